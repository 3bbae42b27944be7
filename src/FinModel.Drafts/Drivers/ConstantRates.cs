using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Drafts.Trying;
using FinModel.Evaluation;

namespace FinModel.Drafts.Drivers;

/// <summary>
/// Rates that no single figure implies, such as what borrowings cost and cash yields behind one net figure: one plain value for all years, or two together,
/// that give every printed figure of a line. There are more figures than rates, so that what fits is no accident.
/// </summary>
/// <param name="trial">The model, with the drivers found so far; it keeps the rates that are found.</param>
internal sealed class ConstantRates(Trial trial)
{
    private const double Step = 0.01;
    private const int MostSteps = 8;
    private const int MostDecimals = 2;
    private const int MostLines = 12;

    // What costs or yields more in a year is no rate of interest.
    private const double Highest = 0.25;

    // What is less is what rounding leaves.
    private const double Least = 0.001;

    private readonly PrintedForecast _forecast = new(trial.Model.Plan);

    /// <summary>The rates that were found, each with its value.</summary>
    /// <param name="rates">The cells of each rate for which nothing speaks so far.</param>
    public IReadOnlyDictionary<PlanLine, double> Find(IReadOnlyList<IReadOnlyList<PlanCell>> rates)
    {
        var found = new Dictionary<PlanLine, double>();
        var free = rates.Where(r => r.Count > 0 && r[0].Line is { Kind: LineKind.Ratio, Display: Display.Percent }).ToList();
        foreach (var line in _forecast.FarFrom(trial.Run()).Where(p => p.Line.Kind == LineKind.Flow).Select(p => p.Line).Distinct().Take(MostLines).ToList())
        {
            var figures = _forecast.Figures.Where(p => p.Line == line).ToList();
            var moving = free.Where(r => !found.ContainsKey(r[0].Line) && Moves(r, figures)).ToList();
            var solved = moving.Select(r => new[] { r }).Concat(moving.SelectMany((a, i) => moving.Skip(i + 1).Select(b => new[] { a, b })))
                .Where(set => figures.Count > set.Length).Select(set => (Set: set, Values: Solve(set, figures))).FirstOrDefault(s => s.Values is not null);
            if (solved.Values is { } values)
            {
                solved.Set.Zip(values).ToList().ForEach(s => { Set(s.First, s.Second); found[s.First[0].Line] = s.Second; });
            }
        }

        return found;
    }

    private bool Moves(IReadOnlyList<PlanCell> rate, List<PrintedCell> figures) =>
        Slopes([rate], [trial.Values.GetValueOrDefault(rate[0])], figures)[0].Any(s => s != 0);

    // Gauss and Newton: the rates move balances, and these the figures of later years.
    private double[]? Solve(IReadOnlyList<PlanCell>[] set, List<PrintedCell> figures)
    {
        var before = set.SelectMany(r => r).ToDictionary(c => c, c => trial.Values.GetValueOrDefault(c));
        var values = new double[set.Length];
        for (var i = 0; i < MostSteps; i++)
        {
            Set(set, values);
            var missing = Missing(trial.Run(), figures);
            if (StepTo(Slopes(set, values, figures), missing) is not { } step)
            {
                break;
            }

            values = [.. values.Zip(step, (v, s) => v + s)];
        }

        var plain = Enumerable.Range(0, MostDecimals + 1).Select(k => values.Select(v => Math.Round(v * 100, k, MidpointRounding.AwayFromZero) / 100).ToArray())
            .FirstOrDefault(v => Array.TrueForAll(v, r => r is >= Least and <= Highest) && Gives(set, v, figures));
        before.ToList().ForEach(b => trial.Values[b.Key] = b.Value);
        return plain;
    }

    private bool Gives(IReadOnlyList<PlanCell>[] set, double[] values, List<PrintedCell> figures)
    {
        Set(set, values);
        var far = _forecast.FarFrom(trial.Run());
        return !figures.Exists(far.Contains);
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
            Set(rate, values[i] + Step);
            var moved = trial.Run();
            Set(rate, values[i]);
            return figures.Select(f => (moved[f.Cell!] - at[f.Cell!]) / Step).Select(s => double.IsFinite(s) ? s : 0).ToArray();
        })];
    }

    private static double[] Missing(ModelResult result, List<PrintedCell> figures) => [.. figures.Select(f => f.Value - result[f.Cell!])];

    private void Set(IReadOnlyList<PlanCell>[] set, double[] values) => set.Zip(values).ToList().ForEach(s => Set(s.First, s.Second));

    private void Set(IReadOnlyList<PlanCell> rate, double value) => rate.ToList().ForEach(c => trial.Values[c] = value);
}
