using System.Globalization;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Writing;

/// <summary>What a style means in fonts, fills and borders.</summary>
internal static class StyleXml
{
    public static string Font(CellStyle style)
    {
        var (size, colour) = style.Ink switch
        {
            Ink.Input => ("10", "FF0000FF"),
            Ink.Link => ("10", "FF007A33"),
            Ink.Identifier => ("7", "FF9A9A9A"),
            Ink.Note => ("9", "FF595959"),
            Ink.Heading => ("11", "FF1F3864"),
            Ink.Header => ("10", "FFFFFFFF"),
            Ink.Title => ("16", "FF1F3864"),
            Ink.Failed => ("10", "FFC00000"),
            Ink.Hyperlink => ("10", "FF0563C1"),
            Ink.Block => ("11", "FF1F3864"),
            Ink.Column => ("9", "FF000000"),
            _ => ("10", "FF000000"),
        };
        var isBold = style.Ink is Ink.Heading or Ink.Block or Ink.Column or Ink.Header or Ink.Title or Ink.Bold or Ink.Failed || style.Rule is not (Rule.None or Rule.Left);
        var line = style.Ink == Ink.Hyperlink ? "<u/>" : "";
        return $"<font>{(isBold ? "<b/>" : "")}{line}<sz val=\"{size}\"/><color rgb=\"{colour}\"/><name val=\"Arial\"/><family val=\"2\"/></font>";
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

    public static string? Colour(Ground ground) => ground switch
    {
        Ground.Estimate => "FFF2F6FC",
        Ground.Assumption => "FFFFF9DB",
        Ground.Header => "FF1F3864",
        Ground.Block => "FFDCE6F2",
        _ => null,
    };

    public static string Fill(Ground ground)
    {
        var colour = Colour(ground);
        return colour is null
            ? "<fill><patternFill patternType=\"none\"/></fill>"
            : $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{colour}\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }

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
        return $"<alignment{horizontal} vertical=\"{(style.Ink == Ink.Column ? "bottom" : style.IsWrapped ? "top" : "center")}\"{indent}{(style.IsWrapped ? " wrapText=\"1\"" : "")}/>";
    }

    private static string Side(string name, string style) => $"<{name} style=\"{style}\"><color rgb=\"FF7F7F7F\"/></{name}>";
}
