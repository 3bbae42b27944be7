namespace FinModel.Drafts.Writing;

/// <summary>Cells of CSV files.</summary>
internal static class CsvText
{
    /// <summary>A cell, in quotes where it needs them.</summary>
    public static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
