using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>
/// How far a value can be off because the figures behind it were rounded for print: to first order, the sum of what it moves when each figure
/// in turn is moved by half a unit of its last place.
/// </summary>
internal sealed class RoundingPropagation(ModelResult result)
{
    private readonly Dependencies _dependencies = new(result.Plan);
    private readonly Dictionary<PlanCell, double> _known = [];

    /// <summary>The uncertainty of a cell.</summary>
    public double Of(PlanCell cell)
    {
        if (!_known.TryGetValue(cell, out var uncertainty))
        {
            _known[cell] = uncertainty = cell.Formula is null ? cell.HalfUnit : Of(new PlanReference(cell));
        }

        return uncertainty;
    }

    /// <summary>The uncertainty of an expression.</summary>
    public double Of(PlanExpression expression)
    {
        var behind = _dependencies.Behind(expression);
        var before = new MovedValues(result).Of(expression);
        return behind.Where(d => d.HalfUnit > 0).Sum(datum => Moved(expression, behind, datum, before));
    }

    private double Moved(PlanExpression expression, IReadOnlyList<PlanCell> behind, PlanCell datum, double before)
    {
        var values = new MovedValues(result);
        values.Move(datum, datum.HalfUnit);
        foreach (var cell in behind.Where(c => c.Formula is not null))
        {
            values.Follow(cell);
        }

        var difference = Math.Abs(values.Of(expression) - before);
        return double.IsFinite(difference) ? difference : 0;
    }
}
