using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>One sheet for each statement, in the order and with the headings of the model.</summary>
internal static class StatementPages
{
    public static void Write(Book book)
    {
        var pages = new List<(PlanStatement Statement, LinePage Page)>();
        foreach (var statement in book.Plan.Statements)
        {
            var sheet = new Sheet(book.NameFor(book.Words.Short(statement.Label)));
            book.Sheets.Add(sheet);
            pages.Add((statement, new LinePage(book, sheet, book.Words.Of(statement.Label), book.Plan.Timeline)));
        }

        // Every line is at home somewhere before any is repeated.
        var homes = Homes(book.Plan);
        var repeats = pages.SelectMany(p => Lay(book, p.Statement, p.Page, homes)).ToList();
        foreach (var repeat in repeats)
        {
            repeat();
        }
    }

    /// <summary>A view of the model, all statements one below the other.</summary>
    public static void WriteView(Book book, Timeline timeline)
    {
        var sheet = new Sheet(book.NameFor(timeline.Name));
        book.Sheets.Add(sheet);
        var page = new LinePage(book, sheet, book.Words.Of("View: ", "视图：") + timeline.Name, timeline);
        foreach (var lines in book.Plan.Lines.Where(l => l.Kind != LineKind.Constant).GroupBy(l => l.Statement))
        {
            var shown = lines.Where(l => l.MemberCount > 0 && Members(l).Any(m => book.Plan.CellsOf(l, m, timeline).Any())).ToList();
            if (shown.Count == 0)
            {
                continue;
            }

            page.Group(book.Plan.Statements.FirstOrDefault(s => s.Name == lines.Key) is { } statement ? book.Words.Of(statement.Label) : lines.Key ?? "");
            foreach (var line in shown)
            {
                page.Line(line, line.Label, line.Hints, line.Hints.IsDeducted);
            }
        }
    }

    private static IEnumerable<PlanMember?> Members(PlanLine line) => line.Dimension?.Members ?? (IEnumerable<PlanMember?>)[null];

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
        foreach (var row in statement.Rows)
        {
            switch (row)
            {
                case PlanHeaderRow header:
                    page.Group(book.Words.Of(header.Label));
                    break;
                case PlanLineRow line when ReferenceEquals(homes.GetValueOrDefault(line.Line), line):
                    page.Line(line.Line, line.Label, line.Hints, line.IsNegated);
                    break;
                case PlanLineRow line:
                    later.Add(page.Reserve(line));
                    break;
            }
        }

        return later;
    }
}
