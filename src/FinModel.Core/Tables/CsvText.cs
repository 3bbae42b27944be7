namespace FinModel.Core.Tables;

/// <summary>Cells of CSV files.</summary>
public static class CsvText
{
    /// <summary>A cell, in quotes where it needs them.</summary>
    public static string Cell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
