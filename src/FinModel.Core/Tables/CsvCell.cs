namespace FinModel.Core.Tables;

/// <summary>Cells of CSV files as they are written.</summary>
public static class CsvCell
{
    /// <summary>A cell, in quotes where it needs them: where it would end early, or a reader would take spaces off its ends.</summary>
    /// <param name="text">What is to be read from it.</param>
    /// <param name="separator">What stands between cells of the file.</param>
    public static string Of(string text, char separator = ',')
    {
        ArgumentNullException.ThrowIfNull(text);
        var needsQuotes = text.AsSpan().IndexOfAny("\"\r\n") >= 0 || text.Contains(separator, StringComparison.Ordinal) || text is [' ', ..] or [.., ' '];
        return needsQuotes ? $"\"{Inside(text)}\"" : text;
    }

    /// <summary>What stands between the quotes of a cell.</summary>
    public static string Inside(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("\"", "\"\"", StringComparison.Ordinal);
    }

    /// <summary>Somebody else's text, of which no spreadsheet makes a formula: one that begins like a formula gets an apostrophe in front.</summary>
    public static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
