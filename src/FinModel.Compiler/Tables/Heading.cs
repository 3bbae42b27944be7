using FinModel.Core.Time;

namespace FinModel.Compiler.Tables;

/// <summary>Column headings of tables.</summary>
internal static class Heading
{
    /// <summary>The period that a heading names, with or without A or E behind it; null when it names none.</summary>
    public static Period? PeriodOf(string heading)
    {
        var id = heading.Length > 4 && heading[^1] is 'A' or 'E' ? heading[..^1] : heading;
        return Period.TryParse(id, out var period) ? period : null;
    }
}
