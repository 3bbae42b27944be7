using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Mapping;

/// <summary>Balance sheets of the past that are out by the rounding of what was printed: one figure takes it up, on record, or every estimate would
/// be out by as much.</summary>
internal static class BalanceCorrections
{
    private const string Why = "rounding of the printed figures, so that the balance sheet balances";

    /// <summary>A correction of the largest figure on the right of each balance that is out by no more than rounding.</summary>
    public static IReadOnlyList<DraftCorrection> Of(DraftRun run, MappedTables mapped)
    {
        var corrections = new List<DraftCorrection>();
        // What the number of shares is made of is printed to the last share, whatever it is rounded to.
        var counts = run.Result.Plan.Lines.Where(l => l.Unit == Unit.Shares).SelectMany(l => l.Rules).SelectMany(r => r.Names)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var check in run.Result.Checks.Where(
            c => c.Check.IsOfThePast && c is { IsWithinRounding: true, Instance.Period: not null } && c.Left - c.Right is var off
                && Math.Abs(off) > 1e-9 * Math.Abs(c.Left)))
        {
            if (!mapped.Statements.Periods.Any(p => p.Period == check.Instance.Period!.Period && p.IsEstimate != true)
                || TotalParts.Of(check.Instance.Right, check.Instance.Period!.Period) is not { Count: > 0 } parts
                || !parts.Keys.Concat(TotalParts.Of(check.Instance.Left, check.Instance.Period!.Period).Keys).All(c => c.Line.Kind == LineKind.Stock))
            {
                continue;
            }

            var part = parts.Where(p => Math.Abs(p.Value) == 1 && p.Key.Origin == CellOrigin.Data)
                .Select(p =>
                    (p.Key, Times: p.Value, Item: mapped.Item(p.Key.Line.Name),
                        Printed: run.Result.Plan.Printed.FirstOrDefault(f => f.Cell == p.Key)))
                .Where(p => p.Item is { More.Count: 0 } && p.Item.Item.Texts.ContainsKey(p.Key.Period!.Period) && p.Printed is not null)
                .OrderBy(p => counts.Contains(p.Key.Line.Name)).ThenByDescending(p => Math.Abs(run.Result[p.Key])).FirstOrDefault();
            if (part.Item is { } item)
            {
                var period = part.Key.Period!.Period;
                var right = (run.Result[part.Key] + ((check.Left - check.Right) * part.Times)) / part.Printed!.PrintedUnit;
                corrections.Add(
                    new DraftCorrection(NameOf(item.Table, mapped), item.Item.Row, period.Id, item.Item.Texts[period],
                        Math.Round(right, 8).ToString("0.########", CultureInfo.InvariantCulture), Why));
            }
        }

        return corrections;
    }

    // Rows of tables beside each other, or of several sheets, may have one name.
    private static string NameOf(StatementTable table, MappedTables mapped) =>
        mapped.Statements.Tables.Count(t => t.File == table.File) > 1 ? table.Name : table.File;
}
