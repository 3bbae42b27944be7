namespace FinModel.Data.Csv;

/// <summary>What stands between the cells of a file: a comma, unless its first row has none outside quotes and has semicolons or tabs instead.</summary>
internal static class Separators
{
    /// <summary>Finds it. Where a comma could be meant it is meant, so that a file with both is read as it always was.</summary>
    public static char Find(string text) => In(FirstRow(text, out _));

    /// <summary>Finds it in a file that may begin with a title, in which nothing is parted.</summary>
    public static char FindAnywhere(string text)
    {
        for (var start = 0; start >= 0 && start < text.Length;)
        {
            var row = FirstRow(text.AsSpan(start), out var above);
            if (row.AsSpan().IndexOfAny(",;\t") >= 0)
            {
                return In(row);
            }

            start = text.IndexOf('\n', start + above) is var end and >= 0 ? end + 1 : -1;
        }

        return ',';
    }

    private static char In(string row) => row.Contains(',', StringComparison.Ordinal) ? ','
        : (row.Contains(';', StringComparison.Ordinal), row.Contains('\t', StringComparison.Ordinal)) switch
        {
            (true, false) => ';',
            (false, true) => '\t',
            _ => ',',
        };

    // Without what is in quotes, and without the tabs that indent it; above it are so many characters of blank rows.
    private static string FirstRow(ReadOnlySpan<char> text, out int above)
    {
        var row = new System.Text.StringBuilder();
        var isQuoted = false;
        above = 0;
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (text[i] is '\n' or '\r' && !isQuoted)
            {
                if (row.ToString().Trim().Length > 0)
                {
                    break;
                }

                row.Clear();
                above = i + 1;
            }
            else if (!isQuoted)
            {
                row.Append(text[i]);
            }
        }

        return row.ToString();
    }
}
