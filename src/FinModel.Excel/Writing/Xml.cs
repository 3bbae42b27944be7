using System.Globalization;
using System.Text;

namespace FinModel.Excel.Writing;

/// <summary>Text and numbers as XML has them.</summary>
internal static class Xml
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Escape(string text)
    {
        if (!NeedsEscape(text))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\n' or '\t' => escaped.Append(c),
                < ' ' or '\uFFFE' or '\uFFFF' => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static bool NeedsEscape(string text)
    {
        foreach (var c in text)
        {
            if (c is '&' or '<' or '>' or '"' or '\uFFFE' or '\uFFFF' or (< ' ' and not '\n' and not '\t'))
            {
                return true;
            }
        }

        return false;
    }
}
