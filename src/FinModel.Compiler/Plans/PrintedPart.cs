namespace FinModel.Compiler.Plans;

/// <summary>One printed figure of a row that several make: as printed, and whether it is taken off the others.</summary>
/// <param name="Text">The characters printed.</param>
/// <param name="IsTakenOff">Whether it is taken off.</param>
public sealed record PrintedPart(string Text, bool IsTakenOff)
{
    /// <summary>Figures with their signs, as they add up: <c>437 − 422 + (20)</c>.</summary>
    public static string Sum(IEnumerable<PrintedPart> parts) =>
        string.Join(" ", parts.Select((p, i) => i == 0 ? (p.IsTakenOff ? $"−{p.Text}" : p.Text) : $"{(p.IsTakenOff ? '−' : '+')} {p.Text}"));
}
