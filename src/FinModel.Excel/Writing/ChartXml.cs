using System.Globalization;
using System.Text;
using FinModel.Excel.Charts;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Writing;

/// <summary>One chart as XML, with the values it shows cached beside the references.</summary>
internal sealed class ChartXml(Chart chart, FormulaEvaluator values)
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006";

    private static readonly string[] Palette = ["1F3864", "2E75B6", "9DC3E6", "C55A11", "7F7F7F", "548235", "BF9000", "7030A0"];

    private const string MarkColour = "C55A11";

    private readonly StringBuilder _text = new();

    public string Print()
    {
        _text.Append(CultureInfo.InvariantCulture, $"{Xml.Declaration}<c:chartSpace xmlns:c=\"{Drawing}/chart\" xmlns:a=\"{Drawing}/main\" xmlns:r=\"{Xml.Relationships}\"><c:roundedCorners val=\"0\"/><c:chart>");
        _text.Append(CultureInfo.InvariantCulture, $"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"en-US\" sz=\"1200\" b=\"1\"/><a:t>{Xml.Escape(chart.Title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
        _text.Append("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
        var isLying = chart.Series.Any(s => s.Kind is SeriesKind.Bar);
        Group(s => s.Kind is SeriesKind.HiddenBar or SeriesKind.Bar, true, "bar", "stacked");
        Group(s => s.Kind is SeriesKind.Stacked, true, "col", "stacked");
        Group(s => s.Kind is SeriesKind.Column, true, "col", "clustered");
        Group(s => s.Kind is SeriesKind.Line, false, "", "standard");
        Group(s => s.Kind is SeriesKind.LineRight, false, "", "standard");
        var first = chart.Series.First(s => s.Kind is not SeriesKind.LineRight);
        Axes(1, first.Format, false, isLying);
        if (chart.Series.FirstOrDefault(s => s.Kind is SeriesKind.LineRight) is { } right)
        {
            Axes(3, right.Format, true, false);
        }

        _text.Append("<c:spPr><a:noFill/></c:spPr></c:plotArea>");
        _text.Append(chart.Series.Count(s => s.Kind is not SeriesKind.HiddenBar && !s.IsMark) > 1 ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "");
        return _text.Append("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\"/></a:pPr><a:endParaRPr lang=\"en-US\"/></a:p></c:txPr></c:chartSpace>").ToString();
    }

    private void Group(Func<ChartSeries, bool> isIn, bool isBar, string direction, string grouping)
    {
        var series = chart.Series.Select((s, i) => (Series: s, Index: i)).Where(s => isIn(s.Series)).ToList();
        if (series.Count == 0)
        {
            return;
        }

        _text.Append(isBar ? $"<c:barChart><c:barDir val=\"{direction}\"/>" : "<c:lineChart>");
        _text.Append(CultureInfo.InvariantCulture, $"<c:grouping val=\"{grouping}\"/><c:varyColors val=\"0\"/>");
        series.ForEach(s => Series(s.Series, s.Index, isBar));
        if (isBar)
        {
            _text.Append("<c:gapWidth val=\"70\"/>").Append(grouping == "stacked" ? "<c:overlap val=\"100\"/>" : "");
        }
        else
        {
            _text.Append("<c:marker val=\"1\"/>");
        }

        var axis = series[0].Series.Kind is SeriesKind.LineRight ? 3 : 1;
        _text.Append(CultureInfo.InvariantCulture, $"<c:axId val=\"{axis}\"/><c:axId val=\"{axis + 1}\"/></c:{(isBar ? "barChart" : "lineChart")}>");
    }

    private void Series(ChartSeries series, int index, bool isBar)
    {
        var colour = series.IsMark ? MarkColour : Palette[index % Palette.Length];
        _text.Append(CultureInfo.InvariantCulture, $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:v>{Xml.Escape(series.Caption)}</c:v></c:tx>");
        _text.Append(series.Kind is SeriesKind.HiddenBar ? "<c:spPr><a:noFill/></c:spPr>"
            : isBar ? $"<c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></c:spPr>"
            : $"<c:spPr><a:ln w=\"25400\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/><c:size val=\"5\"/><c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></c:spPr></c:marker>");
        _text.Append(isBar ? "<c:invertIfNegative val=\"0\"/>" : "");
        Cache("cat", "str", chart.First, chart.Last, null);
        Cache("val", "num", series.First, series.Last, series.Format);
        _text.Append(isBar ? "</c:ser>" : "<c:smooth val=\"0\"/></c:ser>");
    }

    private void Cache(string role, string kind, SheetCell first, SheetCell last, string? format)
    {
        var cells = Cells(first, last).ToList();
        _text.Append(CultureInfo.InvariantCulture, $"<c:{role}><c:{kind}Ref><c:f>{Xml.Escape(first.Sheet.Quoted)}!{first.Address(true)}:{last.Address(true)}</c:f><c:{kind}Cache>");
        _text.Append(format is null ? "" : $"<c:formatCode>{Xml.Escape(format)}</c:formatCode>");
        _text.Append(CultureInfo.InvariantCulture, $"<c:ptCount val=\"{cells.Count}\"/>");
        for (var i = 0; i < cells.Count; i++)
        {
            var value = cells[i] is { } cell && (cell.IsComputed || cell.Number is not null || cell.Text is not null || cell.Origin is not null) ? values.ValueOf(cell) : null;
            var text = value switch
            {
                double number => Xml.Number(number),
                string words when kind == "str" => Xml.Escape(words),
                _ => null,
            };
            _text.Append(text is null ? "" : string.Create(CultureInfo.InvariantCulture, $"<c:pt idx=\"{i}\"><c:v>{text}</c:v></c:pt>"));
        }

        _text.Append(CultureInfo.InvariantCulture, $"</c:{kind}Cache></c:{kind}Ref></c:{role}>");
    }

    private static IEnumerable<SheetCell?> Cells(SheetCell first, SheetCell last)
    {
        for (var row = first.Row; row <= last.Row; row++)
        {
            for (var column = first.Column; column <= last.Column; column++)
            {
                yield return first.Sheet.Find(row, column);
            }
        }
    }

    private void Axes(int id, string format, bool isRight, bool isLying)
    {
        var (across, up) = isLying ? ("l", "b") : ("b", isRight ? "r" : "l");
        var order = isLying ? "maxMin" : "minMax";
        _text.Append(CultureInfo.InvariantCulture, $"<c:catAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"{order}\"/></c:scaling><c:delete val=\"{(isRight ? 1 : 0)}\"/><c:axPos val=\"{across}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"{id + 1}\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>");
        var grid = isRight ? "" : "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"E7E6E6\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>";
        _text.Append(CultureInfo.InvariantCulture, $"<c:valAx><c:axId val=\"{id + 1}\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{up}\"/>{grid}<c:numFmt formatCode=\"{Xml.Escape(format)}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val=\"{id}\"/><c:crosses val=\"{(isRight || isLying ? "max" : "autoZero")}\"/><c:crossBetween val=\"between\"/></c:valAx>");
    }
}
