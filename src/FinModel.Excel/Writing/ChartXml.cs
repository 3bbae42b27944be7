using System.Globalization;
using System.Text;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Writing;

/// <summary>One chart as XML, with the values it shows cached beside the references.</summary>
internal sealed class ChartXml(Chart chart, IReadOnlyList<string> palette, FormulaEvaluator values)
{
    private const string MarkColour = "C55A11";

    private readonly StringBuilder _text = new();

    public string Print()
    {
        _text.Append(ChartFrame.Begin(chart.Title)).Append("<c:plotArea><c:layout/>");
        Group(s => s.Kind is SeriesKind.Stacked, true, "col", "stacked");
        Group(s => s.Kind is SeriesKind.Column, true, "col", "clustered");
        Group(s => s.Kind is SeriesKind.Line or SeriesKind.Mark or SeriesKind.Points, false, "", "standard");
        Group(s => s.Kind is SeriesKind.LineRight, false, "", "standard");
        var first = chart.Series.First(s => s.Kind is not SeriesKind.LineRight);
        Axes(1, first.Format, false);
        if (chart.Series.FirstOrDefault(s => s.Kind is SeriesKind.LineRight) is { } right)
        {
            Axes(3, right.Format, true);
        }

        _text.Append("<c:spPr><a:noFill/></c:spPr></c:plotArea>");
        _text.Append(chart.Series.Count > 1 ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "");
        return _text.Append(ChartFrame.End(chart.Series, values)).ToString();
    }

    private void Group(Func<ChartSeries, bool> isIn, bool isBar, string direction, string grouping)
    {
        var series = chart.Series.Where(isIn).ToList();
        if (series.Count == 0)
        {
            return;
        }

        _text.Append(isBar ? $"<c:barChart><c:barDir val=\"{direction}\"/>" : "<c:lineChart>");
        _text.Append(CultureInfo.InvariantCulture, $"<c:grouping val=\"{grouping}\"/><c:varyColors val=\"0\"/>");
        foreach (var (index, one) in chart.Series.Index())
        {
            if (isIn(one))
            {
                Series(one, index, isBar);
            }
        }

        if (isBar)
        {
            _text.Append("<c:gapWidth val=\"70\"/>").Append(grouping == "stacked" ? "<c:overlap val=\"100\"/>" : "");
        }
        else
        {
            _text.Append("<c:marker val=\"1\"/>");
        }

        var axis = series[0].Kind is SeriesKind.LineRight ? 3 : 1;
        _text.Append(CultureInfo.InvariantCulture, $"<c:axId val=\"{axis}\"/><c:axId val=\"{axis + 1}\"/></c:{(isBar ? "barChart" : "lineChart")}>");
    }

    private void Series(ChartSeries series, int index, bool isBar)
    {
        var isMark = series.Kind is SeriesKind.Mark;
        var colour = isMark ? MarkColour : palette[index % palette.Count];
        _text.Append(CultureInfo.InvariantCulture,
            $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:v>{Xml.Escape(series.Caption)}</c:v></c:tx>");

        // The line that joins dots is there and nobody sees it: not every program leaves it out.
        var (joins, size) = series.Kind is SeriesKind.Points ? ("<a:alpha val=\"0\"/>", 8) : ("", 5);
        _text.Append(isBar ? $"<c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></c:spPr>"
            : isMark
                ? $"<c:spPr><a:ln w=\"19050\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill><a:prstDash val=\"dash\"/></a:ln></c:spPr>"
                    + "<c:marker><c:symbol val=\"none\"/></c:marker>"
            : $"<c:spPr><a:ln w=\"25400\"><a:solidFill><a:srgbClr val=\"{colour}\">{joins}</a:srgbClr></a:solidFill></a:ln></c:spPr>"
                + $"<c:marker><c:symbol val=\"circle\"/><c:size val=\"{size}\"/>"
                + $"<c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></c:spPr></c:marker>");
        _text.Append(isBar ? "<c:invertIfNegative val=\"0\"/>" : "");
        ChartFrame.Cells(_text, "cat", chart.First, chart.Last, null, values);
        ChartFrame.Cells(_text, "val", series.First, series.Last, series.Format, values);
        _text.Append(isBar ? "</c:ser>" : "<c:smooth val=\"0\"/></c:ser>");
    }

    private void Axes(int id, string format, bool isRight)
    {
        var up = isRight ? "r" : "l";
        _text.Append(CultureInfo.InvariantCulture,
            $"<c:catAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"{(isRight ? 1 : 0)}\"/>"
                + $"<c:axPos val=\"b\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
                + $"<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
                + $"<c:crossAx val=\"{id + 1}\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>"
                + $"<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>");
        var grid = isRight ? "" : ChartFrame.Grid;
        _text.Append(CultureInfo.InvariantCulture,
            $"<c:valAx><c:axId val=\"{id + 1}\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>"
                + $"<c:axPos val=\"{up}\"/>{grid}<c:numFmt formatCode=\"{Xml.Escape(format)}\" sourceLinked=\"0\"/>"
                + $"<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
                + $"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val=\"{id}\"/><c:crosses val=\"{(isRight ? "max" : "autoZero")}\"/>"
                + $"<c:crossBetween val=\"between\"/></c:valAx>");
    }
}
