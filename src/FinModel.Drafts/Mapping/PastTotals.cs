using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>A printed total of the past that its printed rows do not make up.</summary>
/// <param name="Printed">The total beside what the rows give.</param>
/// <param name="Slip">The part whose sign is likely a slip: the total is out by twice its figure.</param>
internal sealed record PastTotal(TieOutItem Printed, PlanCell? Slip);

/// <summary>Finds the printed totals of the past that are out: a slip in the report, or in what was copied of it.</summary>
internal static class PastTotals
{
    // The rows that a total adds up were rounded as well, and those that they are made of.
    private const int Roundings = 4;

    /// <summary>They, in the order of the model; those above one that is out are not said again.</summary>
    public static IReadOnlyList<PastTotal> Out(DraftRun run) => Out(run, run.Items);

    /// <summary>Those of a printed forecast whose rows have likely a slip in a sign; what else is out there may be the layout's.</summary>
    /// <param name="filed">The statements, everything that is printed reported.</param>
    /// <param name="isEstimate">Whether a period is a forecast.</param>
    public static IReadOnlyList<PastTotal> SlipsAhead(DraftRun filed, Func<Period, bool> isEstimate) =>
        [.. Out(filed, filed.Items.Where(i => i.Printed.Cell?.Period is { } at && isEstimate(at.Period))).Where(t => t.Slip is not null)];

    private static IReadOnlyList<PastTotal> Out(DraftRun run, IEnumerable<TieOutItem> items)
    {
        var failing =
            items.Where(i => i.IsFailure && !i.Printed.IsEstimate && i.Value is not null && i.Printed.Cell?.Formula is not null)
                .OrderBy(i => i.Printed.Cell!.Slot).ToList();
        var cells = failing.Select(i => i.Printed.Cell!).ToHashSet();
        bool IsRoot(PlanCell cell) => TotalParts.Of(cell, c => c != cell && cells.Contains(c)).Keys is var parts && parts.Any() && !parts.Any(cells.Contains);
        return [.. failing.Where(i => IsRoot(i.Printed.Cell!)).Select(i => new PastTotal(i, Slip(i, run)))];
    }

    /// <summary>Whether a total is out by twice the figure of a part: its sign is then likely a slip.</summary>
    public static bool IsTwice(TieOutItem total, double part) =>
        Math.Abs(Math.Abs(total.Value!.Value - total.Printed.Value) - (2 * Math.Abs(part))) <= total.Tolerance * Roundings;

    private static PlanCell? Slip(TieOutItem item, DraftRun run) => TotalParts.Of(item.Printed.Cell!).Keys
        .Where(c => c.Origin == CellOrigin.Data && run.Result[c] != 0 && IsTwice(item, run.Result[c]))
        .OrderBy(c => c.Slot).FirstOrDefault();
}
