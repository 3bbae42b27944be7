using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Evaluation;
using MathNet.Numerics.RootFinding;

namespace FinModel.Analysis.Solving;

/// <summary>
/// Finds what an input must be for a line to have a value: widens a bracket around what the scenario has, then Brent's method. Several inputs
/// move together, each by the same share of its own size.
/// </summary>
public sealed class GoalSeek
{
    private const int MostEvaluations = 400;
    private const double Accuracy = 1e-11;

    private readonly Evaluator _evaluator;
    private readonly ScenarioCase _about;
    private readonly PlanCell _target;
    private readonly double _wanted;
    private readonly (PlanCell Cell, double From, double Weight)[] _inputs;
    private readonly (double Low, double High) _bounds;
    private int _evaluations;
    private bool _isMissing;
    private (double Low, double High) _seen = (double.PositiveInfinity, double.NegativeInfinity);

    private GoalSeek(Evaluator evaluator, ScenarioCase about, PlanCell target, double wanted, IReadOnlyList<PlanCell> inputs, (double Low, double High)? bounds)
    {
        _evaluator = evaluator;
        _about = about;
        _target = target;
        _wanted = wanted;
        var scenario = about.Run(evaluator);
        _inputs = [.. inputs.Select(c => (c, scenario[c], SizeOf(c, scenario[c])))];
        _bounds = bounds is var (low, high) ? (Moves(low).Max(), Moves(high).Min()) : (double.NegativeInfinity, double.PositiveInfinity);
    }

    /// <summary>Seeks.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="about">The case to start from.</param>
    /// <param name="target">The cell that is to have a value.</param>
    /// <param name="wanted">The value.</param>
    /// <param name="inputs">The inputs to move.</param>
    /// <param name="bounds">What every input must stay between, or null.</param>
    public static GoalSeekResult Solve(
        Evaluator evaluator, ScenarioCase about, PlanCell target, double wanted, IReadOnlyList<PlanCell> inputs, (double Low, double High)? bounds = null)
    {
        var seek = new GoalSeek(evaluator, about, target, wanted, inputs, bounds);
        var move = seek.Bracket() is var (low, high) ? seek.Root(low, high) : (double?)null;
        var achieved = seek.Value(move ?? 0);

        // What is wanted may be 0; then the size of what there was says what is near.
        var isReached = move is not null && Math.Abs(achieved - wanted) <= 1e-9 * Math.Max(Math.Abs(wanted), Math.Abs(seek.Value(0)));
        return new GoalSeekResult(
            target, wanted, [.. seek._inputs.Select(i => (i.Cell, i.From, i.From + ((move ?? 0) * i.Weight)))], achieved, seek._evaluations, isReached, isReached ? null : seek._seen)
        {
            IsMissing = seek._isMissing,
        };
    }

    // A date has no size of its own; a year is what it is moved by.
    private static double SizeOf(PlanCell input, double value) => input.Unit == Unit.Date ? 365 : value == 0 ? 1 : Math.Abs(value);

    private IEnumerable<double> Moves(double bound) => _inputs.Select(i => (bound - i.From) / i.Weight);

    // The target when every input has moved by a share of its size.
    private double Value(double move)
    {
        _evaluations++;
        var value = _about.Run(_evaluator, _inputs.Select(i => (i.Cell, i.From + (move * i.Weight))))[_target];
        _isMissing |= !double.IsFinite(value);
        _seen = double.IsFinite(value) ? (Math.Min(_seen.Low, value), Math.Max(_seen.High, value)) : _seen;

        return value;
    }

    private double Gap(double move) => Value(move) - _wanted;

    // Steps away from the start on both sides, each twice as wide as the last, until the gap changes its sign between two of them.
    private (double Low, double High)? Bracket()
    {
        var (low, high) = (Math.Clamp(0, _bounds.Low, _bounds.High), Math.Clamp(0, _bounds.Low, _bounds.High));
        var (atLow, atHigh) = (Gap(low), Gap(high));
        for (var step = 1.0 / 64; step < 1e9 && (low > _bounds.Low || high < _bounds.High); step *= 2)
        {
            if (Widen(ref high, ref atHigh, Math.Min(high + step, _bounds.High)) is { } above)
            {
                return above;
            }

            if (Widen(ref low, ref atLow, Math.Max(low - step, _bounds.Low)) is { } below)
            {
                return below;
            }
        }

        return atLow == 0 ? (low, low) : null;
    }

    private (double Low, double High)? Widen(ref double edge, ref double atEdge, double next)
    {
        if (next == edge || double.IsNaN(atEdge))
        {
            return null;
        }

        var (before, atBefore) = (edge, atEdge);
        (edge, atEdge) = (next, Gap(next));
        return Math.Sign(double.IsNaN(atEdge) ? atBefore : atEdge) * Math.Sign(atBefore) <= 0 ? (Math.Min(before, edge), Math.Max(before, edge)) : null;
    }

    private double? Root(double low, double high)
    {
        var accuracy = Accuracy * Math.Max(1e-3, Math.Abs(_wanted));
        if (low == high || Gap(low) == 0)
        {
            return low;
        }

        return Gap(high) == 0 ? high : Brent.TryFindRoot(Gap, low, high, accuracy, MostEvaluations, out var root) ? Polish(root) : null;
    }

    // Brent stops when the bracket is narrow; a secant step or two bring the target itself to the last digits.
    private double Polish(double root)
    {
        var (x, gap) = (root, Gap(root));
        for (var i = 0; i < 4 && gap != 0; i++)
        {
            var away = Math.Max(1e-6, Math.Abs(x) * 1e-6);
            var slope = (Gap(x + away) - gap) / away;
            var next = x - (gap / slope);
            var atNext = Gap(next);
            if (!(Math.Abs(atNext) < Math.Abs(gap)))
            {
                break;
            }

            (x, gap) = (next, atNext);
        }

        return x;
    }
}
