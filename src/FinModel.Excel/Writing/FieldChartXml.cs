using System.Globalization;
using System.Text;
using FinModel.Core.Text;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Writing;

/// <summary>A field of lying bars with lines across them, as strokes over two scales.</summary>
internal sealed class FieldChartXml(Chart chart, IReadOnlyList<string> palette, FormulaEvaluator values)
{
    // Of the chart's width.
    private const double WidthOfLetter = 0.0115;
    private const double BesideNames = 0.06;

    private static readonly string[] Marks = ["C00000", "548235", "7F7F7F"];

    private readonly StringBuilder _text = new();
    private readonly int _bars = chart.Series.Count(s => s.Kind == SeriesKind.Name);

    // What part of the width the names take.
    private double Names => Math.Round(
        Math.Clamp((chart.Series.Where(s => s.Kind == SeriesKind.Name).Max(s => DisplayWidth.Of(s.Caption)) * WidthOfLetter) + BesideNames, 0.3, 0.55), 2);

    public string Print()
    {
        _text.Append(ChartFrame.Begin(chart.Title));
        _text.Append(CultureInfo.InvariantCulture,
            $"<c:plotArea><c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/><c:x val=\"{Names}\"/>");
        _text.Append(CultureInfo.InvariantCulture, $"<c:y val=\"0.22\"/><c:w val=\"{0.94 - Names}\"/><c:h val=\"0.55\"/></c:manualLayout></c:layout>");
        _text.Append("<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>");
        foreach (var (i, series) in chart.Series.Index())
        {
            Series(series, i);
        }

        _text.Append("<c:axId val=\"1\"/><c:axId val=\"2\"/></c:scatterChart>");
        _text.Append(CultureInfo.InvariantCulture,
            $"<c:valAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/>"
                + $"{ChartFrame.Grid}<c:numFmt formatCode=\"{Xml.Escape(chart.Series[0].Format)}\" sourceLinked=\"0\"/>"
                + $"<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
                + $"<c:crossAx val=\"2\"/><c:crosses val=\"min\"/></c:valAx>");
        _text.Append(CultureInfo.InvariantCulture,
            $"<c:valAx><c:axId val=\"2\"/>"
                + $"<c:scaling><c:orientation val=\"minMax\"/><c:max val=\"{_bars + 1}\"/><c:min val=\"0\"/></c:scaling>"
                + $"<c:delete val=\"1\"/><c:axPos val=\"l\"/>"
                + $"<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"none\"/>"
                + $"<c:crossAx val=\"1\"/><c:crosses val=\"min\"/></c:valAx>");
        _text.Append("<c:spPr><a:noFill/></c:spPr></c:plotArea>");
        Legend();
        return _text.Append(ChartFrame.End(chart.Series, values)).ToString();
    }

    private void Series(ChartSeries series, int index)
    {
        _text.Append(CultureInfo.InvariantCulture,
            $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/>{Name(series)}<c:spPr>{Line(series)}</c:spPr>"
                + $"<c:marker><c:symbol val=\"none\"/></c:marker>");
        Labels(series);
        var (from, to) = series.Across!.Value;
        ChartFrame.Cells(_text, "xVal", from, to, series.Format, values);
        ChartFrame.Cells(_text, "yVal", series.First, series.Last, "0", values);
        _text.Append("<c:smooth val=\"0\"/></c:ser>");
    }

    private string Line(ChartSeries series) => series.Kind switch
    {
        SeriesKind.Bar => Stroke(palette[0], 152400),
        SeriesKind.BarEnd => Stroke(palette[2 % palette.Count], 152400),
        SeriesKind.Mark => Stroke(Marks[chart.Series.Where(s => s.Kind == SeriesKind.Mark).ToList().IndexOf(series) % Marks.Length], 22225),
        _ => "<a:ln><a:noFill/></a:ln>",
    };

    private static string Stroke(string colour, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"<a:ln w=\"{width}\" cap=\"flat\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:ln>");

    // A bar's ends are named by the values that they are; programs differ in what else of a point they show.
    private string Name(ChartSeries series)
    {
        if (series.Kind is not (SeriesKind.Bar or SeriesKind.BarEnd))
        {
            return $"<c:tx><c:v>{Xml.Escape(series.Caption)}</c:v></c:tx>";
        }

        var cell = series.Kind == SeriesKind.Bar ? series.Across!.Value.First : series.Across!.Value.Last;
        var shown = values.ValueOf(cell) is double value ? value.ToString(series.Format, CultureInfo.InvariantCulture) : "";
        return $"<c:tx><c:strRef><c:f>{Xml.Escape(cell.Sheet.Quoted)}!{cell.Address(true)}</c:f>"
            + $"<c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{Xml.Escape(shown)}</c:v></c:pt></c:strCache></c:strRef></c:tx>";
    }

    private void Labels(ChartSeries series)
    {
        const string Small =
            "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></c:spPr><c:txPr><a:bodyPr wrap=\"none\"/>"
            + "<a:p><a:pPr><a:defRPr sz=\"900\"/></a:pPr><a:endParaRPr lang=\"en-US\"/></a:p></c:txPr>";
        const string NoLeader =
            "<c:extLst><c:ext uri=\"{CE6537A1-D6FC-4f65-9D91-7224C49458BB}\" xmlns:c15=\"http://schemas.microsoft.com/office/drawing/2012/chart\">"
            + "<c15:showLeaderLines val=\"0\"/></c:ext></c:extLst>";
        static string Shows(bool name) =>
            $"<c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/><c:showCatName val=\"0\"/><c:showSerName val=\"{(name ? 1 : 0)}\"/>"
            + "<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
        if (series.Kind == SeriesKind.Name)
        {
            // A little to the left, where the lowest value's own label ends.
            _text.Append("<c:dLbls><c:dLbl><c:idx val=\"0\"/><c:layout><c:manualLayout><c:x val=\"-0.04\"/><c:y val=\"0\"/></c:manualLayout></c:layout>");
            _text.Append(Small).Append("<c:dLblPos val=\"l\"/>").Append(Shows(true)).Append("</c:dLbl>");
            _text.Append(Shows(false)).Append(NoLeader).Append("</c:dLbls>");
        }
        else if (series.Kind is SeriesKind.Bar or SeriesKind.BarEnd)
        {
            var (point, place) = series.Kind == SeriesKind.Bar ? (0, "l") : (1, "r");
            _text.Append(CultureInfo.InvariantCulture,
                $"<c:dLbls><c:dLbl><c:idx val=\"{point}\"/>{Small}<c:dLblPos val=\"{place}\"/>{Shows(true)}</c:dLbl>{Shows(false)}</c:dLbls>");
        }
    }

    // The marks alone: what the bars are, they say themselves.
    private void Legend()
    {
        if (chart.Series.All(s => s.Kind != SeriesKind.Mark))
        {
            return;
        }

        _text.Append("<c:legend><c:legendPos val=\"b\"/>");
        foreach (var (i, series) in chart.Series.Index())
        {
            _text.Append(
                series.Kind == SeriesKind.Mark
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $"<c:legendEntry><c:idx val=\"{i}\"/><c:delete val=\"1\"/></c:legendEntry>"));
        }

        _text.Append("<c:overlay val=\"0\"/></c:legend>");
    }
}
