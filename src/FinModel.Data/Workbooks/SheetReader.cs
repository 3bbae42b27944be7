using System.Globalization;
using System.Text;
using System.Xml;

namespace FinModel.Data.Workbooks;

/// <summary>Reads the cells of a sheet in one pass.</summary>
internal sealed class SheetReader(List<string> strings, StyleReader styles)
{
    private readonly Dictionary<string, (string Formula, int Row, int Column)> _shared = new(StringComparer.Ordinal);
    private int _cells;

    public RawSheet Read(string name, bool isHidden, XmlReader xml)
    {
        var sheet = new RawSheet(name) { IsHidden = isHidden };
        _shared.Clear();
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                ReadCell(sheet, xml);
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                Note(sheet, xml);
            }

            xml.Read();
        }

        return sheet;
    }

    private static void Note(RawSheet sheet, XmlReader xml)
    {
        var isHidden = xml.GetAttribute("hidden") is "1" or "true";
        switch (xml.LocalName)
        {
            case "mergeCell":
                sheet.Merged.Add(xml.GetAttribute("ref") ?? "");
                break;
            case "sheetProtection":
                sheet.IsProtected |= xml.GetAttribute("sheet") is "1" or "true";
                break;
            case "row" when isHidden:
                sheet.HiddenRows.Add(Number(xml.GetAttribute("r")));
                break;
            case "col" when isHidden:
                sheet.HiddenColumns.Add(Number(xml.GetAttribute("min")));
                break;
        }
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>All text of an element, phonetic guides left out.</summary>
    public static string TextOf(XmlReader item)
    {
        var text = new StringBuilder();
        while (item.Read())
        {
            if (item.NodeType == XmlNodeType.Element && item.LocalName == "rPh")
            {
                item.Skip();
            }

            if (item.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(item.Value);
            }
        }

        return text.ToString();
    }

    // Leaves the reader behind the cell.
    private void ReadCell(RawSheet sheet, XmlReader xml)
    {
        var place =
            References.Parse(xml.GetAttribute("r") ?? "")
                ?? throw new UnusableWorkbookException(WorkbookRefusals.NotAWorkbook($"a cell of '{sheet.Name}' has no place"));
        var type = xml.GetAttribute("t") ?? "n";
        var style = styles.Of(xml.GetAttribute("s"));
        var (value, inline, formula) = xml.IsEmptyElement ? default : Content(xml, place);
        xml.Read();
        var raw = Make(type, value, inline, formula) with
        {
            IsDate = style.IsDate,
            IsPercent = style.IsPercent,
            Format = style.Format,
            Fill = style.Fill,
        };
        if (!raw.IsBlank)
        {
            sheet.Cells[place] = raw;
            if (++_cells > WorkbookLimits.Cells)
            {
                throw new UnusableWorkbookException(WorkbookRefusals.TooLarge("its cells"));
            }
        }
    }

    private (string? Value, string? Inline, string? Formula) Content(XmlReader xml, (int Row, int Column) place)
    {
        string? formula = null, value = null, inline = null;
        using var cell = xml.ReadSubtree();
        cell.Read();
        cell.Read();
        while (!cell.EOF)
        {
            switch (cell.NodeType == XmlNodeType.Element ? cell.LocalName : "")
            {
                case "f":
                    formula = Formula(cell, place);
                    break;
                case "v":
                    value = cell.ReadElementContentAsString();
                    break;
                case "is":
                    using (var item = cell.ReadSubtree())
                    {
                        inline = TextOf(item);
                    }

                    cell.Read();
                    break;
                default:
                    cell.Read();
                    break;
            }
        }

        return (value, inline, formula);
    }

    private string? Formula(XmlReader cell, (int Row, int Column) place)
    {
        var (kind, group) = (cell.GetAttribute("t"), cell.GetAttribute("si") ?? "");
        var text = cell.ReadElementContentAsString();
        if (kind == "dataTable")
        {
            return "TABLE()";
        }

        if (kind == "shared" && text.Length > 0)
        {
            _shared[group] = (text, place.Row, place.Column);
        }

        return text.Length > 0 ? text
            : _shared.TryGetValue(group, out var first) ? References.Shift(first.Formula, place.Row - first.Row, place.Column - first.Column)
            : null;
    }

    private RawCell Make(string type, string? value, string? inline, string? formula) => type switch
    {
        "inlineStr" => new RawCell(null, inline, formula),
        "s" => new RawCell(null,
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < strings.Count ? strings[i] : "", formula),
        "n" when value is not null =>
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? new RawCell(number, null, formula)
                : new RawCell(null, value, formula),
        "b" => new RawCell(null, value == "1" ? "TRUE" : "FALSE", formula),
        _ => new RawCell(null, value, formula),
    };
}
