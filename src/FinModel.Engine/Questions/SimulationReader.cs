using FinModel.Analysis;
using FinModel.Analysis.Simulations;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Questions;

/// <summary>Reads what is to be simulated.</summary>
public static class SimulationReader
{
    /// <summary>The simulation; null, with diagnostics added, when a name is none or the model declares nothing uncertain.</summary>
    /// <param name="plan">The model.</param>
    /// <param name="about">The scenario.</param>
    /// <param name="outputs">The cells asked for.</param>
    /// <param name="conditions">The conditions whose probabilities are asked for.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SimulationSetup? Read(
        Plan plan, ScenarioCase about, IReadOnlyList<string> outputs, IReadOnlyList<string> conditions, ulong seed, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (plan.Uncertainty.Factors.Count == 0)
        {
            diagnostics.Add(QuestionDiagnostics.NothingUncertain(plan.Name));
            return null;
        }

        var cells = outputs.Select(name => CellReader.One(plan, name, diagnostics)).ToList();
        var asked = conditions.Select(text => CellReader.Condition(plan, text, diagnostics)).ToList();
        return cells.Contains(null) || asked.Contains(null)
            ? null
            : new SimulationSetup(plan, about.Scenario, about.Overrides, [.. cells.Select(c => c!)], [.. asked.Select(c => c!)], seed);
    }
}
