using FinModel.Analysis.Simulations;
using FinModel.Analysis.Simulations.Drawing;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;

namespace FinModel.Analysis.Portfolios;

/// <summary>
/// Monte Carlo over a portfolio. What models declare common is drawn once for all of them, whatever their order, because it goes by its name and the
/// run's number;
/// what is a model's own goes by the model's name besides. One model is in memory for each thread, and of the runs what fits into a fixed room: so
/// memory does not
/// grow with the companies, and time grows in proportion.
/// </summary>
/// <param name="question">What is asked.</param>
/// <param name="load">Loads the model of a holding, by its place; it may be asked again, and from several threads.</param>
public sealed class PortfolioSimulation(PortfolioQuestion question, Func<int, CancellationToken, HoldingLoad> load)
{
    // What each company adds, run by run, is asked for twice: for the total, and then for how it moves with it. What does not fit is computed again.
    private const long MostKept = 4_000_000;

    private readonly HoldingRow[] _rows = new HoldingRow[question.Holdings.Count];
    private readonly double[]?[] _kept = new double[]?[question.Holdings.Count];
    private readonly SortedSet<string> _commons = new(StringComparer.Ordinal);
    private (Unit Unit, Display Display)? _unit;
    private long _room = MostKept;

    /// <summary>Does runs.</summary>
    /// <param name="range">Which.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="progress">Is told, from time to time, how many runs' worth of work is done.</param>
    /// <param name="cancelled">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public PortfolioResult Run(RunRange range, int threads, Action<long>? progress, CancellationToken cancelled)
    {
        var totals = new double[range.Count];
        EachValues(range, threads, progress, (_, values) => Add(values, totals), cancelled);
        if (_unit is null)
        {
            // Nothing that can be used is no portfolio worth nothing.
            Array.Fill(totals, double.NaN);
        }

        var tally = new PortfolioTally(_rows, [.. _commons]);
        tally.Total.Add(totals);
        EachValues(
            range,
            threads,
            null,
            (place, values) =>
            {
                tally.Missing[place] = values.LongCount(v => !double.IsFinite(v));
                tally.Parts[place].Add(values, totals, tally.Total.Centre);
            },
            cancelled);
        var normals = new double[range.Count];
        foreach (var (factor, moments) in tally.Commons.Zip(tally.Factors))
        {
            cancelled.ThrowIfCancellationRequested();
            CommonNormals.Draw(new PlanCommon(factor), question.Seed, range.From, normals);
            moments.Add(normals, totals, tally.Total.Centre);
        }

        return new PortfolioResult(question, [range], tally, (_unit?.Unit ?? Unit.Pure).ToString(), _unit?.Display ?? Display.Plain);
    }

    private static void Add(double[] values, double[] totals)
    {
        for (var run = 0; run < totals.Length; run++)
        {
            totals[run] += values[run];
        }
    }

    // So many companies side by side, and what comes of them in the order in which they are held, so that sums do not depend on the threads.
    private void EachValues(RunRange range, int threads, Action<long>? progress, Action<int, double[]> take, CancellationToken cancelled)
    {
        foreach (var places in Enumerable.Range(0, _rows.Length).Where(i => _rows[i] is not { Problem: not null }).Chunk(Math.Max(1, threads)))
        {
            var found = new (HoldingLoad Load, double Base, double[]? Values)[places.Length];
            OwnThreads.Run(places.Length,
                i => found[i] = _kept[places[i]] is { } kept ? (new HoldingLoad(null, null), 0, kept) : Simulate(places[i], range, cancelled));
            cancelled.ThrowIfCancellationRequested();
            for (var i = 0; i < places.Length; i++)
            {
                _rows[places[i]] ??= Row(question.Holdings[places[i]], found[i].Load, found[i].Base);
                if (_rows[places[i]].Problem is null && found[i].Values is { } values)
                {
                    Keep(places[i], values);
                    take(places[i], values);
                }
            }

            progress?.Invoke(range.Count * (places[^1] + 1) / _rows.Length);
        }
    }

    private void Keep(int place, double[] values)
    {
        if (_kept[place] is null && _room >= values.Length)
        {
            _kept[place] = values;
            _room -= values.Length;
        }
    }

    private (HoldingLoad Load, double Base, double[]? Values) Simulate(int place, RunRange range, CancellationToken cancelled)
    {
        var loaded = load(place, cancelled);
        if (loaded.Case is not { } about)
        {
            return (loaded, double.NaN, null);
        }

        var simulation =
            new Simulation(about.Evaluator, about.Setup with { OwnSeed = question.Seed ^ PlanCommon.StreamOf(about.Setup.Plan.Name) }, NoTime.Instance);
        var values = new double[range.Count];
        simulation.Values(range, values, cancelled);
        for (var run = 0; run < values.Length; run++)
        {
            values[run] *= about.Factor;
        }

        return (loaded, simulation.BaseOfFirst * about.Factor, values);
    }

    private HoldingRow Row(Holding holding, HoldingLoad loaded, double middle)
    {
        if (loaded.Case is not { } about)
        {
            return new HoldingRow(holding, null, double.NaN, loaded.Problem);
        }

        var unit = (about.Unit, about.Display);
        _unit ??= unit;
        if (_unit != unit)
        {
            return new HoldingRow(holding, about.Setup.Plan.Name, double.NaN, Different(about.Unit, _unit.Value.Unit));
        }

        _commons.UnionWith(about.Setup.Plan.Uncertainty.Commons.Select(c => c.Name));
        return new HoldingRow(holding, about.Setup.Plan.Name, middle, null);
    }

    private static Phrase Different(Unit unit, Unit others) =>
        $"it is in {unit}, and the portfolio in {others}: give the holdings a column `rate` and the portfolio a currency";
}
