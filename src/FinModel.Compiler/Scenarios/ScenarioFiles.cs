using FinModel.Compiler.Expanding;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Scenarios;

/// <summary>What files give for scenarios, as overrides: a value counts where one of the base case would.</summary>
internal static class ScenarioFiles
{
    /// <summary>The overrides of each scenario that has rows in a file, by its name; values that nothing takes are reported.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<PlanOverride>> Overrides(PlanIndex model, IReadOnlyList<GivenValue> values,
        List<Diagnostic> diagnostics)
    {
        var found = new Dictionary<string, IReadOnlyList<PlanOverride>>(StringComparer.Ordinal);
        foreach (var scenario in values.GroupBy(v => v.Scenario!, StringComparer.Ordinal))
        {
            var given = new GivenValues([.. scenario]);
            found.Add(scenario.Key, [.. model.Cells.Where(c => c.Origin == CellOrigin.Input).Select(c => Override(c, given)).OfType<PlanOverride>()]);
            given.ReportUntaken(diagnostics);
        }

        return found;
    }

    private static PlanOverride? Override(PlanCell cell, GivenValues given) =>
        given.For(cell.Line.Name, cell.Member?.Index ?? 0, cell.Period?.Period) is { } value
            ? new PlanOverride(cell, OverrideOperator.Set, value.Value, value.Source)
            : null;
}
