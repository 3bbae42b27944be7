using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Mapping;

/// <summary>Balances of nought at the last reported period's end, where no balance sheet is printed: a model of the income statement alone runs, and the
/// file waits for what stands in the balance sheet.</summary>
internal static class Opening
{
    private const string Name = "opening";

    /// <summary>The table; none where a balance sheet is printed.</summary>
    public static IReadOnlyList<DraftTable> Of(MappedTables mapped, IReadOnlyList<(Period Period, bool IsEstimate)> periods)
    {
        var last = periods.Where(p => !p.IsEstimate).Select(p => p.Period).LastOrDefault();
        if (mapped.OpeningLine is not { } line)
        {
            return [];
        }

        // The others are nought in a period for which the balance sheet has anything.
        var content = $"id,{last.Id}A,source,note\n{line},0,house assumption,no balance sheet is printed\n";
        return [new DraftTable(new StatementTable(Name, DataNames.Opening, Encoding.UTF8.GetBytes(content), "rows id", []), [], [])];
    }

    /// <summary>The model without the quotients of balances that nobody prints: they mean nothing yet. Null, with what is wrong added, where that
    /// cannot be.</summary>
    public static DraftRun? Quiet(DraftRun run, MappedTables mapped, ICollection<Diagnostic> diagnostics)
    {
        var lines = run.Result.Faults.Where(f => f.Cell is { Member: null, Line.Rules: [{ Scope: "=" }] }).Select(f => f.Cell.Line.Name).Distinct().ToList();
        var nothing = $"# They mean something once there is a balance sheet: take this away with {DataNames.Opening}.\n"
            + $"replace {string.Join(", ", lines)} = meaningful(0 > 1, 0, \"there is no balance sheet\")";
        return mapped.OpeningLine is null || lines.Count == 0 ? run
            : DraftRun.Of(run.Draft with { Declarations = [.. run.Draft.Declarations, nothing] }, diagnostics);
    }
}
