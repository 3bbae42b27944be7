using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Drafts.Trying;

/// <summary>A model run with values of inputs that are tried.</summary>
/// <param name="model">The model.</param>
internal sealed class Trial(FinancialModel model)
{
    private static readonly PlanSource Tried = new("tried", null, "", default);

    /// <summary>The values of inputs that differ from the model's.</summary>
    public Dictionary<PlanCell, double> Values { get; } = [];

    /// <summary>The model.</summary>
    public FinancialModel Model => model;

    /// <summary>A run with them.</summary>
    public ModelResult Run() =>
        model.Evaluator.Run(model.Plan.Scenarios[0], [.. Values.Select(v => new PlanOverride(v.Key, OverrideOperator.Set, v.Value, Tried))]);

    /// <summary>A run with one of them changed; it stays so only where <paramref name="isBetter"/> says so, and otherwise there is none.</summary>
    public ModelResult? Try(IEnumerable<(PlanCell Cell, double Value)> changes, Func<ModelResult, bool> isBetter)
    {
        var before = new Dictionary<PlanCell, double>(Values);
        foreach (var (cell, value) in changes)
        {
            Values[cell] = value;
        }

        var result = Run();
        if (isBetter(result))
        {
            return result;
        }

        Values.Clear();
        before.ToList().ForEach(v => Values[v.Key] = v.Value);
        return null;
    }
}
