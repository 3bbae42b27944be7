using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace FinModel.Excel.Reading;

/// <summary>What the styles of a file say about its cells: which of them show a day.</summary>
internal sealed partial class StyleReader
{
    private readonly List<bool> _areDates = [];

    /// <summary>Whether cells of a style, counted as cells count them, show a day or a time.</summary>
    public bool IsDate(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _areDates.Count && _areDates[i];

    public static StyleReader Read(XmlReader xml)
    {
        var styles = new StyleReader();
        var dates = new HashSet<string>(StringComparer.Ordinal);
        var isCell = false;
        while (xml.Read())
        {
            isCell = xml.LocalName == "cellXfs" ? xml.NodeType == XmlNodeType.Element : isCell;
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "numFmt" && ShowsDay(xml.GetAttribute("formatCode") ?? ""))
            {
                dates.Add(xml.GetAttribute("numFmtId") ?? "");
            }
            else if (xml.LocalName == "xf" && isCell)
            {
                var format = xml.GetAttribute("numFmtId") ?? "";
                styles._areDates.Add(dates.Contains(format) || IsBuiltIn(format));
            }
        }

        return styles;
    }

    // The numbers that need no definition: western dates and times, and those of East Asia.
    private static bool IsBuiltIn(string format) =>
        int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static bool ShowsDay(string format) => DayOrTime().IsMatch(NotAsked().Replace(format, ""));

    [GeneratedRegex("[dmyhsDMYHSeg]", RegexOptions.CultureInvariant)]
    private static partial Regex DayOrTime();

    // Texts, escaped characters, padding, and what stands in brackets but for elapsed time.
    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]|General|[eE][+-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAsked();
}
