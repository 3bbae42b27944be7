using FinModel.Compiler.Plans;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Mapping;

/// <summary>Rows that a total implies and nobody prints: other current assets are the total less the rows that are listed.</summary>
internal static class ResidualRows
{
    private const string Other = "other_";
    private const int MostTrials = 24;
    private const int MostCandidates = 3;

    /// <summary>The tables with a residual row for each total that its printed parts do not make up.</summary>
    /// <param name="mapped">The tables.</param>
    /// <param name="start">What they give.</param>
    /// <param name="run">Compiles and runs them, every period reported.</param>
    public static (MappedTables Mapped, DraftRun Run) Add(MappedTables mapped, DraftRun start, Func<MappedTables, DraftRun?> run)
    {
        var (best, current) = (mapped, start);
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var trials = 0; Failing(best, current, given) is var (total, cell);)
        {
            given.Add(total.Line.Name);
            var parts = TotalParts.Of(cell, c => IsWhole(best.Item(c.Line.Name), total));
            var blank = Blank(total, parts.Keys, best, current);
            if ((blank is null && mapped.Statements.Parts is null && IsSlip(total, current)) || IsPartial(total, mapped))
            {
                continue;
            }

            // What is out only where rows are blank has no row that nobody prints: one blank is what the total leaves, several are not known.
            foreach (var part in blank is null ? Candidates(parts, best, total, current) : blank.Count == 1 ? blank : [])
            {
                if (trials++ >= MostTrials || RowOf(total, parts, part, best) is not { } row)
                {
                    continue;
                }

                var other =
                    best with { Placed = [.. best.Placed.Where(p => p.Line.Name != part.Line.Name)], Residuals = [.. best.Residuals, (total.Table, row)] };
                if (run(other) is { } tried && tried.Failures < current.Failures
                    && Keeps(best, part.Line.Name, total, (current, tried)))
                {
                    (best, current) = (other, tried);
                    break;
                }
            }
        }

        return (best, current);
    }

    // A subtotal that is not printed in every period of the total is looked into: where it is missing it would count as nought.
    private static bool IsWhole(PlacedItem? part, PlacedItem total) => part is not null && total.Item.Figures.Keys.All(part.Item.Figures.ContainsKey);

    private static (PlacedItem Total, PlanCell Cell)? Failing(MappedTables mapped, DraftRun run, HashSet<string> given) => run.Items
        .Where(i => i.IsFailure && i.Printed.Cell?.Formula is not null && !given.Contains(i.Printed.Line.Name))
        .OrderBy(i => i.Printed.Cell!.Slot)
        .Select(i => (Total: mapped.Item(i.Printed.Line.Name), i.Printed.Cell))
        .Where(i => i.Total is not null)
        .Select(i => ((PlacedItem, PlanCell)?)(i.Total!, i.Cell!))
        .FirstOrDefault();

    // The parts that are blank in periods in which a total is out; null where it is out elsewhere, too.
    private static List<PlanCell>? Blank(PlacedItem total, IEnumerable<PlanCell> parts, MappedTables mapped, DraftRun run)
    {
        var rows = parts.Select(c => (Cell: c, mapped.Item(c.Line.Name)?.Item)).Where(r => r.Item is not null).ToList();
        var failing = run.Items.Where(i => i.IsFailure && i.Printed.Line.Name == total.Line.Name).Select(i => i.Printed.Cell!.Period!.Period).ToList();
        var blank = failing.ConvertAll(p => rows.Where(r => BlankCells.SaysNothing(r.Item!, p)).Select(r => r.Cell).ToList());
        return blank.TrueForAll(b => b.Count > 0) ? [.. blank.SelectMany(b => b).Distinct()] : null;
    }

    // Of tags: where the total is not filed, the rows would be taken off nothing.
    private static bool IsPartial(PlacedItem total, MappedTables mapped) =>
        mapped.Statements.Parts is not null && !mapped.Statements.Periods.All(p => total.Item.Figures.ContainsKey(p.Period));

    // A row that nobody prints is left over in more than one period: a total that is out in a single one has a wrong figure under it. Tags are not typed by
    // hand, and one that has none comes and goes.
    private static bool IsSlip(PlacedItem total, DraftRun run) =>
        total.Item.Figures.Count > 2 && run.Items.Count(i => i.IsFailure && i.Printed.Line.Name == total.Line.Name) == 1;

    // A row that is printed is not replaced by what a total leaves: that would hide a figure of the report behind a slip in another. Only where they
    // agree is nothing lost. Of tags one that is called other is but the part of what is left over that has a tag of its own.
    private static bool Keeps(MappedTables mapped, string line, PlacedItem total, (DraftRun Before, DraftRun After) runs) =>
        mapped.Item(line) is not { } printed
        || (printed.More.Count > 0 && line.StartsWith(Other, StringComparison.Ordinal) && IsOutThroughout(total, runs.Before))
        || (mapped.Statements.Parts is not null && (line.StartsWith(Other, StringComparison.Ordinal) || IsOfNotes(printed, mapped, runs.Before)))
        || runs.Before.Model.Plan.Cells.Where(c => c.Line.Name == line && c.Period is { } period && printed.Item.Figures.ContainsKey(period.Period))
            .All(c =>
                runs.After.Model.Plan.Cell(runs.After.Model.Plan.Line(line)!, null, c.Period!.Period) is { } now
                    && Math.Abs(runs.After.Result[now] - runs.Before.Result[c]) <= Tolerance(runs.After, total));

    // Some rows that are other to the layout are listed, and one more is not: the total is out by it in every period, to the same side.
    private static bool IsOutThroughout(PlacedItem total, DraftRun run) =>
        run.Items.Where(i => i.Printed.Line.Name == total.Line.Name && i.Value is not null).ToList() is { Count: > 2 } items
        && items.TrueForAll(i => i.IsFailure) && items.Select(i => Math.Sign(i.Printed.Value - i.Value!.Value)).Distinct().Count() == 1;

    // Of what counts in no total of its own statement only notes tell, and not all of it: restricted cash, of which the cash flow statement knows the sum.
    private static bool IsOfNotes(PlacedItem printed, MappedTables mapped, DraftRun run) => !run.Items
        .Where(i => i.Printed.Cell?.Formula is not null && i.Printed.Line.Statement == printed.Line.Statement && mapped.Item(i.Printed.Line.Name) is not null)
        .DistinctBy(i => i.Printed.Line.Name).Any(i => TotalParts.Of(i.Printed.Cell!).Keys.Any(c => c.Line == printed.Line));

    // What rounding leaves of a total of some rows.
    private static double Tolerance(DraftRun run, PlacedItem total) =>
        run.Items.Where(i => i.Printed.Line.Name == total.Line.Name).Select(i => i.Tolerance).DefaultIfEmpty(0).Max();

    // A part that a table could give, in the total's own statement first; what is called other is what is left over.
    private static IEnumerable<PlanCell> Candidates(IReadOnlyDictionary<PlanCell, double> parts, MappedTables mapped, PlacedItem total, DraftRun run)
    {
        var isAlone = total.Line.Kind == LineKind.Stock && !parts.Keys.Any(c => mapped.Gives(c.Line.Name));
        return parts.Count < 2 ? [] : parts
        .Where(p =>
            Math.Abs(p.Value) == 1 && p.Key.Line.TakesData
                && !mapped.Residuals.Any(r => r.Row.Line == p.Key.Line.Name))
        .Select(p =>
            (Cell: p.Key, IsOther: p.Key.Line.Name.StartsWith(Other, StringComparison.Ordinal), IsPrinted: mapped.Gives(p.Key.Line.Name),
                IsOwn: p.Key.Line.Statement == total.Line.Statement))
        .Where(p => !p.IsPrinted || (p.IsOther && p.IsOwn) || IsPartly(p.Cell.Line.Name, mapped))
        .OrderByDescending(p => p.IsOwn).ThenByDescending(p => isAlone ? Flows(p.Cell.Line, run.Model.Plan) : 0)
        .ThenByDescending(p => p.IsOther).ThenBy(p => p.IsPrinted).ThenByDescending(p => p.Cell.Slot)
        .Take(MostCandidates).Select(p => p.Cell);
    }

    // Where nothing of a total is printed, it is what most goes into: equity grows by what is retained.
    private static int Flows(PlanLine line, Plan plan) => line.Rules.Where(r => r.Scope == "estimate").SelectMany(r => r.Names)
        .Count(name => plan.Line(name)?.Kind == LineKind.Flow);

    // What is printed for some periods only: notes have it, the statement has not.
    private static bool IsPartly(string line, MappedTables mapped) =>
        mapped.Item(line) is { } item && mapped.Statements.Periods.Any(p => !item.Item.Figures.ContainsKey(p.Period));

    private static DraftRow? RowOf(PlacedItem total, IReadOnlyDictionary<PlanCell, double> parts, PlanCell missing, MappedTables mapped)
    {
        // Seen from the printed total: a row that counts with the total's own sign is taken off it.
        var listed = parts.Where(p => p.Key != missing).Select(p => (Part: Listed(p.Key.Line.Name, total.Table, mapped), p.Value))
            .Where(p => p.Part is not null).ToList();
        if (total.More.Count > 0 || listed.Exists(p => p.Part!.Scale != total.Item.Scale || p.Part.Table != total.Table || Math.Abs(p.Value) is not (1 or 2)))
        {
            return null;
        }

        var rows = new List<(StatementItem Item, bool IsTakenOff)> { (total.Item, false) };
        foreach (var (item, isTakenOff) in listed.SelectMany(p => Enumerable.Repeat(p.Part!, (int)Math.Abs(p.Value))
            .SelectMany(part => part.Rows.Select(r => (r.Item, IsTakenOff: ((p.Value > 0) == (part.IsNegated == total.IsNegated)) != r.IsTakenOff)))))
        {
            // What is taken off and added again is neither.
            var same = rows.FindIndex(1, r => r.Item.Row == item.Row && r.IsTakenOff != isTakenOff);
            if (same < 0)
            {
                rows.Add((item, isTakenOff));
            }
            else
            {
                rows.RemoveAt(same);
            }
        }

        return new DraftRow(rows, missing.Line.Name, (parts[missing] < 0) != total.IsNegated)
        {
            Why = $"{missing.Line.Label.English}: the total less the rows that are listed",
        };
    }

    // The rows that give a line: its own, or those of which it is what a total leaves.
    private static ListedRows? Listed(string line, StatementTable total, MappedTables mapped) => mapped.Item(line) is { } item
        ? new ListedRows(item.Table, item.Item.Scale, item.Parts, item.IsNegated)
        : mapped.Statements.Parts is not null && mapped.Residuals.FirstOrDefault(r => r.Table == total && r.Row.Line == line) is { Row: { } row }
            ? new ListedRows(total, row.Parts[0].Item.Scale, row.Parts, row.IsNegated) : null;

    private sealed record ListedRows(StatementTable Table, string Scale, IReadOnlyList<(StatementItem Item, bool IsTakenOff)> Rows, bool IsNegated);
}
