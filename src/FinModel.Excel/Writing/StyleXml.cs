using System.Globalization;
using FinModel.Excel.Layout;
using FinModel.Excel.Styling;

namespace FinModel.Excel.Writing;

/// <summary>What a style means in fonts, fills and borders.</summary>
internal sealed class StyleXml(HouseStyle house)
{
    private readonly HouseColours _colours = house.Colours;

    public string Font(CellStyle style)
    {
        var (bigger, colour) = style.Ink switch
        {
            Ink.Input => (0, _colours.Input),
            Ink.Link => (0, _colours.Link),
            Ink.Identifier => (-3, "9A9A9A"),
            Ink.Note => (-1, _colours.Note),
            Ink.Heading or Ink.Block => (1, _colours.Heading),
            Ink.Header => (0, _colours.HeaderText),
            Ink.Title => (6, _colours.Heading),
            Ink.Failed => (0, _colours.Failed),
            Ink.Hyperlink => (0, "0563C1"),
            Ink.Column => (-1, _colours.Formula),
            _ => (0, _colours.Formula),
        };
        var isBold =
            style.Ink is Ink.Heading or Ink.Block or Ink.Column or Ink.Header or Ink.Title or Ink.Bold or Ink.Failed
                || style.Rule is not (Rule.None or Rule.Left);
        var line = style.Ink == Ink.Hyperlink ? "<u/>" : "";
        return $"<font>{(isBold ? "<b/>" : "")}{line}<sz val=\"{Xml.Number(house.Size + bigger)}\"/><color rgb=\"FF{colour}\"/>"
            + $"<name val=\"{Xml.Escape(house.Font)}\"/><family val=\"2\"/></font>";
    }

    public static string TabColour(SheetKind kind) => kind switch
    {
        SheetKind.Overview => "FF1F3864",
        SheetKind.Input => "FF0000FF",
        SheetKind.Statement => "FF2E75B6",
        SheetKind.Valuation => "FFC55A11",
        SheetKind.Proof => "FF548235",
        _ => "FFA6A6A6",
    };

    public string Fill(Ground ground) => _colours.Of(ground) is { } colour
        ? $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{colour}\"/><bgColor indexed=\"64\"/></patternFill></fill>"
        : "<fill><patternFill patternType=\"none\"/></fill>";

    public static string Border(Rule rule)
    {
        var left = rule is Rule.Left or Rule.SubtotalLeft or Rule.TotalLeft ? Side("left", "thin") : "<left/>";
        var top = rule is Rule.Subtotal or Rule.Total or Rule.SubtotalLeft or Rule.TotalLeft ? Side("top", "thin") : "<top/>";
        var bottom = rule is Rule.Total or Rule.TotalLeft ? Side("bottom", "double") : "<bottom/>";
        return $"<border>{left}<right/>{top}{bottom}<diagonal/></border>";
    }

    public static string Alignment(CellStyle style)
    {
        var horizontal = style.IsRight ? " horizontal=\"right\"" : style.Indent > 0 ? " horizontal=\"left\"" : "";
        var indent = style.Indent > 0 ? string.Create(CultureInfo.InvariantCulture, $" indent=\"{style.Indent}\"") : "";
        return $"<alignment{horizontal} vertical=\"{(style.Ink == Ink.Column ? "bottom" : "center")}\"{indent}{(style.IsWrapped ? " wrapText=\"1\"" : "")}/>";
    }

    private static string Side(string name, string style) => $"<{name} style=\"{style}\"><color rgb=\"FF7F7F7F\"/></{name}>";
}
