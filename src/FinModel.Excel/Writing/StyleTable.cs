using System.Globalization;
using System.Text;
using FinModel.Excel.Layout;
using FinModel.Excel.Styling;

namespace FinModel.Excel.Writing;

/// <summary>The cell styles in use, numbered in the order they are met, and the style sheet they make.</summary>
internal sealed class StyleTable
{
    private readonly Dictionary<CellStyle, int> _styles = new() { [CellStyle.Plain] = 0 };
    private readonly Dictionary<string, int> _formats = new(StringComparer.Ordinal) { ["General"] = 0 };
    private readonly Dictionary<string, int> _fonts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _fills = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _borders = new(StringComparer.Ordinal);
    private readonly List<string> _cells = [];

    private readonly StyleXml _xml;
    private readonly IReadOnlyDictionary<string, string> _house;

    public StyleTable(HouseStyle style)
    {
        Style = style;
        (_xml, _house) = (new StyleXml(style), style.Formats.Map());
        Number(_fills, "<fill><patternFill patternType=\"none\"/></fill>");
        Number(_fills, "<fill><patternFill patternType=\"gray125\"/></fill>");
        _cells.Add(Cell(CellStyle.Plain));
    }

    public HouseStyle Style { get; }

    public int Of(CellStyle style)
    {
        if (!_styles.TryGetValue(style, out var number))
        {
            _styles[style] = number = _cells.Count;
            _cells.Add(Cell(style));
        }

        return number;
    }

    public string Print()
    {
        var text = new StringBuilder("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        var formats = new List<string>();
        foreach (var (code, number) in _formats)
        {
            if (number > 0)
            {
                formats.Add(string.Create(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{number}\" formatCode=\"{Xml.Escape(code)}\"/>"));
            }
        }

        if (formats.Count > 0)
        {
            Append(text, "numFmts", formats);
        }

        Append(text, "fonts", [.. _fonts.Keys]);
        Append(text, "fills", [.. _fills.Keys]);
        Append(text, "borders", [.. _borders.Keys]);
        text.Append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        Append(text, "cellXfs", _cells);
        text.Append("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        Append(text, "dxfs",
            [
                $"<dxf><font><b/><color rgb=\"FFFFFFFF\"/></font><fill><patternFill patternType=\"solid\">"
                    + $"<fgColor rgb=\"FF{Style.Colours.Failed}\"/><bgColor rgb=\"FF{Style.Colours.Failed}\"/></patternFill></fill></dxf>",
                "<dxf><font><i/><color rgb=\"FF808080\"/></font></dxf>",
            ]);
        return text.Append("</styleSheet>").ToString();
    }

    private static void Append(StringBuilder text, string name, IReadOnlyList<string> items) =>
        text.Append(CultureInfo.InvariantCulture, $"<{name} count=\"{items.Count}\">").AppendJoin("", items).Append(CultureInfo.InvariantCulture, $"</{name}>");

    private static int Number(Dictionary<string, int> table, string item)
    {
        table.TryAdd(item, table.Count);
        return table[item];
    }

    private string Cell(CellStyle style)
    {
        var shown = _house.GetValueOrDefault(style.Format, style.Format);
        if (!_formats.TryGetValue(shown, out var format))
        {
            _formats[shown] = format = 164 + _formats.Count;
        }

        var (font, fill, border) = (Number(_fonts, _xml.Font(style)), Number(_fills, _xml.Fill(style.Ground)), Number(_borders, StyleXml.Border(style.Rule)));
        var alignment = StyleXml.Alignment(style);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\""
                + $" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{alignment}</xf>");
    }
}
