using FinModel.Compiler.Expanding;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Scenarios;

/// <summary>What files give for scenarios, as overrides: a value counts where one of the base case would.</summary>
internal static class ScenarioFiles
{
    /// <summary>The overrides of each scenario that has rows in a file; values that nothing takes are reported.</summary>
    public static ILookup<string, PlanOverride> Overrides(PlanIndex model, IReadOnlyList<GivenValue> values, List<Diagnostic> diagnostics)
    {
        var inputs = values.Count == 0 ? [] : model.Cells.Where(c => c.Origin == CellOrigin.Input).ToList();
        var found = new List<(string Scenario, PlanOverride Override)>();
        foreach (var scenario in values.GroupBy(v => v.Scenario!, StringComparer.Ordinal))
        {
            var given = new GivenValues([.. scenario]);
            found.AddRange(inputs.Select(cell => (Cell: cell, Given: given.For(cell.Line.Name, cell.Member?.Index ?? 0, cell.Period?.Period))).Where(i => i.Given is not null)
                .Select(i => (scenario.Key, new PlanOverride(i.Cell, OverrideOperator.Set, i.Given!.Value, i.Given.Source))));
            given.ReportUntaken(diagnostics);
        }

        return found.ToLookup(f => f.Scenario, f => f.Override, StringComparer.Ordinal);
    }
}
