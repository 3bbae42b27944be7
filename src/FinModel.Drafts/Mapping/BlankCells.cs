using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>
/// Blank cells of the past. A blank is no nought: it is one where a printed total says so, or a dash. Otherwise it stays blank, with what a total leaves
/// for it and others together, and the totals above are what is printed.
/// </summary>
internal static class BlankCells
{
    /// <summary>Whether a cell says nothing, rather than that there is nothing, as a dash does.</summary>
    public static bool SaysNothing(StatementItem item, Period period) =>
        item.Cells.GetValueOrDefault(period) is { HasNoFigure: true } cell && (cell.IsBlank || PrintedText.Plain(cell.Text).Any(char.IsLetterOrDigit));

    /// <summary>The cells of the forecast in which nothing is printed although their rows go on in it: what stands there is the model's own.</summary>
    public static IEnumerable<(string Row, Period Period, TableCell Cell)> OfForecast(MappedTables mapped) =>
        from placed in mapped.Placed
        let estimates = mapped.Statements.Periods.Where(p => p.IsEstimate == true).Select(p => p.Period)
        where estimates.Any(placed.Item.Figures.ContainsKey)
        from period in estimates
        where SaysNothing(placed.Item, period)
        select (placed.Item.Name, period, placed.Item.Cells[period]);

    /// <summary>The tables with their blank cells, and what they give with them: what cannot stay blank counts as nought.</summary>
    /// <param name="drafts">Compiles and runs them, every period reported; what it says of the company then says of the blanks, too.</param>
    /// <param name="mapped">The tables.</param>
    /// <param name="run">What they give.</param>
    public static (MappedTables Mapped, DraftRun Run) Leave(FiledDrafts drafts, MappedTables mapped, DraftRun run)
    {
        var (blanks, before) = (Of(mapped, run), drafts.Declarations);
        var declared = Declarations(blanks, mapped);
        if (declared.Count > 0 && With(drafts, mapped, [.. before, .. declared]) is { } blank)
        {
            return (mapped with { Blanks = blanks }, Totals(drafts, mapped, run, blank));
        }

        drafts.Declarations = before;
        return (mapped with { Blanks = [.. blanks.Select(b => b with { IsUnknown = false })] }, run);
    }

    // A printed total of what is blank is what is printed; those above it are computed again.
    private static DraftRun Totals(FiledDrafts drafts, MappedTables mapped, DraftRun whole, DraftRun run)
    {
        var known = whole.Items.Where(i => i.Status == TieOutStatus.NotComputed).Select(i => (i.Printed.Line.Name, i.Printed.PeriodId)).ToHashSet();
        PrintedCell? Next() =>
            run.Model.Plan.Lines.Join(run.Items.Where(i => i.Status == TieOutStatus.NotComputed), l => l.Name, i => i.Printed.Line.Name, (_, i) => i.Printed)
            .FirstOrDefault(p => !known.Contains((p.Line.Name, p.PeriodId)));
        while (Next() is { } total)
        {
            known.Add((total.Line.Name, total.PeriodId));
            var before = drafts.Declarations;
            if (With(drafts, mapped, [.. before, $"replace {total.Line.Name}\n  {total.PeriodId} data"]) is { } better)
            {
                run = better;
            }
            else
            {
                drafts.Declarations = before;
            }
        }

        return run;
    }

    private static DraftRun? With(FiledDrafts drafts, MappedTables mapped, IReadOnlyList<string> declarations)
    {
        drafts.Declarations = declarations;
        return drafts.Run(mapped, []);
    }

    private static IReadOnlyList<BlankCell> Of(MappedTables mapped, DraftRun run)
    {
        var past = mapped.Statements.Periods.Where(p => p.IsEstimate != true).Select(p => p.Period).ToList();
        var sure = run.Items.Where(i => !i.IsFailure && i.Printed.Cell?.Formula is not null).Select(i => TotalParts.Of(i.Printed.Cell!))
            .Where(parts => !parts.Keys.Any(c => mapped.Residuals.Any(r => r.Row.Line == c.Line.Name))).SelectMany(parts => parts.Keys).ToHashSet();
        return [.. from placed in mapped.Placed
                   from period in past
                   where SaysNothing(placed.Item, period) && run.Model.Plan.Line(placed.Line.Name) is { } line
                       && run.Model.Plan.Cell(line, null, period) is { Formula: PlanConstant } cell && !sure.Contains(cell)
                   select new BlankCell(placed.Line, placed.Item.Name, period, placed.Item.Cells[period], period != past[^1])];
    }

    /// <summary>What a model says of those that stay blank.</summary>
    private static IReadOnlyList<string> Declarations(IReadOnlyList<BlankCell> blanks, MappedTables mapped)
    {
        var unknown = blanks.Where(b => b.IsUnknown).ToList();
        var lines = unknown.GroupBy(b => b.Line.Name).Select(g => (Line: g.Key, Periods: string.Join(", ", g.Select(b => b.Period.Id))))
            .GroupBy(l => l.Periods, l => l.Line)
            .Select((g, i) => (i == 0 ? "# Blank in the source, and no printed total says that it is nought.\n" : "")
                + $"replace {string.Join(", ", g)}{string.Concat(g.Key.Split(", ").Select(p => $"\n  {p} data"))}");
        var left = mapped.Residuals.Select(r => (r.Row.Line, Blank: unknown.Where(b => r.Row.Parts.Any(p => p.Item.Row == RowOf(b, mapped))).ToList()))
            .Where(r => r.Blank.Count > 0)
            .Select(r => $"# What the total leaves is this and what is blank.\nreplace {r.Line}"
                + string.Concat(r.Blank.DistinctBy(b => b.Period).Select(b => $"\n  {b.Period.Id} {b.Line.Name}")));
        return [.. lines, .. left];
    }

    private static string RowOf(BlankCell blank, MappedTables mapped) => mapped.Item(blank.Line.Name)?.Item.Row ?? "";
}
