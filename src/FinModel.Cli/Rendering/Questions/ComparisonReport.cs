using FinModel.Analysis;
using FinModel.Analysis.Comparisons;
using FinModel.Cli.Series;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>Scenarios to be shown side by side.</summary>
/// <param name="Cases">The scenarios.</param>
/// <param name="Results">Their results.</param>
/// <param name="Chosen">The lines asked for, or none.</param>
/// <param name="Splits">By scenario, what its difference from the first one comes from.</param>
internal sealed record ComparisonReport(
    IReadOnlyList<ScenarioCase> Cases, IReadOnlyList<ModelResult> Results, IReadOnlyList<LineChoice> Chosen, IReadOnlyList<(string Name, Attribution Split)> Splits)
{
    /// <summary>The plan.</summary>
    public Plan Plan => Results[0].Plan;

    /// <summary>The cells of the lines asked for; for programs otherwise all, and for people the totals that differ.</summary>
    public IEnumerable<PlanCell> Cells(bool forPeople)
    {
        var shown = Plan.Cells.Where(c => c.PrintedIn is null && (c.Period is null || (c.Timeline == Plan.Timeline && c.Period.IsShown)));
        return Chosen.Count > 0 ? shown.Where(c => Chosen.Any(line => line.Line == c.Line && (line.Member is null || line.Member.Name == c.Member?.Name)) && (!forPeople || c.Period is null or { IsEstimate: true }))
            : forPeople ? shown.Where(c => (c.Line.Hints.IsSubtotal || c.Line.Hints.IsTotal) && Differs(c))
            : shown;
    }

    private bool Differs(PlanCell cell) => Results.Any(r => r[cell] != Results[0][cell]);
}
