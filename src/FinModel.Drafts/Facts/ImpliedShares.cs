using System.Globalization;
using System.Text;
using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Facts;

/// <summary>
/// Mean counts of shares where a filer gives what is earned per share and no count: who has several classes counts each class by itself, which company
/// facts do not have. The count is then the profit over what is printed per share.
/// </summary>
internal static class ImpliedShares
{
    private const string Name = "implied_shares";

    // Of less per share the rounding is too large a part.
    private const double Least = 0.05;

    /// <summary>The table of them; null where every count is filed.</summary>
    public static DraftTable? Of(DraftRun run)
    {
        var implied = run.Items.Select(i => (Item: i, Count: Implied(i, run))).Where(i => i.Count is not null)
            .GroupBy(i => i.Count!.Value.Line.Name, StringComparer.Ordinal).Where(g => g.Any(i => i.Item.IsFailure))
            .ToDictionary(
                g => g.Key, g => g.DistinctBy(i => i.Item.Printed.PeriodId).ToDictionary(i => i.Item.Printed.PeriodId, i => i.Count!.Value.Shares),
                StringComparer.Ordinal);
        return implied.Count == 0 ? null : new DraftTable(new StatementTable(Name, "implied-shares.csv", Content(implied), "rows id", [])
        { Label = "\"Shares, implied by earnings per share\" \"由每股收益推算的股数\"" }, [], []);
    }

    // A quotient by a count that nothing gives.
    private static (PlanLine Line, double Shares)? Implied(TieOutItem item, DraftRun run) =>
        Math.Abs(item.Printed.Value) >= Least
            && item.Printed.Cell?.Formula is PlanOperation { Op: Op.Divide, Operands: [PlanReference profit, PlanReference { Cell.Line: { } count } shares] }
            && count.Unit == Unit.Shares && Missing(shares.Cell, run) is { } line && run.Result[profit.Cell] / item.Printed.Value is > 0 and var value
            ? (line, value) : null;

    // The first line on the way to the count that takes its figures from tables, and has none here.
    private static PlanLine? Missing(PlanCell shares, DraftRun run)
    {
        for (var cell = shares; ;)
        {
            if (cell.Line.TakesData)
            {
                return run.Result.Plan.Printed.Any(p => p.Cell == cell) ? null : cell.Line;
            }

            if (Next(cell, run.Model.Plan) is not { } next)
            {
                return null;
            }

            cell = next;
        }
    }

    // What a line is another name of; in a view its own formula adds up periods.
    private static PlanCell? Next(PlanCell cell, Plan plan) => cell.Formula is PlanReference { Cell: var next } ? next
        : cell.Line.Rules is [{ Text: var other }] && plan.Line(other) is { } line ? plan.Cell(line, null, cell.Period?.Period) : null;

    private static byte[] Content(Dictionary<string, Dictionary<string, double>> counts)
    {
        var periods = counts.Values.SelectMany(c => c.Keys).Distinct(StringComparer.Ordinal).ToList();
        var text = new StringBuilder("id").AppendJoin("", periods.Select(p => "," + p)).Append(",source,note\n");
        foreach (var (line, values) in counts)
        {
            text.Append(line)
                .AppendJoin("", periods.Select(p => "," + (values.TryGetValue(p, out var v) ? v.ToString("0.##", CultureInfo.InvariantCulture) : "")))
                .Append(",implied: profit over earnings per share,no count is filed\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
