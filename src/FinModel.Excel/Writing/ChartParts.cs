using System.Globalization;
using System.Text;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Excel.Styling;

namespace FinModel.Excel.Writing;

/// <summary>The drawings of a sheet and their charts.</summary>
internal sealed class ChartParts(FormulaEvaluator values, HouseStyle style)
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const long LogoHeight = 560_000;

    public void Add(int number, Sheet sheet, Action<string, string> add)
    {
        var drawing = new StringBuilder($"{Xml.Declaration}<xdr:wsDr xmlns:xdr=\"{Drawing}/spreadsheetDrawing\" xmlns:a=\"{Drawing}/main\">");
        var links = new StringBuilder($"{Xml.Declaration}<Relationships xmlns=\"{Package}\">");
        for (var i = 1; i <= sheet.Charts.Count; i++)
        {
            var chart = sheet.Charts[i - 1];
            Anchor(drawing, chart, i);
            links.Append(CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{i}\" Type=\"{Xml.Relationships}/chart\" Target=\"../charts/chart{number}_{i}.xml\"/>");
            add(string.Create(CultureInfo.InvariantCulture, $"xl/charts/chart{number}_{i}.xml"),
                chart.IsField ? new FieldChartXml(chart, style.Colours.Charts, values).Print() : new ChartXml(chart, style.Colours.Charts, values).Print());
        }

        if (sheet.Logo is var (row, column))
        {
            Logo(drawing, row, column, sheet.Charts.Count + 1);
            links.Append(CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{sheet.Charts.Count + 1}\" Type=\"{Xml.Relationships}/image\" Target=\"../media/logo.png\"/>");
        }

        var name = number.ToString(CultureInfo.InvariantCulture);
        add($"xl/drawings/drawing{name}.xml", drawing.Append("</xdr:wsDr>").ToString());
        add($"xl/drawings/_rels/drawing{name}.xml.rels", links.Append("</Relationships>").ToString());
    }

    private static void Anchor(StringBuilder text, Chart chart, int id)
    {
        text.Append("<xdr:twoCellAnchor>");
        Corner(text, "from", chart.Column, chart.Row);
        Corner(text, "to", chart.Column + chart.Columns - 1, chart.Row + chart.Rows);
        text.Append(CultureInfo.InvariantCulture,
            $"<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>"
                + $"<xdr:cNvPr id=\"{id + 1}\" name=\"Chart {id}\" descr=\"{Xml.Escape(chart.Title)}\"/><xdr:cNvGraphicFramePr/>"
                + $"</xdr:nvGraphicFramePr>");
        text.Append("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>");
        text.Append(CultureInfo.InvariantCulture,
            $"<a:graphic><a:graphicData uri=\"{Drawing}/chart\">"
                + $"<c:chart xmlns:c=\"{Drawing}/chart\" xmlns:r=\"{Xml.Relationships}\" r:id=\"rId{id}\"/>"
                + $"</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
    }

    // As high as the title and the lines below it.
    private void Logo(StringBuilder text, int row, int column, int id)
    {
        var width = (long)(LogoHeight * Styling.LogoPicture.Ratio(style.Picture.Span));
        text.Append(CultureInfo.InvariantCulture,
            $"<xdr:oneCellAnchor>"
                + $"<xdr:from><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
                + $"<xdr:ext cx=\"{width}\" cy=\"{LogoHeight}\"/>");
        text.Append(CultureInfo.InvariantCulture,
            $"<xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"{id + 1}\" name=\"Logo\" descr=\"Logo\"/>"
                + $"<xdr:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></xdr:cNvPicPr></xdr:nvPicPr>");
        text.Append(CultureInfo.InvariantCulture,
            $"<xdr:blipFill><a:blip xmlns:r=\"{Xml.Relationships}\" r:embed=\"rId{id}\"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>");
        text.Append(CultureInfo.InvariantCulture,
            $"<xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{LogoHeight}\"/></a:xfrm>"
                + $"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>");
    }

    // A hair below the row's top, where a page may break.
    private static void Corner(StringBuilder text, string name, int column, int row) =>
        text.Append(CultureInfo.InvariantCulture,
            $"<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>{(name == "to" ? 600000 : 0)}</xdr:colOff>"
                + $"<xdr:row>{row}</xdr:row><xdr:rowOff>{(name == "from" ? 25400 : 0)}</xdr:rowOff></xdr:{name}>");
}
