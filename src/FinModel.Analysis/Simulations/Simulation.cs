using FinModel.Analysis.Simulations.Drawing;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Evaluation.Batches;

namespace FinModel.Analysis.Simulations;

/// <summary>
/// Monte Carlo over what a model declares uncertain. What run number i draws depends on i and the seed alone, and what is kept adds up exactly,
/// so that neither threads nor slices can be seen in the result.
/// </summary>
public sealed class Simulation
{
    // Ranks need the runs themselves; the first so many tell them well enough (to about 0.01) and in the same memory for any number of runs.
    private const int RankedRuns = 8192;

    private readonly SimulationSetup _setup;
    private readonly TimeProvider _clock;
    private readonly BatchEvaluator _batch;
    private readonly ModelResult _base;
    private readonly Lazy<BatchEvaluator?> _faults;
    private readonly (int Factor, Marginal Marginal)[] _inputs;

    /// <summary>Compiles a simulation.</summary>
    /// <param name="evaluator">The evaluator of the set-up's plan.</param>
    /// <param name="setup">What is simulated.</param>
    /// <param name="clock">What time is taken with.</param>
    public Simulation(Evaluator evaluator, SimulationSetup setup, TimeProvider clock)
    {
        _setup = setup;
        _clock = clock;
        var result = evaluator.Run(setup.Scenario, setup.Overrides);
        _base = result;
        var needed = Precedents.Of(setup.Cells);
        var inputs =
            setup.Plan.Uncertainty.Factors.SelectMany((f, i) => f.Cells.Where(needed.Contains).Select(c => (Cell: c, Factor: i, f.Distribution))).ToList();
        _inputs = [.. inputs.Select(i => (i.Factor, Marginals.Of(i.Distribution, result[i.Cell])))];
        _faults = new Lazy<BatchEvaluator?>(() => evaluator.BatchOfFaults(setup.Scenario, setup.Overrides, [.. inputs.Select(i => i.Cell)], setup.Cells));
        _batch = evaluator.Batch(setup.Scenario, setup.Overrides, [.. inputs.Select(i => i.Cell)], setup.Cells);
    }

    /// <summary>Does runs. When it is cancelled, the result is that of the runs done by then, which are the first ones.</summary>
    /// <param name="range">Which.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="progress">Is told, from time to time, how many runs are done.</param>
    /// <param name="cancelled">Ends it early; what is done by then is the result.</param>
    /// <param name="abandoned">Ends it early by an exception, where nobody wants what is done by then.</param>
    /// <exception cref="OperationCanceledException">It was abandoned.</exception>
    public SimulationResult Run(RunRange range, int threads, Action<long>? progress, CancellationToken cancelled, CancellationToken abandoned = default)
    {
        var start = _clock.GetTimestamp();
        var workers =
            Enumerable.Range(0, (int)Math.Clamp(range.Count / SimulationWorker.BlockRuns, 1, Math.Max(1, threads)))
                .Select(_ => NewWorker(NeededFactors)).ToArray();
        var next = new SimulationQueue(range, progress);
        OwnThreads.Run(workers.Length, i => Work(workers[i], next, cancelled, abandoned));
        foreach (var worker in workers[1..])
        {
            workers[0].Tally.Add(worker.Tally);
        }

        var done = new RunRange(range.From, next.Taken);
        var summary = Summarise([done], workers[0].Tally, abandoned);
        var parts = workers.Select(w => w.Seconds.ToArray()).ToArray();
        double Mean(int part) => parts.Average(p => p[part]);
        return new SimulationResult([done], workers[0].Tally, summary,
            new SimulationSeconds(Mean(0), Mean(1), Mean(2), _clock.GetElapsedTime(start).TotalSeconds));
    }

    /// <summary>What the first output has without uncertainty; not a number where that is nothing.</summary>
    internal double BaseOfFirst => _base[_setup.Outputs[0]];

    /// <summary>The values of the first output, run by run, on this thread; not a number where there is none.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal void Values(RunRange range, Span<double> values, CancellationToken cancelled)
    {
        var worker = NewWorker(NeededFactors);
        for (var run = 0; run < values.Length; run += SimulationWorker.BlockRuns)
        {
            cancelled.ThrowIfCancellationRequested();
            worker.Evaluate(range.From + run);
            worker.Outputs.AsSpan(0, Math.Min(SimulationWorker.BlockRuns, values.Length - run)).CopyTo(values[run..]);
        }
    }

    /// <summary>Puts slices together: the result is that of all their runs at once, to the last digit.</summary>
    /// <exception cref="InvalidDataException">What a slice holds is damaged.</exception>
    public SimulationResult Merge(IReadOnlyList<SimulationSlice> slices)
    {
        var start = _clock.GetTimestamp();
        var tally = NewTally();
        foreach (var slice in slices)
        {
            slice.AddTo(tally);
        }

        var ranges = RunRange.Joined(slices.SelectMany(s => s.Ranges));
        var summary = Summarise(ranges, tally, CancellationToken.None);
        var seconds = _clock.GetElapsedTime(start).TotalSeconds;
        return new SimulationResult(ranges, tally, summary, new SimulationSeconds(0, 0, seconds, seconds));
    }

    // Distances are kept from what there is without uncertainty; where that is nothing, from nought.
    private SimulationTally NewTally() => new(_setup, [.. _setup.Outputs.Select(c => double.IsFinite(_base[c]) ? _base[c] : 0)]);

    private SimulationSummary Summarise(IReadOnlyList<RunRange> ranges, SimulationTally tally, CancellationToken abandoned)
    {
        var ranks = Ranks(abandoned);
        return new SimulationSummary(
            ranges.Sum(r => r.Count),
            _setup.Seed,
            tally.FaultedRuns,
            [.. _setup.Outputs.Select((cell, i) => Summarise(cell, tally.Outputs[i], ranks[i]))],
            [.. _setup.Conditions.Select((c, i) => Summarise(c, tally.Held[i], tally.Judged[i], ranges.Sum(r => r.Count)))])
        {
            MeaninglessRuns = tally.MeaninglessRuns,
        };
    }

    private SimulationWorker NewWorker(IEnumerable<int> factors) => new(_setup, _batch, _faults, _inputs, factors, NewTally(), _clock);

    // The factors that what is asked for depends on.
    private IEnumerable<int> NeededFactors => _inputs.Select(i => i.Factor).Distinct();

    private static void Work(SimulationWorker worker, SimulationQueue queue, CancellationToken cancelled, CancellationToken abandoned)
    {
        while (!cancelled.IsCancellationRequested && queue.TryTake(out var first, out var runs))
        {
            abandoned.ThrowIfCancellationRequested();
            worker.Run(first, runs);
        }
    }

    private OutputSummary Summarise(PlanCell cell, OutputTally tally, IReadOnlyList<(PlanFactor Factor, double Correlation)> ranks)
    {
        var quantiles = new Quantiles(tally);
        var deviation = tally.StandardDeviation;
        return new OutputSummary(
            cell, Bound(_base[cell]), tally.Mean, deviation, deviation / Math.Sqrt(tally.Valid), Bound(tally.Minimum), Bound(tally.Maximum), tally.Faults,
            quantiles.Told(), quantiles.Histogram(), ranks)
        {
            Shares = cell.Line.Bands is { } scale ? [.. scale.Bands.Select((band, i) => (band, (double)tally.CountOf(i) / tally.Valid))] : [],
            IsBaseMeaningless = _base.IsNotMeaningful(cell),
            BaseFault = double.IsFinite(_base[cell]) ? null
                : (_base.IsNotMeaningful(cell) ? _base.NotMeaningful : _base.Faults).OrderBy(f => f.Cell == cell ? 0 : 1).Select(f => f.Why).FirstOrDefault(),
        };
    }

    private static double Bound(double value) => double.IsFinite(value) ? value : double.NaN;

    private static ConditionSummary Summarise(SimulationCondition condition, long held, long judged, long runs)
    {
        var share = judged == 0 ? double.NaN : (double)held / judged;
        return new ConditionSummary(condition.Text, share, Math.Sqrt(share * (1 - share) / judged), runs - judged);
    }

    private List<IReadOnlyList<(PlanFactor Factor, double Correlation)>> Ranks(CancellationToken abandoned)
    {
        var factors = _setup.Plan.Uncertainty.Factors;
        var normals = factors.Select(_ => new double[RankedRuns]).ToArray();
        var outputs = _setup.Outputs.Select(_ => new double[RankedRuns]).ToArray();
        var worker = NewWorker(Enumerable.Range(0, factors.Count));
        for (var run = 0; run < RankedRuns; run += SimulationWorker.BlockRuns)
        {
            abandoned.ThrowIfCancellationRequested();
            worker.Evaluate(run);
            Keep(worker.Normals, normals, run);
            Keep(worker.Outputs, outputs, run);
        }

        return [.. outputs.Select(o => (IReadOnlyList<(PlanFactor, double)>)[.. factors.Select((f, i) => (f, RankCorrelation.Of(normals[i], o)))])];
    }

    private static void Keep(double[] rows, double[][] kept, int run)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            rows.AsSpan(i * SimulationWorker.BlockRuns, SimulationWorker.BlockRuns).CopyTo(kept[i].AsSpan(run));
        }
    }
}
