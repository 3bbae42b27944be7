using FinModel.Analysis.Comparisons;
using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Evaluation;

namespace FinModel.Analysis.Vintages;

/// <summary>A model against what it estimated before a period was reported.</summary>
/// <param name="Vintage">The old estimates.</param>
/// <param name="Result">The model as it is now.</param>
public sealed record Revision(Vintage Vintage, ModelResult Result)
{
    private readonly Dictionary<(string Id, string Period, ExpectationKind Kind), PlanExpectation> _expected =
        Vintage.Expectations.ToDictionary(e => (e.Cell.Id, e.Cell.PeriodId, e.Kind));

    /// <summary>What has been reported meanwhile, against the old estimates.</summary>
    public IEnumerable<RevisedCell> Reported => Cells.Where(c => c.Cell.Period is { IsEstimate: false });

    /// <summary>The new estimates, against the old ones; those of lines without periods, too.</summary>
    public IEnumerable<RevisedCell> Estimates => Cells.Where(c => c.Cell.Period is null or { IsEstimate: true });

    private Plan Plan => Result.Plan;

    private IEnumerable<RevisedCell> Cells => Plan.Cells
        .Where(c => c.PrintedIn is null && c.Period is null or { IsListed: true })
        .Where(c => Vintage.Values.ContainsKey((c.Id, c.PeriodId)) && double.IsFinite(Result[c]))
        .Select(Revised);

    /// <summary>What others expected of a cell before the period was reported; null where nobody did.</summary>
    public PlanExpectation? Expected(PlanCell cell, ExpectationKind kind) =>
        _expected.TryGetValue((cell.Id, cell.PeriodId, kind), out var expectation) ? expectation with { Cell = cell } : null;

    /// <summary>Splits the change of a line: first the inputs stay what they were, then they change. Null where the vintage has no value of it.</summary>
    public RevisionSplit? Split(Evaluator evaluator, PlanCell cell)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(cell);
        if (!Vintage.Values.ContainsKey((cell.Id, cell.PeriodId)))
        {
            return null;
        }

        var now = new ScenarioCase(Result.Scenario.Name, Result.Scenario, []);
        var before = now with { Name = Vintage.Period, Overrides = [.. Plan.Cells.Where(IsChanged).Select(AsItWas)] };
        var byInputs = Attribution.Of(evaluator, before, now, cell);
        var line = Revised(cell);
        return new RevisionSplit(line, byInputs.From - line.Before, byInputs);
    }

    private PlanSource Kept => new(Vintage.Period, null, "", new SourceSpan(new SourceText(Vintage.Period, ""), 0, 0));

    private RevisedCell Revised(PlanCell cell) => new(cell, Vintage.Values[(cell.Id, cell.PeriodId)], Result[cell]);

    private PlanOverride AsItWas(PlanCell cell) => new(cell, OverrideOperator.Set, Vintage.Values[(cell.Id, cell.PeriodId)], Kept);

    private bool IsChanged(PlanCell cell) =>
        cell.Origin == CellOrigin.Input && Vintage.Values.TryGetValue((cell.Id, cell.PeriodId), out var before) && before != Result[cell];
}
