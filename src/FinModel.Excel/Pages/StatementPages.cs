using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Series;

namespace FinModel.Excel.Pages;

/// <summary>The statements, in the order and with the headings of the model: each on a sheet of its own, or those that are looked at aside as blocks
/// on a few.</summary>
internal sealed class StatementPages
{
    // A statement that is this short stands below the one before it.
    private const int Short = 8;

    // One that breaks the lines of another one down stands below that one, if it is no longer than this.
    private const int ShortBreakdown = 12;

    // More rows than this do not fit on a page that lies.
    private const int LongestAcross = 48;

    // A sheet of several statements has no more lines than this.
    private const int LongestSheet = 60;

    // Larger ones can be folded to their totals.
    private const int Large = 12;

    private readonly Book _book;
    private readonly List<StatementLayout> _layouts;
    private readonly Dictionary<PlanLine, PlanLineRow> _homes = [];
    private readonly List<Action> _later = [];

    private StatementPages(Book book)
    {
        _book = book;
        _layouts = [.. book.Plan.Statements.Select(s => StatementLayout.Of(s, book.HasFigures)).Where(l => l.Blocks.Count > 0)];
        foreach (var layout in _layouts)
        {
            foreach (var shown in layout.Rows.Select(r => r.Shown).OfType<PlanLineRow>().Where(s => s.Line.Statement == layout.Statement!.Name))
            {
                _homes.TryAdd(shown.Line, shown);
            }
        }
    }

    public static void Write(Book book) => new StatementPages(book).Write();

    // Every line is at home somewhere before any is repeated.
    private void Write()
    {
        var (methods, others) = Aside.Split(_book.Plan);
        var asides = new Queue<StatementLayout>([.. methods.Concat(others).SelectMany(s => _layouts.Where(l => l.Statement == s))]);
        var valuation = HeadFigures.Of(_book.Plan).Statement;
        foreach (var together in Together())
        {
            var label = together[0].Statement!.Label;
            var page = Page(_book.Words.Short(label), _book.Words.Of(label));
            page.Sheet.Kind = SheetKind.Statement;
            Lay(together[0], page);
            together.Skip(1).ToList().ForEach(l => Block(l, page));
            if (together.Exists(l => l.Statement == valuation) && asides.Count > 0)
            {
                Asides(page, asides);
            }
        }

        if (asides.Count > 0)
        {
            Asides(Page(_book.Words.Short("Valuation methods"), _book.Words.Of("Valuation methods")), asides);
        }

        _later.ForEach(fill => fill());
        _book.Sheets.Where(s => s.Kind == SheetKind.Statement).ToList().ForEach(SetPage);
    }

    // A long sheet stands upright, unless there are other periods beside the longest; their block does not print where there is nothing in it.
    private void SetPage(Sheet sheet)
    {
        var hasOthers = sheet.Cells.Any(
            c => c.Row > LinePage.HeaderRow && c.Column > _book.Columns.LastOfFirstBlock && c.Column < _book.Columns.Remarks
                && (c.Formula is not null || c.Origin is not null));
        sheet.IsUpright = !hasOthers && sheet.LastRow > LongestAcross;
        sheet.IsOnePage = !sheet.IsUpright && sheet.LastRow <= 2 * LongestAcross;
        if (!hasOthers)
        {
            sheet.PrintedColumns = _book.Columns.LastOfFirstBlock;
        }
    }

    // The statements of each sheet, which is called by the first.
    private List<List<StatementLayout>> Together()
    {
        var main = _layouts.FindAll(l => !l.Statement!.IsAside);
        var sheets = new List<List<StatementLayout>>();
        foreach (var statement in main.Where(s => Whole(s, main) is null))
        {
            var (last, rows) = (sheets.LastOrDefault(), RowsOf(statement));
            if (last is null || rows > Short || last.Sum(RowsOf) + rows > LongestSheet)
            {
                sheets.Add(last = []);
            }

            last.Add(statement);
        }

        foreach (var part in main)
        {
            if (Whole(part, main) is { } whole)
            {
                sheets.Find(s => s.Contains(whole))!.Insert(1, part);
            }
        }

        return sheets;
    }

    // What a short statement of members is a part of: the first one whose lines add its lines up.
    private StatementLayout? Whole(StatementLayout part, List<StatementLayout> main)
    {
        var first = Own(part).FirstOrDefault();
        return first?.Dimension is null || first != part.Rows.First(r => r.Shown is not null).Shown!.Line || RowsOf(part) > ShortBreakdown
            ? null
            : main.Find(s => s != part && RowsOf(s) > ShortBreakdown && Own(s).Any(l => l.Dimension is null && AddsUp(l, first)));
    }

    private static IEnumerable<PlanLine> Own(StatementLayout layout) =>
        layout.Rows.Select(r => r.Shown?.Line).OfType<PlanLine>().Where(l => l.Statement == layout.Statement!.Name);

    private bool AddsUp(PlanLine whole, PlanLine part) =>
        _book.CellsOf(whole, null).Any(c => c.Formula is { } formula && formula.Cells().Count(read => read.Line == part && read.Period == c.Period) > 1);

    // A long sheet of blocks folds to their titles, which stand above them.
    private void Asides(LinePage page, Queue<StatementLayout> statements)
    {
        var sheet = page.Sheet;
        (sheet.Kind, sheet.IsUpright, sheet.PrintedColumns) = (SheetKind.Valuation, true, _book.Columns.LastOfFirstBlock);
        while (statements.TryDequeue(out var statement))
        {
            Block(statement, page);
        }

        sheet.IsFoldedToTitles = true;
        sheet.DetailRows.Clear();
        for (var i = 0; i < sheet.Blocks.Count; i++)
        {
            var next = i + 1 < sheet.Blocks.Count ? sheet.Blocks[i + 1] : page.LastRow + 1;
            for (var row = sheet.Blocks[i] + 2; row < next; row++)
            {
                sheet.DetailRows.Add(row);
            }
        }
    }

    private void Block(StatementLayout statement, LinePage page)
    {
        page.Block(_book.Words.Of(statement.Statement!.Label));
        Lay(statement, page);
    }

    private LinePage Page(string name, string title)
    {
        var sheet = new Sheet(_book.NameFor(name));
        _book.Sheets.Add(sheet);
        return new LinePage(_book, sheet, title);
    }

    private static int RowsOf(StatementLayout layout) => layout.Rows.Count(r => r.Choice is not null);

    // What a total adds up stands above it, and can be folded to it in a large statement.
    private void Lay(StatementLayout layout, LinePage page)
    {
        var (name, isLarge, plain) = (layout.Statement!.Name, RowsOf(layout) > Large, new List<int>());
        foreach (var block in layout.Blocks)
        {
            if (block.IsGrid)
            {
                _later.AddRange(new GridRows(_book, page, name).Lay(block, IsHome));
                continue;
            }

            foreach (var row in block.Rows)
            {
                _later.AddRange(page.Row(row, name, IsHome(row)) is { } fill ? [fill] : []);
                if (row.Style == RowStyle.Plain)
                {
                    plain.Add(page.LastRow);
                    continue;
                }

                page.Sheet.DetailRows.UnionWith(isLarge && row.Style != RowStyle.Header ? plain : []);
                plain.Clear();
            }
        }
    }

    private bool IsHome(LayoutRow row) => row.Shown is { } shown && ReferenceEquals(_homes.GetValueOrDefault(shown.Line), shown);
}
