namespace FinModel.Core.Units;

/// <summary>One base unit of a product, with its exponent (never 0).</summary>
public sealed record UnitFactor(string Name, int Exponent)
{
    internal string Print(int exponent) => exponent == 1 ? Name : $"{Name}^{exponent}";

    internal string PrintSingular(int exponent) =>
        (Name is "shares" or "days" ? Name[..^1] : Name) + (exponent == 1 ? "" : $"^{exponent}");
}
