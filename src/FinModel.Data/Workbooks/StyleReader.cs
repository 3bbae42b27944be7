using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace FinModel.Data.Workbooks;

/// <summary>What the styles of a file say about its cells: which of them show a day, and what colour lies behind them.</summary>
internal sealed partial class StyleReader
{
    private readonly List<bool> _areDates = [];
    private readonly List<bool> _arePercents = [];
    private readonly List<NumberFormat?> _formats = [];
    private readonly List<string?> _fills = [];
    private readonly List<int> _fillOf = [];

    /// <summary>Whether cells of a style, counted as cells count them, show a day or a time.</summary>
    public bool IsDate(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _areDates.Count && _areDates[i];

    /// <summary>Whether cells of a style show a share of a hundred.</summary>
    public bool IsPercent(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _arePercents.Count && _arePercents[i];

    /// <summary>The number format of a style; null where it is one of those that every spreadsheet has.</summary>
    public NumberFormat? Format(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _formats.Count ? _formats[i] : null;

    /// <summary>The colour behind cells of a style; null for none.</summary>
    public string? Fill(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _fillOf.Count && _fillOf[i] is var fill && fill < _fills.Count
            ? _fills[fill]
            : null;

    public static StyleReader Read(XmlReader xml)
    {
        var styles = new StyleReader();
        var dates = new HashSet<string>(StringComparer.Ordinal);
        var formats = new Dictionary<string, NumberFormat>(StringComparer.Ordinal);
        var percents = new HashSet<string>(["9", "10"], StringComparer.Ordinal);
        var isCell = false;
        while (xml.Read())
        {
            isCell = xml.LocalName == "cellXfs" ? xml.NodeType == XmlNodeType.Element : isCell;
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "numFmt")
            {
                formats[xml.GetAttribute("numFmtId") ?? ""] = new NumberFormat(xml.GetAttribute("formatCode") ?? "");
            }

            if (xml.LocalName == "numFmt" && NotAsked().Replace(xml.GetAttribute("formatCode") ?? "", "").Contains('%', StringComparison.Ordinal))
            {
                percents.Add(xml.GetAttribute("numFmtId") ?? "");
            }

            if (xml.LocalName == "numFmt" && ShowsDay(xml.GetAttribute("formatCode") ?? ""))
            {
                dates.Add(xml.GetAttribute("numFmtId") ?? "");
            }
            else if (xml.LocalName == "xf" && isCell)
            {
                var format = xml.GetAttribute("numFmtId") ?? "";
                styles._formats.Add(formats.GetValueOrDefault(format));
                styles._arePercents.Add(percents.Contains(format));
                styles._areDates.Add(dates.Contains(format) || IsBuiltIn(format));
                styles._fillOf.Add(int.TryParse(xml.GetAttribute("fillId"), NumberStyles.None, CultureInfo.InvariantCulture, out var fill) ? fill : 0);
            }
            else
            {
                styles.ReadFill(xml, isCell);
            }
        }

        return styles;
    }

    private void ReadFill(XmlReader xml, bool isCell)
    {
        if (xml.LocalName == "fill" && !isCell)
        {
            _fills.Add(null);
        }
        else if (xml.LocalName == "fgColor" && _fills.Count > 0)
        {
            _fills[^1] = xml.GetAttribute("rgb") is { Length: >= 6 } rgb ? rgb[^6..].ToUpperInvariant()
                : xml.GetAttribute("theme") is { } theme ? $"theme {theme}"
                : xml.GetAttribute("indexed") is { } index and not "64" ? $"colour {index}" : null;
        }
    }

    // The numbers that need no definition: western dates and times, and those of East Asia.
    private static bool IsBuiltIn(string format) =>
        int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static bool ShowsDay(string format) => DayOrTime().IsMatch(NotAsked().Replace(format, ""));

    [GeneratedRegex("[dmyhsDMYHSeg]", RegexOptions.CultureInvariant)]
    private static partial Regex DayOrTime();

    // Texts, escaped characters, padding, and what stands in brackets but for elapsed time.
    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]|General|[eE][+-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAsked();
}
