using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FinModel.Compiler.Plans;

namespace FinModel.Evaluation.Batches;

/// <summary>Computes runs on one thread, in memory of its own whose size does not depend on their number.</summary>
public sealed unsafe class BatchWorker
{
    private readonly ScalarRuns _scalar;
    private readonly LaneProgram? _program;
    private readonly LaneChunk[] _chunks;
    private readonly LaneValue[] _outputs;
    private readonly int[] _outputSlots;
    private readonly int _inputs;
    private readonly double[] _slots;
    private readonly double[] _memory;
    private readonly double* _frame;

    internal BatchWorker(
        ScalarRuns scalar, LaneProgram? program, LaneChunk[] chunks, LaneValue[] outputs, IReadOnlyList<PlanCell> inputs, IReadOnlyList<PlanCell> cells)
    {
        _scalar = scalar;
        _program = program;
        _chunks = chunks;
        _outputs = outputs;
        _inputs = inputs.Count;
        _outputSlots = [.. cells.Select(c => c.Slot)];
        _slots = scalar.NewSlots();
        _memory = GC.AllocateArray<double>(((program?.Slots ?? 0) + 1) * LaneProgram.Lanes, pinned: true);
        _frame = Aligned(_memory);
    }

    /// <summary>How many runs of a frame a chunk computes in one call.</summary>
    internal int LanesOfCall { get; init; } = LaneProgram.VectorLanes;

    /// <summary>Computes runs.</summary>
    /// <param name="inputs">The inputs' values: all runs of the first input, then all runs of the next.</param>
    /// <param name="runs">The number of runs.</param>
    /// <param name="outputs">Takes the outputs' values, laid out like the inputs; not a number where there is a fault.</param>
    /// <exception cref="ArgumentException">There are not as many values as the runs need.</exception>
    public void Evaluate(ReadOnlySpan<double> inputs, int runs, Span<double> outputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(runs);
        if (inputs.Length < (long)_inputs * runs || outputs.Length < (long)_outputSlots.Length * runs)
        {
            throw new ArgumentException(
                $"{runs} runs of {_inputs} inputs and {_outputSlots.Length} outputs need as many values each; "
                    + $"there are {inputs.Length} and room for {outputs.Length}",
                nameof(runs));
        }

        for (var first = 0; first < runs; first += LaneProgram.Lanes)
        {
            var lanes = Math.Min(LaneProgram.Lanes, runs - first);
            var lost = (1u << lanes) - 1;
            if (_program is not null)
            {
                Load(inputs, runs, first, lanes);
                lost &= Compute(_program);
                Unload(outputs, runs, first, lanes);
            }

            for (; lost != 0; lost &= lost - 1)
            {
                RunAlone(inputs, runs, first + System.Numerics.BitOperations.TrailingZeroCount(lost), outputs);
            }
        }
    }

    // The lanes in which something was lost.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private uint Compute(LaneProgram program)
    {
        for (var lane = 0; lane < LaneProgram.Lanes; lane += LanesOfCall)
        {
            foreach (var chunk in _chunks)
            {
                chunk(_frame + lane);
            }
        }

        var sum = Vector512<double>.Zero;
        for (var i = 0; i < _chunks.Length; i++)
        {
            sum += Vector512.Load(Slot(program.Lost + i));
        }

        return (uint)~Vector512.Equals(sum, sum).ExtractMostSignificantBits() & 0xFF;
    }

    private void Load(ReadOnlySpan<double> inputs, int runs, int first, int lanes)
    {
        for (var i = 0; i < _inputs; i++)
        {
            var from = inputs.Slice((i * runs) + first, lanes);
            var slot = new Span<double>(Slot(i), LaneProgram.Lanes);
            if (lanes < LaneProgram.Lanes)
            {
                slot.Fill(from[0]);
            }

            from.CopyTo(slot);
        }
    }

    private void Unload(Span<double> outputs, int runs, int first, int lanes)
    {
        for (var i = 0; i < _outputs.Length; i++)
        {
            var to = outputs.Slice((i * runs) + first, lanes);
            if (_outputs[i].IsConstant)
            {
                to.Fill(_outputs[i].Number);
            }
            else
            {
                new Span<double>(Slot(_outputs[i].Slot), lanes).CopyTo(to);
            }
        }
    }

    private void RunAlone(ReadOnlySpan<double> inputs, int runs, int run, Span<double> outputs)
    {
        _scalar.Run(inputs, runs, run, _slots);
        for (var i = 0; i < _outputSlots.Length; i++)
        {
            outputs[(i * runs) + run] = _slots[_outputSlots[i]];
        }
    }

    private double* Slot(int slot) => _frame + (slot * LaneProgram.Lanes);

    // A vector that crosses a cache line costs two reads.
    private static double* Aligned(double[] pinned)
    {
        fixed (double* start = pinned)
        {
            return (double*)(((nuint)start + 63) & ~(nuint)63);
        }
    }
}
