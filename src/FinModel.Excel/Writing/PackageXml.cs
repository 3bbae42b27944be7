using System.Globalization;
using System.Text;

namespace FinModel.Excel.Writing;

/// <summary>The parts around the sheets.</summary>
internal static class PackageXml
{
    /// <summary>What sheets call their drawing, and the boxes of their comments.</summary>
    public const string DrawingId = "rId1";
    public const string NotesId = "rId2";

    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Threads = "http://schemas.microsoft.com/office/2017/10/relationships";
    private const string Microsoft = "application/vnd.ms-excel";
    private const string Office = "application/vnd.openxmlformats-officedocument";

    public static string RootRelationships => $"{Xml.Declaration}<Relationships xmlns=\"{Package}/relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{Xml.Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/>"
        + $"<Relationship Id=\"rId2\" Type=\"{Package}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        + $"<Relationship Id=\"rId3\" Type=\"{Xml.Relationships}/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";

    public static string App =>
        $"{Xml.Declaration}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
        + "<Application>FinModel</Application></Properties>";

    public static string Core(BookFile book) =>
        $"{Xml.Declaration}<cp:coreProperties xmlns:cp=\"{Package}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + $"<dc:title>{Xml.Escape(book.Title)}</dc:title><dc:creator>FinModel</dc:creator><cp:version>{book.Version}</cp:version></cp:coreProperties>";

    public static string ContentTypes(BookFile book)
    {
        var text = new StringBuilder(Xml.Declaration)
            .Append(CultureInfo.InvariantCulture,
                $"<Types xmlns=\"{Package}/content-types\">"
                    + $"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + $"{(book.Style.Picture.IsEmpty ? "" : "<Default Extension=\"png\" ContentType=\"image/png\"/>")}");
        void Part(string name, string type) => text.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"{name}\" ContentType=\"{type}\"/>");
        Part("/xl/workbook.xml", $"{Office}.spreadsheetml.sheet.main+xml");
        Part("/xl/styles.xml", $"{Office}.spreadsheetml.styles+xml");
        Part("/xl/theme/theme1.xml", $"{Office}.theme+xml");
        Part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Part("/docProps/app.xml", $"{Office}.extended-properties+xml");
        for (var i = 1; i <= book.Sheets.Count; i++)
        {
            Part($"/xl/worksheets/sheet{i}.xml", $"{Office}.spreadsheetml.worksheet+xml");
        }

        if (book.HasNotes)
        {
            Part("/xl/persons/person.xml", $"{Microsoft}.person+xml");
            text.Append("<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
        }

        foreach (var (i, sheet) in book.Sheets.Index())
        {
            if (sheet.Notes.Count > 0)
            {
                Part(string.Create(CultureInfo.InvariantCulture, $"/xl/comments{i + 1}.xml"), $"{Office}.spreadsheetml.comments+xml");
                Part(string.Create(CultureInfo.InvariantCulture, $"/xl/threadedComments/threadedComment{i + 1}.xml"), $"{Microsoft}.threadedcomments+xml");
            }
        }

        foreach (var (i, sheet) in book.Sheets.Index())
        {
            if (sheet.HasDrawing)
            {
                Part($"/xl/drawings/drawing{i + 1}.xml", $"{Office}.drawing+xml");
                for (var chart = 1; chart <= sheet.Charts.Count; chart++)
                {
                    Part($"/xl/charts/chart{i + 1}_{chart}.xml", $"{Office}.drawingml.chart+xml");
                }
            }
        }

        return text.Append("</Types>").ToString();
    }

    /// <summary>What a sheet's parts are to it; null for a sheet without any.</summary>
    public static string? SheetRelationships(Layout.Sheet sheet, int number)
    {
        if (!sheet.HasDrawing && sheet.Notes.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder(Xml.Declaration).Append(CultureInfo.InvariantCulture, $"<Relationships xmlns=\"{Package}/relationships\">");
        void Part(string id, string type, string target) =>
            text.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{Xml.Relationships}/{type}\" Target=\"{target}\"/>");
        if (sheet.HasDrawing)
        {
            Part(DrawingId, "drawing", $"../drawings/drawing{number}.xml");
        }

        if (sheet.Notes.Count > 0)
        {
            Part(NotesId, "vmlDrawing", $"../drawings/vmlDrawing{number}.vml");
            Part("rId3", "comments", $"../comments{number}.xml");
            text.Append(CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId4\" Type=\"{Threads}/threadedComment\" Target=\"../threadedComments/threadedComment{number}.xml\"/>");
        }

        return text.Append("</Relationships>").ToString();
    }

    public static string WorkbookRelationships(BookFile book)
    {
        var text = new StringBuilder(Xml.Declaration).Append(CultureInfo.InvariantCulture, $"<Relationships xmlns=\"{Package}/relationships\">");
        for (var i = 1; i <= book.Sheets.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{i}\" Type=\"{Xml.Relationships}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        }

        text.Append(CultureInfo.InvariantCulture,
            $"<Relationship Id=\"rId{book.Sheets.Count + 1}\" Type=\"{Xml.Relationships}/styles\" Target=\"styles.xml\"/>");
        text.Append(
            book.HasNotes
                ? string.Create(CultureInfo.InvariantCulture,
                    $"<Relationship Id=\"rId{book.Sheets.Count + 3}\" Type=\"{Threads}/person\" Target=\"persons/person.xml\"/>")
                : "");
        return text.Append(CultureInfo.InvariantCulture,
            $"<Relationship Id=\"rId{book.Sheets.Count + 2}\" Type=\"{Xml.Relationships}/theme\" Target=\"theme/theme1.xml\"/></Relationships>").ToString();
    }

    public static string Workbook(BookFile book)
    {
        var text = new StringBuilder(Xml.Declaration)
            .Append(CultureInfo.InvariantCulture,
                $"<workbook xmlns=\"{Xml.Main}\" xmlns:r=\"{Xml.Relationships}\"><workbookPr date1904=\"0\"/><bookViews>"
                    + $"<workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\" windowHeight=\"16000\" tabRatio=\"850\"/>"
                    + $"</bookViews><sheets>");
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{Xml.Escape(book.Sheets[i].Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        }

        text.Append("</sheets><definedNames>");
        foreach (var (name, place) in Names(book).OrderBy(n => n.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"<definedName name=\"{name}\"{place}</definedName>");
        }

        text.Append("</definedNames>");
        return text.Append(
            book.Iterates
                ? "<calcPr calcId=\"191029\" iterate=\"1\" iterateCount=\"1000\" iterateDelta=\"1E-12\" fullCalcOnLoad=\"1\"/>"
                : "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>")
            .Append("</workbook>").ToString();
    }

    // The headings repeat on every printed page.
    private static IEnumerable<DefinedName> Names(BookFile book)
    {
        // Nothing of a sheet prints where its printed area is a blank cell.
        foreach (var (i, sheet) in book.Sheets.Index())
        {
            if (sheet.IsNotPrinted)
            {
                yield return new("_xlnm.Print_Area", string.Create(CultureInfo.InvariantCulture, $" localSheetId=\"{i}\">{Xml.Escape(sheet.Quoted)}!$A$2"));
            }
        }

        foreach (var (i, sheet) in book.Sheets.Index())
        {
            if (!sheet.IsNotPrinted && (sheet.FirstPrinted > 1 || sheet.PrintedRows is not null || sheet.PrintedColumns is not null))
            {
                var (first, last) = (Layout.SheetCell.ColumnName(sheet.FirstPrinted), Layout.SheetCell.ColumnName(sheet.PrintedColumns ?? sheet.LastColumn));
                yield return new("_xlnm.Print_Area",
                    string.Create(CultureInfo.InvariantCulture,
                        $" localSheetId=\"{i}\">{Xml.Escape(sheet.Quoted)}!${first}$1:${last}${sheet.PrintedRows ?? sheet.LastRow}"));
            }
        }

        foreach (var (i, sheet) in book.Sheets.Index())
        {
            if (sheet is { HeaderRow: > 0, IsNotPrinted: false })
            {
                var (from, to) = (Layout.SheetCell.ColumnName(sheet.FirstPrinted), Layout.SheetCell.ColumnName(Layout.Sheet.LastRepeated));
                var labels = sheet.PagesWide > 1 ? $"{Xml.Escape(sheet.Quoted)}!${from}:${to}," : "";
                yield return new("_xlnm.Print_Titles",
                    string.Create(CultureInfo.InvariantCulture, $" localSheetId=\"{i}\">{labels}{Xml.Escape(sheet.Quoted)}!$1:${sheet.HeaderRow}"));
            }
        }
    }

    private sealed record DefinedName(string Name, string Place);
}
