using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Evaluation;

namespace FinModel;

/// <summary>A loaded model, ready to run under any scenario. Immutable and safe to use from several threads.</summary>
public sealed class FinancialModel
{
    private readonly Evaluator _evaluator;

    private FinancialModel(Plan plan)
    {
        Plan = plan;
        _evaluator = new Evaluator(plan);
    }

    /// <summary>The compiled model.</summary>
    public Plan Plan { get; }

    /// <summary>Loads the model in a folder; what is wrong comes back as diagnostics.</summary>
    /// <param name="folder">A folder with a <c>model.fin</c>.</param>
    /// <param name="scenarioFiles">Further <c>.fin</c> files whose scenarios are added to the model's.</param>
    public static ModelLoad Load(string folder, params IReadOnlyList<string> scenarioFiles) => throw new NotSupportedException(folder + scenarioFiles);

    /// <summary>Runs a scenario, with further changes such as <c>gross_margin += 1pp</c>.</summary>
    /// <exception cref="ModelException">The scenario or a change cannot be used; it says why.</exception>
    public ModelResult Run(string scenario = "base", params IReadOnlyList<string> changes)
    {
        var diagnostics = new List<Diagnostic>();
        return TryRun(scenario, changes, diagnostics) ?? throw new ModelException(diagnostics);
    }

    /// <summary>Runs a scenario; null, with diagnostics added, when the scenario or a change cannot be used.</summary>
    public ModelResult? TryRun(string scenario, IReadOnlyList<string> changes, ICollection<Diagnostic> diagnostics) =>
        throw new NotSupportedException(scenario + changes + diagnostics);

    /// <summary>Reads <c>LINE[.MEMBER][@PERIOD]</c>; null, with diagnostics added, when there is no such line, member or period.</summary>
    public CellQuery? Find(string reference, ICollection<Diagnostic> diagnostics) => throw new NotSupportedException(reference + diagnostics);
}
