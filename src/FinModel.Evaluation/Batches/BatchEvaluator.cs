using FinModel.Compiler.Plans;

namespace FinModel.Evaluation.Batches;

/// <summary>A plan compiled for many runs. Immutable; every thread takes a worker of its own.</summary>
public sealed class BatchEvaluator
{
    private readonly ScalarRuns _scalar;
    private readonly LaneProgram? _program;
    private readonly LaneChunk[] _chunks;
    private readonly LaneValue[] _outputs;

    internal BatchEvaluator(
        ScalarRuns scalar, LaneProgram? program, LaneChunk[] chunks, IReadOnlyList<PlanCell> inputs, IReadOnlyList<PlanCell> outputs, LaneValue[] values)
    {
        _scalar = scalar;
        _program = program;
        _outputs = values;
        _chunks = chunks;
        Inputs = inputs;
        Outputs = outputs;
    }

    /// <summary>The inputs that vary, in the order in which their values are given.</summary>
    public IReadOnlyList<PlanCell> Inputs { get; }

    /// <summary>The cells that are handed out, in order.</summary>
    public IReadOnlyList<PlanCell> Outputs { get; }

    /// <summary>How many runs of a frame a chunk computes in one call.</summary>
    internal int LanesOfCall { get; init; }

    /// <summary>Whether runs are computed by vectors; otherwise, because a circle must be searched for, one by one.</summary>
    public bool IsVectorised => _program is not null;

    /// <summary>How many values of a run are computed, what is the same in every run left out.</summary>
    public int Computed => _program?.Chunks.Sum(c => c.Count(v => !v.IsGuard)) ?? 0;

    /// <summary>Memory for one thread.</summary>
    public BatchWorker NewWorker() => new(_scalar, _program, _chunks, _outputs, Inputs, Outputs) { LanesOfCall = LanesOfCall };

    /// <summary>The same without vectors, as it is where code cannot be made while running.</summary>
    internal BatchWorker NewScalarWorker() => new(_scalar, null, [], [], Inputs, Outputs);
}
