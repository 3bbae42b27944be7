using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>The statements, in the order and with the headings of the model: each on a sheet of its own, or those that are looked at aside as blocks
/// on a few.</summary>
internal static class StatementPages
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

    public static void Write(Book book)
    {
        // Every line is at home somewhere before any is repeated.
        var homes = Homes(book.Plan);
        var later = new List<Action>();
        var (methods, others) = Aside.Split(book.Plan);
        var asides = new Queue<PlanStatement>([.. methods.Concat(others).Where(s => IsShown(book, s))]);
        var valuation = ValuationBox.Statement(book.Plan);
        foreach (var together in Together(book))
        {
            var page = Page(book, together[0].Label);
            page.Sheet.Kind = SheetKind.Statement;
            later.AddRange(Lay(book, together[0], page, homes));
            later.AddRange(together.Skip(1).SelectMany(s => Block(book, s, page, homes)));
            if (together.Contains(valuation!) && asides.Count > 0)
            {
                later.AddRange(Asides(book, page, asides, homes));
            }
        }

        if (asides.Count > 0)
        {
            later.AddRange(Asides(book, Page(book, book.Words.Short("Valuation methods"), book.Words.Of("Valuation methods")), asides, homes));
        }

        later.ForEach(fill => fill());
        foreach (var sheet in book.Sheets.Where(s => s.Kind == SheetKind.Statement))
        {
            SetPage(book, sheet);
        }
    }

    // A long sheet stands upright, with the longest periods; the block of the others does not print where there is nothing in it.
    private static void SetPage(Book book, Sheet sheet)
    {
        sheet.IsUpright = sheet.LastRow > LongestAcross;
        sheet.IsOnePage = !sheet.IsUpright;
        if (sheet.IsUpright
            || !sheet.Cells.Any(
                c => c.Row > LinePage.HeaderRow && c.Column > book.Columns.LastOfFirstBlock && c.Column < book.Columns.Remarks
                    && (c.Formula is not null || c.Origin is not null)))
        {
            sheet.PrintedColumns = book.Columns.LastOfFirstBlock;
        }
    }

    // The statements of each sheet, which is called by the first.
    private static List<List<PlanStatement>> Together(Book book)
    {
        var main = book.Plan.Statements.Where(s => !s.IsAside && IsShown(book, s)).ToList();
        var sheets = new List<List<PlanStatement>>();
        foreach (var statement in main.Where(s => Whole(book, s, main) is null))
        {
            var (last, rows) = (sheets.LastOrDefault(), RowsOf(book, statement));
            if (last is null || rows > Short || last.Sum(s => RowsOf(book, s)) + rows > LongestSheet)
            {
                sheets.Add(last = []);
            }

            last.Add(statement);
        }

        foreach (var part in main)
        {
            if (Whole(book, part, main) is { } whole)
            {
                sheets.Find(s => s.Contains(whole))!.Insert(1, part);
            }
        }

        return sheets;
    }

    // What a short statement of members is a part of: the first one whose lines add its lines up.
    private static PlanStatement? Whole(Book book, PlanStatement part, List<PlanStatement> main)
    {
        var first = part.Rows.OfType<PlanLineRow>().FirstOrDefault()?.Line;
        return first?.Dimension is null || first.Statement != part.Name || RowsOf(book, part) > ShortBreakdown
            ? null
            : main.Find(
                s => s != part && RowsOf(book, s) > ShortBreakdown
                    && s.Rows.OfType<PlanLineRow>().Any(r => r.Line.Dimension is null && r.Line.Statement == s.Name && AddsUp(book, r.Line, first)));
    }

    private static bool AddsUp(Book book, PlanLine whole, PlanLine part) =>
        book.CellsOf(whole, null).Any(c => c.Formula is { } formula && formula.Cells().Count(read => read.Line == part && read.Period == c.Period) > 1);

    private static List<Action> Asides(Book book, LinePage page, Queue<PlanStatement> statements, Dictionary<PlanLine, PlanLineRow> homes)
    {
        (page.Sheet.Kind, page.Sheet.IsUpright, page.Sheet.PrintedColumns) = (SheetKind.Valuation, true, book.Columns.LastOfFirstBlock);
        var later = new List<Action>();
        while (statements.TryDequeue(out var statement))
        {
            later.AddRange(Block(book, statement, page, homes));
        }

        FoldToTitles(page);
        return later;
    }

    // A long sheet of blocks folds to their titles, which stand above them.
    private static void FoldToTitles(LinePage page)
    {
        (page.Sheet.IsFoldedToTitles, var blanks) = (true, page.Sheet.Blocks.Append(page.LastRow + 1).ToList());
        page.Sheet.DetailRows.Clear();
        foreach (var (blank, next) in blanks.Zip(blanks.Skip(1)))
        {
            page.Sheet.DetailRows.UnionWith(Enumerable.Range(blank + 2, next - blank - 2));
        }
    }

    private static List<Action> Block(Book book, PlanStatement statement, LinePage page, Dictionary<PlanLine, PlanLineRow> homes)
    {
        page.Block(book.Words.Of(statement.Label));
        return Lay(book, statement, page, homes);
    }

    private static LinePage Page(Book book, PlanLabel label) => Page(book, book.Words.Short(label), book.Words.Of(label));

    private static LinePage Page(Book book, string name, string title)
    {
        var sheet = new Sheet(book.NameFor(name));
        book.Sheets.Add(sheet);
        return new LinePage(book, sheet, title);
    }

    private static bool IsShown(Book book, PlanStatement statement) => RowsOf(book, statement) > 0;

    private static int RowsOf(Book book, PlanStatement statement) =>
        statement.Rows.OfType<PlanLineRow>()
            .Sum(r => (r.Line.Dimension?.Members ?? (IEnumerable<PlanMember?>)[null]).Count(m => book.CellsOf(r.Line, m).Any()));

    private static Dictionary<PlanLine, PlanLineRow> Homes(Plan plan)
    {
        var homes = new Dictionary<PlanLine, PlanLineRow>();
        foreach (var statement in plan.Statements)
        {
            foreach (var row in statement.Rows.OfType<PlanLineRow>().Where(r => r.Line.Statement == statement.Name))
            {
                homes.TryAdd(row.Line, row);
            }
        }

        return homes;
    }

    // Repeated rows keep their place, and are filled in once everything is placed.
    private static List<Action> Lay(Book book, PlanStatement statement, LinePage page, Dictionary<PlanLine, PlanLineRow> homes)
    {
        var later = new List<Action>();
        var rows = statement.Rows.ToList();
        var plain = new List<int>();
        var isLarge = RowsOf(book, statement) > Large;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not PlanLineRow line)
            {
                page.Group(book.Words.Of(rows[i].Label));
                plain.Clear();
                continue;
            }

            var grid = MemberGridRows.Starting(book, rows, i);
            var first = page.LastRow + 1;
            if (grid.Count > 1)
            {
                later.AddRange(new MemberGridRows(book, page, statement, grid).Lay(l => ReferenceEquals(homes.GetValueOrDefault(l.Line), l)));
                i += grid.Count - 1;
                continue;
            }

            if (ReferenceEquals(homes.GetValueOrDefault(line.Line), line))
            {
                page.Line(line.Line, line.Label, line.Hints, line.IsNegated);
            }
            else
            {
                later.Add(page.Reserve(statement, line));
            }

            Fold(page, line, plain, first, isLarge);
        }

        return later;
    }

    // What a total adds up stands above it.
    private static void Fold(LinePage page, PlanLineRow line, List<int> plain, int first, bool isLarge)
    {
        if (isLarge && (line.Hints.IsSubtotal || line.Hints.IsTotal))
        {
            page.Sheet.DetailRows.UnionWith(plain);
            plain.Clear();
        }
        else
        {
            plain.AddRange(Enumerable.Range(first, page.LastRow - first + 1));
        }
    }
}
