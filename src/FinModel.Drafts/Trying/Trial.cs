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

    /// <summary>The value of an input: the one that is tried, or else the model's.</summary>
    public double Value(PlanCell cell) => Values.TryGetValue(cell, out var tried) ? tried : cell.Given;

    /// <summary>Gives several inputs the same value.</summary>
    public void Set(IEnumerable<PlanCell> cells, double value)
    {
        foreach (var cell in cells)
        {
            Values[cell] = value;
        }
    }

    /// <summary>A run with one of them changed; it stays so only where <paramref name="isBetter"/> says so, and otherwise there is none.</summary>
    public ModelResult? Try(IEnumerable<(PlanCell Cell, double Value)> changes, Func<ModelResult, bool> isBetter)
    {
        var before = Values.ToList();
        foreach (var (cell, value) in changes)
        {
            Values[cell] = value;
        }

        var result = Run();
        if (isBetter(result))
        {
            return result;
        }

        Restore(before);
        return null;
    }

    /// <summary>What is found while other values are tried; afterwards they are what they were.</summary>
    public T Meanwhile<T>(Func<T> find)
    {
        var before = Values.ToList();
        var found = find();
        Restore(before);
        return found;
    }

    private void Restore(List<KeyValuePair<PlanCell, double>> before)
    {
        Values.Clear();
        before.ForEach(v => Values.Add(v.Key, v.Value));
    }
}
