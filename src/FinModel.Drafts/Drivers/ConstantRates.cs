using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Drafts.Trying;
using FinModel.Evaluation;

namespace FinModel.Drafts.Drivers;

/// <summary>
/// Rates that no single figure implies, such as what borrowings cost and cash yields behind one net figure, or what is paid out where only equity says it: one
/// plain value for all years, or two together, that give every printed figure of a line. There are more figures than rates, so that what fits is no accident.
/// </summary>
/// <param name="trial">The model, with the drivers found so far; it keeps the rates that are found.</param>
internal sealed class ConstantRates(Trial trial)
{
    private const double Step = 0.01;
    private const int MostSteps = 8;
    private const int MostDecimals = 2;
    private const int MostLines = 12;

    // Nobody pays out, writes off or earns more than there is.
    private const double Highest = 1;

    // What is less is what rounding leaves.
    private const double Least = 0.001;

    private readonly PrintedForecast _forecast = new(trial.Model.Plan);

    /// <summary>The rates that were found, each with its value in each period.</summary>
    /// <param name="rates">The cells of each rate for which nothing speaks so far.</param>
    public IReadOnlyDictionary<PlanCell, double> Find(IReadOnlyList<IReadOnlyList<PlanCell>> rates)
    {
        var found = new Dictionary<PlanCell, double>();
        var free = rates.Where(r => r.Count > 0 && r[0].Line is { Kind: LineKind.Ratio, Display: Display.Percent }).ToList();
        var lines = _forecast.FarFrom(trial.Run()).Where(p => p.Line.Kind is LineKind.Flow or LineKind.Stock).Select(p => p.Line).Distinct().ToList();
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
        {
            Find(line, free, found, moving => moving.Select(r => new[] { r })
                .Concat(i < MostLines ? moving.SelectMany((a, at) => moving.Skip(at + 1).Select(b => new[] { a, b })) : []));
        }

        foreach (var line in lines)
        {
            var (figures, moving) = Moving(line, free, found);
            if (moving.Select(r => (Rate: r, Values: EachYear(r, figures))).FirstOrDefault(s => s.Values is not null) is { Values: { } own } each)
            {
                Take(each.Rate, own, found);
            }
        }

        return found;
    }

    private void Take(IReadOnlyList<PlanCell> rate, IReadOnlyList<double> values, Dictionary<PlanCell, double> found)
    {
        foreach (var (cell, value) in rate.Zip(values))
        {
            trial.Values[cell] = found[cell] = value;
        }
    }

    private void Find(PlanLine line, List<IReadOnlyList<PlanCell>> free, Dictionary<PlanCell, double> found,
        Func<List<IReadOnlyList<PlanCell>>, IEnumerable<IReadOnlyList<PlanCell>[]>> sets)
    {
        var (figures, moving) = Moving(line, free, found);
        var solved = sets(moving).Where(set => figures.Count > set.Length).Select(set => (Set: set, Values: Solve(set, figures)))
            .FirstOrDefault(s => s.Values is not null);
        if (solved.Values is { } values)
        {
            solved.Set.Zip(values).ToList().ForEach(s => Take(s.First, [.. s.First.Select(_ => s.Second)], found));
        }
    }

    // What another line's rates have brought right needs none.
    private (List<PrintedCell> Figures, List<IReadOnlyList<PlanCell>> Moving) Moving(
        PlanLine line, List<IReadOnlyList<PlanCell>> free, Dictionary<PlanCell, double> found)
    {
        var figures = _forecast.Figures.Where(p => p.Line == line).ToList();
        return (figures, _forecast.FarFrom(trial.Run()).Any(figures.Contains) ? Moving([.. free.Where(r => !found.ContainsKey(r[0]))], figures) : []);
    }

    private List<IReadOnlyList<PlanCell>> Moving(List<IReadOnlyList<PlanCell>> rates, List<PrintedCell> figures)
    {
        var slopes = Slopes([.. rates], [.. rates.Select(r => trial.Value(r[0]))], figures);
        return [.. rates.Where((_, i) => Array.Exists(slopes[i], s => s != 0))];
    }

    // A rate of each year's own explains any line that it moves: only where other figures come right with it, too, is it no accident.
    private List<double>? EachYear(IReadOnlyList<PlanCell> rate, List<PrintedCell> figures)
    {
        var far = _forecast.FarFrom(trial.Run());
        return trial.Meanwhile(() =>
        {
            if (!figures.TrueForAll(f => rate.FirstOrDefault(c => c.Period!.Period == f.Cell!.Period!.Period) is not { } year || SetPlain(year, f)))
            {
                return null;
            }

            var values = rate.Select(trial.Value).ToList();
            var now = _forecast.FarFrom(trial.Run());
            return !figures.Exists(now.Contains) && far.Count - now.Count > figures.Count && values.TrueForAll(v => v is >= 0 and <= Highest) ? values : null;
        });
    }

    // Sets a year's rate to the plain value that gives a figure; whether there is one, or the rate does not move the figure.
    private bool SetPlain(PlanCell year, PrintedCell figure)
    {
        var (value, slope) = (trial.Value(year), Slopes([[year]], [trial.Value(year)], [figure])[0][0]);
        if (slope == 0)
        {
            return true;
        }

        var exact = value + (Missing(trial.Run(), [figure])[0] / slope);
        var allowed = Math.Abs(figure.HalfUnit / slope);
        var plain = Enumerable.Range(0, MostDecimals).Select(k => Plain(exact, k)).FirstOrDefault(v => Math.Abs(v - exact) <= allowed, double.NaN);
        trial.Set([year], plain);
        return !double.IsNaN(plain);
    }

    private static double Plain(double value, int decimals) => Math.Round(value * 100, decimals, MidpointRounding.AwayFromZero) / 100;

    private double[]? Solve(IReadOnlyList<PlanCell>[] set, List<PrintedCell> figures)
    {
        var values = trial.Meanwhile(() => Nearest(set, figures));
        var far = _forecast.FarFrom(trial.Run()).Count;
        return Enumerable.Range(0, MostDecimals + 1).Select(k => values.Select(v => Plain(v, k)).ToArray())
            .FirstOrDefault(v => Array.TrueForAll(v, r => r is >= Least and <= Highest) && trial.Meanwhile(() => Gives(set, v, figures, far)));
    }

    // Gauss and Newton: the rates move balances, and these the figures of later years.
    private double[] Nearest(IReadOnlyList<PlanCell>[] set, List<PrintedCell> figures)
    {
        var values = new double[set.Length];
        for (var i = 0; i < MostSteps; i++)
        {
            Set(set, values);
            var missing = Missing(trial.Run(), figures);
            // Interest on balances that hold it may have no solution at some rates.
            if (StepTo(Slopes(set, values, figures), missing) is not { } step || !Array.TrueForAll(step, double.IsFinite))
            {
                break;
            }

            values = [.. values.Zip(step, (v, s) => v + s)];
        }

        return values;
    }

    // Every figure of the line, and others with it: all that it is in.
    private bool Gives(IReadOnlyList<PlanCell>[] set, double[] values, List<PrintedCell> figures, int before)
    {
        Set(set, values);
        var far = _forecast.FarFrom(trial.Run());
        return !figures.Exists(far.Contains) && before - far.Count > figures.Count;
    }

    private static double[]? StepTo(double[][] slopes, double[] missing)
    {
        double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
        var (first, last) = (slopes[0], slopes[^1]);
        if (slopes.Length == 1)
        {
            return Dot(first, first) is var square && square > 0 ? [Dot(first, missing) / square] : null;
        }

        var (aa, ab, bb) = (Dot(first, first), Dot(first, last), Dot(last, last));
        var determinant = (aa * bb) - (ab * ab);
        return determinant <= 1e-12 * aa * bb ? null
            : [((bb * Dot(first, missing)) - (ab * Dot(last, missing))) / determinant, ((aa * Dot(last, missing)) - (ab * Dot(first, missing))) / determinant];
    }

    private double[][] Slopes(IReadOnlyList<PlanCell>[] set, double[] values, List<PrintedCell> figures)
    {
        var at = trial.Run();
        return [.. set.Select((rate, i) =>
        {
            var moved = trial.Meanwhile(() =>
            {
                trial.Set(rate, values[i] + Step);
                return trial.Run();
            });
            return figures.Select(f => (moved[f.Cell!] - at[f.Cell!]) / Step).Select(s => double.IsFinite(s) ? s : 0).ToArray();
        })];
    }

    private static double[] Missing(ModelResult result, List<PrintedCell> figures) => [.. figures.Select(f => f.Value - result[f.Cell!])];

    private void Set(IReadOnlyList<PlanCell>[] set, double[] values) => set.Zip(values).ToList().ForEach(s => trial.Set(s.First, s.Second));
}
