using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>The statements, in the order and with the headings of the model: each on a sheet of its own, or those that are looked at aside as blocks on a few.</summary>
internal static class StatementPages
{
    // A statement that is this short stands below the one before it.
    private const int Short = 8;

    // More rows than this do not fit on a page that lies.
    private const int LongestAcross = 48;

    // Larger ones can be folded to their totals.
    private const int Large = 12;

    public static void Write(Book book)
    {
        // Every line is at home somewhere before any is repeated.
        var homes = Homes(book.Plan);
        var later = new List<Action>();
        LinePage? page = null;
        var main = book.Plan.Statements.Where(s => !s.IsAside && IsShown(book, s)).ToList();
        foreach (var statement in main)
        {
            if (page is null || RowsOf(book, statement) > Short || page.LastRow > 60)
            {
                page = Page(book, book.Words.Short(statement.Label), book.Words.Of(statement.Label));
                page.Sheet.Kind = SheetKind.Statement;
            }
            else
            {
                page.Block(book.Words.Of(statement.Label));
            }

            later.AddRange(Lay(book, statement, page, homes));
        }

        var (methods, others) = Aside.Split(book.Plan);
        later.AddRange(Blocks(book, [.. methods.Where(s => IsShown(book, s))], "Valuation methods", homes));
        later.AddRange(Blocks(book, [.. others.Where(s => IsShown(book, s))], "Further analysis", homes));
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
        if (sheet.IsUpright || !sheet.Cells.Any(c => c.Row > LinePage.HeaderRow && c.Column > book.Columns.LastOfFirstBlock && c.Column < book.Columns.Remarks && (c.Formula is not null || c.Origin is not null)))
        {
            sheet.PrintedColumns = book.Columns.LastOfFirstBlock;
        }
    }

    private static List<Action> Blocks(Book book, List<PlanStatement> statements, Phrase name, Dictionary<PlanLine, PlanLineRow> homes)
    {
        if (statements.Count == 0)
        {
            return [];
        }

        var page = Page(book, book.Words.Short(name), book.Words.Of(name));
        (page.Sheet.Kind, page.Sheet.IsUpright, page.Sheet.PrintedColumns) = (SheetKind.Valuation, true, book.Columns.LastOfFirstBlock);
        var later = new List<Action>();
        foreach (var statement in statements)
        {
            page.Block(book.Words.Of(statement.Label));
            later.AddRange(Lay(book, statement, page, homes));
        }

        return later;
    }

    private static LinePage Page(Book book, string name, string title)
    {
        var sheet = new Sheet(book.NameFor(name));
        book.Sheets.Add(sheet);
        return new LinePage(book, sheet, title);
    }

    private static bool IsShown(Book book, PlanStatement statement) => RowsOf(book, statement) > 0;

    private static int RowsOf(Book book, PlanStatement statement) =>
        statement.Rows.OfType<PlanLineRow>().Sum(r => (r.Line.Dimension?.Members ?? (IEnumerable<PlanMember?>)[null]).Count(m => book.CellsOf(r.Line, m).Any()));

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
