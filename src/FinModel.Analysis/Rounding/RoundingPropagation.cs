using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>
/// How far values can be off because the figures behind them were rounded for print: to first order, the sum of what each moves when every figure
/// in turn is moved by half a unit of its last place, and all that depends on it computed again.
/// </summary>
internal sealed class RoundingPropagation
{
    private readonly double[] _cells;
    private readonly double[] _checks;

    public RoundingPropagation(ModelResult result)
        : this(result, result.Plan.Cells)
    {
    }

    /// <summary>The same when only the rounding of some figures counts.</summary>
    public RoundingPropagation(ModelResult result, IEnumerable<PlanCell> figures)
    {
        _cells = new double[result.Plan.Cells.Count];
        _checks = new double[result.Checks.Count];
        var ripple = new Ripple(result);
        foreach (var datum in figures.Where(c => c.Origin == CellOrigin.Data && c.HalfUnit > 0))
        {
            ripple.Move(datum, datum.HalfUnit, _cells, _checks);
        }
    }

    /// <summary>The uncertainty of a cell.</summary>
    public double Of(PlanCell cell) => _cells[cell.Slot];

    /// <summary>The uncertainty of the difference between the two sides of a check, by its place in the result.</summary>
    public double OfCheck(int index) => _checks[index];
}
