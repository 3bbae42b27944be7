using System.Globalization;
using System.IO.Compression;
using System.Text;
using FinModel.Excel.Formulas;

namespace FinModel.Excel.Writing;

/// <summary>The zip file: parts in a fixed order with a fixed date, so that the same model gives the same bytes.</summary>
internal sealed class PackageWriter
{
    // A writer's buffers must stay small objects: there is a writer for each of a hundred parts, and large ones would have the collector look at everything.
    private const int BufferChars = 1 << 12;

    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(false);

    private readonly BookFile _book;
    private readonly ZipArchive _zip;
    private readonly StyleTable _styles;

    private PackageWriter(BookFile book, ZipArchive zip) => (_book, _zip, _styles) = (book, zip, new StyleTable(book.Style));

    public static void Write(BookFile book, FormulaEvaluator values, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        new PackageWriter(book, zip).Write(values);
    }

    private void Write(FormulaEvaluator values)
    {
        var charts = new ChartParts(values, _styles.Style);
        Add("[Content_Types].xml", PackageXml.ContentTypes(_book));
        Add("_rels/.rels", PackageXml.RootRelationships);
        Add("docProps/core.xml", PackageXml.Core(_book));
        Add("docProps/app.xml", PackageXml.App);
        Add("xl/workbook.xml", PackageXml.Workbook(_book));
        Add("xl/_rels/workbook.xml.rels", PackageXml.WorkbookRelationships(_book));
        for (var i = 0; i < _book.Sheets.Count; i++)
        {
            var sheet = _book.Sheets[i];
            using (var text = Open($"xl/worksheets/sheet{Text(i + 1)}.xml"))
            {
                new SheetWriter(sheet, _styles, values, text).Write(i == 0);
            }

            AddNotes(sheet, i + 1);
            if (sheet.HasDrawing)
            {
                charts.Add(i + 1, sheet, Add);
            }
        }

        AddLogo();
        if (_book.HasNotes)
        {
            Add("xl/persons/person.xml", ThreadsXml.Persons(_book.Sheets));
        }

        Add("xl/theme/theme1.xml", ThemeXml.Print());
        Add("xl/styles.xml", Xml.Declaration + _styles.Print());
    }

    private void AddNotes(Layout.Sheet sheet, int number)
    {
        if (PackageXml.SheetRelationships(sheet, number) is { } relationships)
        {
            Add($"xl/worksheets/_rels/sheet{Text(number)}.xml.rels", relationships);
        }

        if (sheet.Notes.Count > 0)
        {
            Add($"xl/comments{Text(number)}.xml", NotesXml.Comments(sheet));
            Add($"xl/drawings/vmlDrawing{Text(number)}.vml", NotesXml.Boxes(sheet));
            Add($"xl/threadedComments/threadedComment{Text(number)}.xml", ThreadsXml.Threads(sheet));
        }
    }

    private void AddLogo()
    {
        if (_styles.Style.Picture is { IsEmpty: false } picture)
        {
            var entry = _zip.CreateEntry("xl/media/logo.png", CompressionLevel.NoCompression);
            entry.LastWriteTime = Date;
            using var stream = entry.Open();
            stream.Write(picture.Span);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private StreamWriter Open(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Date;
        return new StreamWriter(entry.Open(), Utf8, BufferChars);
    }

    private void Add(string name, string content)
    {
        using var text = Open(name);
        text.Write(content);
    }
}
