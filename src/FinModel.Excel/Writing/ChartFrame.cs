using System.Globalization;
using System.Text;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Writing;

/// <summary>What all charts have: the title with the unit below it, the frame, grid lines, and cells with the values cached beside them.</summary>
internal static class ChartFrame
{
    public const string Grid =
        "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"E7E6E6\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>";

    private const string Look =
        "</c:chart><c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr>"
        + "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\"/></a:pPr><a:endParaRPr lang=\"en-US\"/></a:p></c:txPr></c:chartSpace>";

    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006";

    /// <summary>Everything before the plot; a title's second line is smaller.</summary>
    public static string Begin(string title)
    {
        var lines = title.Split('\n').Select((line, i) => Paragraph(line, i == 0));
        return $"{Xml.Declaration}<c:chartSpace xmlns:c=\"{Drawing}/chart\" xmlns:a=\"{Drawing}/main\" xmlns:r=\"{Xml.Relationships}\">"
            + "<c:roundedCorners val=\"0\"/><c:chart>"
            + $"<c:title><c:tx><c:rich><a:bodyPr/>{string.Concat(lines)}</c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/>";
    }

    /// <summary>Everything after the plot. Blank cells leave a gap; where there are values that mean nothing they are spanned, since LibreOffice
    /// draws those at nought in a chart with gaps.</summary>
    public static string End(IEnumerable<ChartSeries> series, FormulaEvaluator values)
    {
        var isSpanned = series.SelectMany(s => Between(s.First, s.Last)).Any(c => c is { IsComputed: true } && values.ValueOf(c) is not double);
        return $"<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"{(isSpanned ? "span" : "gap")}\"/>{Look}";
    }

    /// <summary>Cells with their values: of numbers, or of texts where there is no format.</summary>
    public static void Cells(StringBuilder text, string role, SheetCell first, SheetCell last, string? format, FormulaEvaluator values)
    {
        var (cells, kind) = (Between(first, last).ToList(), format is null ? "str" : "num");
        text.Append(CultureInfo.InvariantCulture,
            $"<c:{role}><c:{kind}Ref><c:f>{Xml.Escape(first.Sheet.Quoted)}!{first.Address(true)}:{last.Address(true)}</c:f><c:{kind}Cache>");
        text.Append(format is null ? "" : $"<c:formatCode>{Xml.Escape(format)}</c:formatCode>");
        text.Append(CultureInfo.InvariantCulture, $"<c:ptCount val=\"{cells.Count}\"/>");
        foreach (var (i, cell) in cells.Index())
        {
            text.Append(
                Value(cell, format is null, values) is { } value
                    ? string.Create(CultureInfo.InvariantCulture, $"<c:pt idx=\"{i}\"><c:v>{value}</c:v></c:pt>")
                    : "");
        }

        text.Append(CultureInfo.InvariantCulture, $"</c:{kind}Cache></c:{kind}Ref></c:{role}>");
    }

    private static string? Value(SheetCell? cell, bool isText, FormulaEvaluator values) =>
        cell is null || (!cell.IsComputed && cell.Number is null && cell.Text is null && cell.Origin is null) ? null : values.ValueOf(cell) switch
        {
            double number => Xml.Number(number),
            string words when isText => Xml.Escape(words),
            _ => null,
        };

    private static IEnumerable<SheetCell?> Between(SheetCell first, SheetCell last)
    {
        for (var row = first.Row; row <= last.Row; row++)
        {
            for (var column = first.Column; column <= last.Column; column++)
            {
                yield return first.Sheet.Find(row, column);
            }
        }
    }

    private static string Paragraph(string text, bool isTitle)
    {
        var look = isTitle ? "sz=\"1200\" b=\"1\"" : "sz=\"900\" b=\"0\"";
        return $"<a:p><a:pPr><a:defRPr {look}/></a:pPr><a:r><a:rPr lang=\"en-US\" {look}/><a:t>{Xml.Escape(text)}</a:t></a:r></a:p>";
    }
}
