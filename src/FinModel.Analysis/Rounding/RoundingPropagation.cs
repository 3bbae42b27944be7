using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>
/// How far values can be off because the figures behind them were rounded for print: to first order, the sum of what each moves when every figure
/// in turn is moved by half a unit of its last place, and the whole model computed again.
/// </summary>
internal sealed class RoundingPropagation
{
    private readonly ModelResult _result;
    private readonly double[] _cells;
    private readonly double[] _checks;

    public RoundingPropagation(ModelResult result)
        : this(result, result.Plan.Cells)
    {
    }

    /// <summary>The same when only the rounding of some figures counts.</summary>
    public RoundingPropagation(ModelResult result, IEnumerable<PlanCell> figures)
    {
        _result = result;
        _cells = new double[result.Plan.Cells.Count];
        _checks = new double[result.Checks.Count];
        var evaluator = new Evaluator(result.Plan);
        foreach (var datum in figures.Where(c => c.Origin == CellOrigin.Data && c.HalfUnit > 0))
        {
            var move = new PlanOverride(datum, OverrideOperator.Add, datum.HalfUnit, datum.Source!);
            Add(evaluator.Run(result.Scenario, [.. result.Overrides, move]));
        }
    }

    /// <summary>The uncertainty of a cell.</summary>
    public double Of(PlanCell cell) => _cells[cell.Slot];

    /// <summary>The uncertainty of the difference between the two sides of a check, by its place in the result.</summary>
    public double OfCheck(int index) => _checks[index];

    private void Add(ModelResult moved)
    {
        foreach (var cell in _result.Plan.Cells)
        {
            _cells[cell.Slot] += Finite(moved[cell] - _result[cell]);
        }

        for (var i = 0; i < _checks.Length; i++)
        {
            _checks[i] += Finite(moved.Checks[i].Residual - _result.Checks[i].Residual);
        }
    }

    // Where a value is a fault there is nothing to be uncertain of.
    private static double Finite(double difference) => double.IsFinite(difference) ? Math.Abs(difference) : 0;
}
