using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace FinModel.Data.Workbooks;

/// <summary>What the styles of a file say about its cells: which of them show a day, and what colour lies behind them.</summary>
internal sealed partial class StyleReader
{
    private readonly List<(RawStyle Shown, int Fill)> _cells = [];
    private readonly List<string?> _fills = [];

    /// <summary>How cells of a style, counted as cells count them, show what they hold; plainly where the file has no such style.</summary>
    public RawStyle Of(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _cells.Count
            ? _cells[i].Shown with { Fill = _fills.ElementAtOrDefault(_cells[i].Fill) }
            : default;

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
                var (id, code) = (xml.GetAttribute("numFmtId") ?? "", xml.GetAttribute("formatCode") ?? "");
                formats[id] = new NumberFormat(code);
                if (NotAsked().Replace(code, "").Contains('%', StringComparison.Ordinal))
                {
                    percents.Add(id);
                }

                if (ShowsDay(code))
                {
                    dates.Add(id);
                }
            }
            else if (xml.LocalName == "xf" && isCell)
            {
                var format = xml.GetAttribute("numFmtId") ?? "";
                var fill = int.TryParse(xml.GetAttribute("fillId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
                styles._cells.Add(
                    (new RawStyle(dates.Contains(format) || IsBuiltIn(format), percents.Contains(format), formats.GetValueOrDefault(format), null), fill));
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
