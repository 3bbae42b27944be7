using FinModel.Analysis.Simulations.Drawing;
using FinModel.Evaluation.Batches;

namespace FinModel.Analysis.Simulations;

/// <summary>Simulates blocks of runs on one thread, in memory of its own.</summary>
internal sealed class SimulationWorker
{
    /// <summary>The runs of a block.</summary>
    public const int BlockRuns = 512;

    private readonly (int Factor, Marginal Marginal)[] _inputs;
    private readonly CorrelatedNormals _normals;
    private readonly BatchWorker _batch;
    private readonly Lazy<BatchWorker?> _faults;
    private readonly TimeProvider _clock;
    private readonly int _cells;
    private readonly double[] _values;
    private readonly long[] _ticks = new long[3];

    /// <summary>Memory for one thread.</summary>
    /// <param name="setup">What is simulated.</param>
    /// <param name="batch">What computes it.</param>
    /// <param name="faults">What computes the same without what would mean nothing; made where a run has no value.</param>
    /// <param name="inputs">What the batch's inputs are drawn from.</param>
    /// <param name="factors">The factors that are drawn: those of the inputs at least.</param>
    /// <param name="tally">What the runs are added to.</param>
    /// <param name="clock">What time is taken with.</param>
    public SimulationWorker(
        SimulationSetup setup, BatchEvaluator batch, Lazy<BatchEvaluator?> faults, (int Factor, Marginal Marginal)[] inputs, IEnumerable<int> factors,
        SimulationTally tally, TimeProvider clock)
    {
        _inputs = inputs;
        _clock = clock;
        _normals = new CorrelatedNormals(setup.Plan.Uncertainty, setup.Seed, setup.OwnSeed, factors);
        _batch = batch.NewWorker();
        _faults = new Lazy<BatchWorker?>(() => faults.Value?.NewWorker());
        _cells = setup.Cells.Count;
        Normals = new double[setup.Plan.Uncertainty.Factors.Count * BlockRuns];
        _values = new double[inputs.Length * BlockRuns];
        Outputs = new double[_cells * BlockRuns];
        Tally = tally;
    }

    /// <summary>The normal variables of the block, a row for each factor; those that are not drawn are nought.</summary>
    public double[] Normals { get; }

    /// <summary>What the block came to, a row for each cell.</summary>
    public double[] Outputs { get; }

    /// <summary>What is kept.</summary>
    public SimulationTally Tally { get; }

    /// <summary>The seconds spent on drawing, evaluating and summarising.</summary>
    public IEnumerable<double> Seconds => _ticks.Select(t => (double)t / _clock.TimestampFrequency);

    /// <summary>Draws and evaluates a block without keeping anything of it.</summary>
    public void Evaluate(long first)
    {
        var start = _clock.GetTimestamp();
        _normals.Draw(first, BlockRuns, Normals);
        for (var i = 0; i < _inputs.Length; i++)
        {
            _inputs[i].Marginal.Apply(Normals.AsSpan(_inputs[i].Factor * BlockRuns, BlockRuns), _values.AsSpan(i * BlockRuns, BlockRuns));
        }

        var drawn = _clock.GetTimestamp();
        _batch.Evaluate(_values, BlockRuns, Outputs);
        _ticks[0] += drawn - start;
        _ticks[1] += _clock.GetTimestamp() - drawn;
    }

    // What the block comes to where what would mean nothing is a number; null where nothing can be.
    private double[]? Faults()
    {
        if (_faults.Value is not { } worker)
        {
            return null;
        }

        var values = new double[Outputs.Length];
        worker.Evaluate(_values, BlockRuns, values);
        return values;
    }

    /// <summary>Simulates a block.</summary>
    public void Run(long first, int runs)
    {
        Evaluate(first);
        var start = _clock.GetTimestamp();
        Tally.Add(Outputs, BlockRuns, runs, Faults);
        _ticks[2] += _clock.GetTimestamp() - start;
    }
}
