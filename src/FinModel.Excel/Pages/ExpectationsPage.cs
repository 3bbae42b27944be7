using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>The model's live values beside consensus and guidance, which are typed, and how far they are from each other, which is computed.</summary>
internal sealed class ExpectationsPage
{
    private const int ModelColumn = 5;
    private const double FigureWidth = 10.5;
    private const double IdWidth = 18;

    private readonly Book _book;
    private readonly ListPage _page;
    private readonly ExpectedColumns _columns;

    private ExpectationsPage(Book book, ExpectationLayout layout)
    {
        _book = book;
        _columns = new ExpectedColumns(layout);
        var words = book.Words;
        _page = new ListPage(book, words.Short("Expectations"), words.Of("The model against consensus and guidance"),
        [
            new(words.Of("id"), Math.Max(IdWidth, layout.Parts.Max(p => p.Max(r => r.Cell.ToString().Length)) + 1), false),
            new(words.Of("Item"), book.Request.Language == LabelLanguage.Both ? 52 : 34, false), new(words.Of("Unit"), 13, false),
            new(words.Of("Period"), 10, true), new(words.Of("Model"), FigureWidth, true), .. _columns.Kinds.SelectMany(Columns),
        ]);
        foreach (var (at, column) in _columns.Kinds.SelectMany(_columns.Of).Index().Where(c => c.Item is ExpectedColumn.Result or ExpectedColumn.Source))
        {
            var heading = _page.Sheet[LinePage.HeaderRow, ModelColumn + 1 + at];
            heading.Style = heading.Style with { Indent = 1 };
        }
    }

    /// <summary>Writes the sheet, where something is expected.</summary>
    public static void Write(Book book)
    {
        if (book.Plan.Expectations.Count == 0 || ExpectationLayout.Of(book.Plan) is not { } layout || !layout.Parts.Any())
        {
            return;
        }

        var page = new ExpectationsPage(book, layout);
        foreach (var part in layout.Parts)
        {
            page._page.NextRow();
            page._page.Text(2, page.In(w => part[0].IsReported ? w.ReportedAgainst : w.EstimatesAgainst), new CellStyle(Ink.Heading));
            foreach (var row in part)
            {
                page.Row(row);
            }
        }
    }

    private IEnumerable<ListColumn> Columns(ExpectationKind kind) => _columns.Of(kind).Select(c => new ListColumn(
        c == ExpectedColumn.Figure ? In(w => w.Kind(kind)) : Heading(c),
        c is ExpectedColumn.Source or ExpectedColumn.Note ? _columns.WidthOfWords(kind, c, _book.Words.First) : FigureWidth,
        c is not (ExpectedColumn.Source or ExpectedColumn.Note or ExpectedColumn.Result)));

    private string Heading(ExpectedColumn column) => column switch
    {
        ExpectedColumn.Median => _book.Words.Of("Median"),
        ExpectedColumn.Low => In(w => w.Low),
        ExpectedColumn.High => In(w => w.High),
        ExpectedColumn.Difference => In(w => w.Difference),
        ExpectedColumn.Share => "%",
        ExpectedColumn.Result => In(w => w.Result),
        ExpectedColumn.Analysts => In(w => w.Analysts),
        ExpectedColumn.Date => In(w => w.Date),
        ExpectedColumn.Rounding => _book.Words.Of("Rounded to ±"),
        ExpectedColumn.Note => _book.Words.Of("Remarks"),
        _ => _book.Words.Of("Source"),
    };

    private void Row(ExpectationRow row)
    {
        var (cell, at) = (row.Cell, _page.NextRow());
        _page.Text(1, cell.ToString(), CellStyle.Identifier);
        _page.Text(2, _book.Words.Of(cell.Line, cell.Member), CellStyle.Plain);
        _page.Text(3, _book.UnitOf(cell.Line, cell.Member), CellStyle.Note);
        _page.Text(4, cell.Period?.Label ?? "", CellStyle.Note with { IsRight = true });
        var model = _page.Sheet.Write(at, ModelColumn, Meaning.Shown(_book, cell), ExpectedCells.StyleOf(row, Ink.Link));
        var cells = new ExpectedCells(_book, _page.Sheet, at, model, row);
        var first = ModelColumn + 1;
        foreach (var kind in _columns.Kinds)
        {
            cells.Write(kind, first, _columns.Of(kind));
            first += _columns.Of(kind).Count;
        }
    }

    private string In(Func<ExpectationWords, string> say) => _book.Words.Of(new PlanLabel(say(Words.Of("en").Expectation), say(Words.Of("zh").Expectation)));
}
