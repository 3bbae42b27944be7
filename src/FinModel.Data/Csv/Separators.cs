namespace FinModel.Data.Csv;

/// <summary>What stands between the cells of a file: a comma, unless its first row has none outside quotes and has semicolons or tabs instead.</summary>
internal static class Separators
{
    /// <summary>Finds it. Where a comma could be meant it is meant, so that a file with both is read as it always was.</summary>
    public static char Find(string text)
    {
        var first = FirstRow(text);
        return first.Contains(',', StringComparison.Ordinal) ? ','
            : (first.Contains(';', StringComparison.Ordinal), first.Contains('\t', StringComparison.Ordinal)) switch
            {
                (true, false) => ';',
                (false, true) => '\t',
                _ => ',',
            };
    }

    /// <summary>Finds it in a file that may begin with a title, in which nothing is parted.</summary>
    public static char FindAnywhere(string text)
    {
        for (var start = 0; start >= 0 && start < text.Length; start = text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : -1)
        {
            if (FirstRow(text[start..]).AsSpan().IndexOfAny(",;\t") >= 0)
            {
                return Find(text[start..]);
            }
        }

        return ',';
    }

    // Without what is in quotes, and without the tabs that indent it.
    private static string FirstRow(string text)
    {
        var row = new System.Text.StringBuilder();
        var isQuoted = false;
        foreach (var c in text)
        {
            isQuoted ^= c == '"';
            if (c is '\n' or '\r' && !isQuoted)
            {
                if (row.ToString().Trim().Length > 0)
                {
                    break;
                }

                row.Clear();
            }
            else if (!isQuoted)
            {
                row.Append(c);
            }
        }

        return row.ToString();
    }
}
