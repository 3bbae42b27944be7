using System.Buffers;
using System.Collections.Concurrent;
using FinModel.Evaluation.Batches;

namespace FinModel;

/// <summary>A scenario compiled for millions of runs in which some inputs vary.</summary>
/// <remarks>Immutable and safe to use from any number of threads: each call takes memory of its own, which the next one takes over.</remarks>
public sealed class Batch
{
    // A run is a tenth of a microsecond or so: often enough to end in time, seldom enough to cost nothing.
    private const int RunsBetweenLooks = 1 << 14;

    private readonly BatchEvaluator _core;
    private readonly ConcurrentBag<BatchWorker> _idle = [];
    private readonly int[] _columns;

    internal Batch(Scenario scenario, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs)
    {
        if (outputs.Count == 0)
        {
            throw new ArgumentException("say at least one cell to hand out", nameof(outputs));
        }

        var model = scenario.Model;
        var cells = inputs.Select(model.Inputs).ToList();
        _columns = [.. cells.SelectMany((c, i) => Enumerable.Repeat(i, c.Count))];
        var about = scenario.Case;
        _core = model.Engine.Evaluator.Batch(about.Scenario, about.Overrides, [.. cells.SelectMany(c => c)], [.. outputs.Select(o => model.Computed(o))]);
        Scenario = scenario;
        Inputs = [.. inputs];
        Outputs = [.. _core.Outputs.Select(c => new Cell(model, c))];
    }

    /// <summary>What everything else is.</summary>
    public Scenario Scenario { get; }

    /// <summary>The inputs that vary, in the order in which their values are given.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The cells that are handed out, in order.</summary>
    public IReadOnlyList<Cell> Outputs { get; }

    /// <summary>Computes runs.</summary>
    /// <param name="inputs">The inputs' values in their units: all runs of the first input, then all runs of the next. Their number is that of the
    /// runs times that of the inputs.</param>
    /// <param name="outputs">Takes the outputs' values, laid out like the inputs, as many for each output as there are runs; <see cref="double.NaN"/>
    /// where there is none.</param>
    /// <param name="cancellationToken">Ends it early; what is in the outputs then is not complete.</param>
    /// <exception cref="ArgumentException">The lengths do not fit each other, or a value is no finite number: no run is computed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Evaluate(ReadOnlySpan<double> inputs, Span<double> outputs, CancellationToken cancellationToken = default)
    {
        var runs = Runs(inputs.Length, outputs.Length);
        Finite.Check(inputs, runs, Inputs);
        var worker = _idle.TryTake(out var idle) ? idle : _core.NewWorker();
        try
        {
            Evaluate(worker, inputs, runs, outputs, cancellationToken);
        }
        finally
        {
            _idle.Add(worker);
        }
    }

    private int Runs(int inputs, int outputs)
    {
        var runs = Inputs.Count > 0 ? inputs / Inputs.Count : outputs / Outputs.Count;
        return (long)runs * Inputs.Count == inputs && (long)runs * Outputs.Count == outputs
            ? runs
            : throw new ArgumentException(
                $"{inputs} values of {Inputs.Count} inputs and room for {outputs} of {Outputs.Count} outputs: "
                    + "each must be that number times the number of runs");
    }

    private void Evaluate(BatchWorker worker, ReadOnlySpan<double> inputs, int runs, Span<double> outputs, CancellationToken cancelled)
    {
        if (runs <= RunsBetweenLooks && _columns.Length == Inputs.Count)
        {
            cancelled.ThrowIfCancellationRequested();
            worker.Evaluate(inputs, runs, outputs);
            return;
        }

        var (given, found) =
            (ArrayPool<double>.Shared.Rent(_columns.Length * RunsBetweenLooks), ArrayPool<double>.Shared.Rent(Outputs.Count * RunsBetweenLooks));
        for (var first = 0; first < runs; first += RunsBetweenLooks)
        {
            cancelled.ThrowIfCancellationRequested();
            var some = Math.Min(RunsBetweenLooks, runs - first);
            for (var i = 0; i < _columns.Length; i++)
            {
                inputs.Slice((_columns[i] * runs) + first, some).CopyTo(given.AsSpan(i * some));
            }

            worker.Evaluate(given, some, found);
            for (var i = 0; i < Outputs.Count; i++)
            {
                found.AsSpan(i * some, some).CopyTo(outputs.Slice((i * runs) + first, some));
            }
        }

        ArrayPool<double>.Shared.Return(given);
        ArrayPool<double>.Shared.Return(found);
    }
}
