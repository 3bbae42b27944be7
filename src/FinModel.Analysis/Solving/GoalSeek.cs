using FinModel.Analysis.Simulations.Drawing;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;
using FinModel.Evaluation;

namespace FinModel.Analysis.Solving;

/// <summary>
/// Finds what an input must be for a line to have a value: looks over all that the input can be, narrows whatever may hold an answer, and hands out every
/// answer, the one nearest to what the scenario has first.
/// </summary>
public sealed class GoalSeek
{
    // How close answers may be to be told apart, against the input's size.
    private const double Together = 1e-6;

    // Nearer to nought than this, against the input's size, differences are not looked at.
    private const double Cancelled = 1e-6;

    // What the target may vary by and still be the same, against its size.
    private const double Indifferent = 1e-10;

    // What of the rounding of the target is far less than anybody sees.
    private const double Unseen = 1e-9;

    private readonly Evaluator _evaluator;
    private readonly ScenarioCase _about;
    private readonly Plan _plan;
    private readonly PlanCell _target;
    private readonly MovedInputs _inputs;
    private readonly Objective _objective;
    private readonly double _rounding;

    private GoalSeek(Evaluator evaluator, ScenarioCase about, PlanCell target, double wanted, IReadOnlyList<PlanCell> inputs, double rounding)
    {
        _evaluator = evaluator;
        _about = about;
        _target = target;
        _rounding = rounding;
        var scenario = about.Run(evaluator);
        _plan = scenario.Plan;
        _inputs = new MovedInputs(scenario, inputs);
        _objective = new Objective(x => Run(x)[target], wanted, _inputs.IsWhole);
    }

    /// <summary>Seeks.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="about">The case to start from.</param>
    /// <param name="target">The cell that is to have a value.</param>
    /// <param name="wanted">The value.</param>
    /// <param name="inputs">The inputs to move; several share the move in proportion to their size.</param>
    /// <param name="bounds">What every input must stay between, or null.</param>
    /// <param name="rounding">How far the target may be off and still be shown as the value.</param>
    public static GoalSeekResult Solve(
        Evaluator evaluator, ScenarioCase about, PlanCell target, double wanted, IReadOnlyList<PlanCell> inputs, (double Low, double High)? bounds = null,
        double rounding = 0)
    {
        var seek = new GoalSeek(evaluator, about, target, wanted, inputs, rounding);
        return seek.Seek(wanted, bounds);
    }

    private GoalSeekResult Seek(double wanted, (double Low, double High)? bounds)
    {
        var places = SearchGrid.Of(_inputs.From, _inputs.Size, _inputs.Line.Display == Display.Percent, _inputs.Within(bounds), Likely());
        var search = new RootSearch(_objective, _inputs.Size);
        var samples = AdaptiveScan.Of(_objective, places, _inputs.From, _inputs.Size);
        var constant = Constant(samples);
        if (constant is null)
        {
            search.Examine(samples);
        }

        var answers = Distinct(search.Findings.Roots).OrderBy(a => Math.Abs(a.Achieved.X - _inputs.From)).Select(Answer).ToList();
        answers = bounds is null ? Sane(answers) : answers;
        return new GoalSeekResult(_target, wanted, _inputs.Cells, answers, _objective.Evaluations)
        {
            Search = answers.Count > 0 || places.Count == 0 ? null : Told(search.Findings, (places[0], places[^1])) with { Constant = constant },
        };
    }

    // What the target is wherever the inputs are, where it is another value than the one wanted. Close to nought inputs that cancel each other leave
    // nothing but rounding, which looks like an answer and is none.
    private double? Constant(IReadOnlyList<Sample> samples)
    {
        var far = samples.Where(s => Math.Abs(s.X) >= Cancelled * _inputs.Size).ToList();
        if (far.Count < 2 || far.Exists(s => !s.HasValue))
        {
            return null;
        }

        var (least, most) = (far.Min(s => s.Gap), far.Max(s => s.Gap));
        var size = Math.Max(Math.Abs(least + _objective.Wanted), Math.Abs(most + _objective.Wanted));
        return most - least <= Indifferent * size && Math.Abs(most) > Indifferent * Math.Abs(_objective.Wanted) ? _objective.Wanted + most : null;
    }

    // Besides an answer that can be, one that cannot is none: a rate that takes more than everything, or what the model's uncertainty excludes.
    private List<GoalSeekAnswer> Sane(List<GoalSeekAnswer> answers)
    {
        var (low, high) = _inputs.Limits(_plan);
        var sane = answers.Where(a => a.Inputs[0].Value > low && a.Inputs[0].Value <= high).ToList();
        return sane.Count == 0 ? answers : sane;
    }

    private ModelResult Run(double x) => _about.Run(_evaluator, _inputs.At(x));

    // What the model itself says of the first input: where its uncertainty has it.
    private IEnumerable<double> Likely() =>
        from factor in _plan.Uncertainty.Factors
        where factor.Cells.Contains(_inputs.Cells[0].Cell)
        let marginal = Marginals.Of(factor.Distribution, _inputs.From)
        from step in Enumerable.Range(-16, 33)
        select marginal.At(step / 4.0);

    // Rounding makes two answers of one where the target only touches what is wanted.
    private List<(double Low, double High, Sample Achieved)> Distinct(IEnumerable<(Sample Low, Sample High, double Rounding)> roots)
    {
        var distinct = new List<(double Low, double High, Sample Achieved)>();
        foreach (var root in roots.OrderBy(r => r.Low.X))
        {
            if (distinct.Count > 0 && root.Low.X - distinct[^1].High <= Together * Math.Max(Math.Abs(root.Low.X), Together * _inputs.Size))
            {
                distinct[^1] = distinct[^1] with { High = Math.Max(distinct[^1].High, root.High.X) };
                continue;
            }

            var place = Math.Clamp(_inputs.From, root.Low.X, root.High.X);
            distinct.Add(
                (root.Low.X, root.High.X,
                    ShortDecimal.Of(_objective, root.Low.X == place ? root.Low : _objective.At(place), Math.Max(root.Rounding, Unseen * _rounding))));
        }

        return distinct;
    }

    private GoalSeekAnswer Answer((double Low, double High, Sample Achieved) found)
    {
        var isRange = found.High - found.Low > Together * Math.Max(Math.Abs(found.Low), _inputs.Size);
        return new GoalSeekAnswer([.. _inputs.At(found.Achieved.X)], Run(found.Achieved.X)[_target])
        {
            Anywhere = isRange ? (found.Low, found.High) : null,
            Decimals = Decimals(found.Achieved.X),
            Unusual = [.. _inputs.Unusual(_plan, found.Achieved.X)],
        };
    }

    // The fewest decimals of the inputs with which the target is still shown as what is wanted.
    private int Decimals(double x)
    {
        var decimals = 0;
        while (decimals < 15 && !(Math.Abs(Rounded(decimals) - _objective.Wanted) <= _rounding))
        {
            decimals++;
        }

        return decimals;

        double Rounded(int places) =>
            _about.Run(_evaluator, _inputs.At(x).Select(i => (i.Cell, Math.Round(i.Value, places, MidpointRounding.AwayFromZero))))[_target];
    }

    private SearchReport Told(Findings findings, (double Low, double High) looked)
    {
        var seen = _objective.Seen;
        SeenValue? Value(Sample? sample) => sample is { } s ? new SeenValue(s.X, s.Gap + _objective.Wanted) : null;
        return new SearchReport(looked, Value(seen.Lowest), Value(seen.Highest), Value(seen.Below), Value(seen.Above), seen.IsMissing)
        {
            Jumps = [.. findings.Jumps.Select(j => (Value(j.Low)!, Value(j.High)!)).OrderBy(j => Math.Abs(j.Item1.Input - _inputs.From))],
            Poles = [.. findings.Poles.Select(p => p.Low.X).Distinct()],
            Edges = [
                .. findings.Edges.DistinctBy(e => e.Last.X).OrderBy(e => Math.Abs(e.Last.X - _inputs.From))
                    .Select(e => new SearchEdge(e.Last.X, e.Missing.X > e.Last.X, Reason(e)))],
        };
    }

    // What is wrong on the far side of an edge and not on this one.
    private Phrase? Reason((Sample Last, Sample Missing) edge)
    {
        var known = Run(edge.Last.X).Faults.Select(f => (f.Cell, f.Kind)).ToHashSet();
        return Run(edge.Missing.X).Faults.FirstOrDefault(f => !known.Contains((f.Cell, f.Kind)))?.Why;
    }
}
