using System.Runtime.Intrinsics;

namespace FinModel.Evaluation.Batches;

/// <summary>What a batch computes, ready to be compiled: values in order, and where each stands in the frame of eight runs.</summary>
internal sealed class LaneProgram
{
    /// <summary>The runs of a frame. A frame's values stay in the nearest cache while they are computed.</summary>
    public const int Lanes = 8;

    /// <summary>How many runs a compiled method computes at once: as many as the widest vectors of this machine hold.</summary>
    public static readonly int VectorLanes = Vector512.IsHardwareAccelerated ? 8 : Vector256.IsHardwareAccelerated ? 4 : 2;

    /// <summary>The most values of a compiled method: more of them make the method slower to compile than it gains.</summary>
    public const int ChunkSize = 96;

    /// <summary>Slots that calls out of compiled code may write their operands and results to.</summary>
    public const int ScratchSlots = 3;

    private LaneProgram(List<LaneValue[]> chunks, int inputs, int scratch)
    {
        Chunks = chunks;
        Inputs = inputs;
        Scratch = scratch;
    }

    /// <summary>The values, by compiled method.</summary>
    public IReadOnlyList<LaneValue[]> Chunks { get; }

    /// <summary>The number of inputs; they have the first slots.</summary>
    public int Inputs { get; }

    /// <summary>The first of the scratch slots.</summary>
    public int Scratch { get; }

    /// <summary>The first of the slots that say, one for each chunk, in which runs something was lost.</summary>
    public int Lost => Scratch + ScratchSlots;

    /// <summary>The number of slots of a frame.</summary>
    public int Slots => Lost + Chunks.Count;

    /// <summary>Lays values out in a frame. Only what is kept, or used in another chunk, is given a slot.</summary>
    public static LaneProgram LayOut(IReadOnlyList<LaneValue> values, IReadOnlyList<LaneValue> inputs, IEnumerable<LaneValue> kept)
    {
        var chunks = values.Chunk(ChunkSize).ToList();
        var slots = 0;
        for (var i = 0; i < values.Count; i++)
        {
            values[i].Order = i;
        }

        foreach (var value in inputs.Concat(kept).Concat(CrossChunk(values)))
        {
            if (value.Slot < 0 && !value.IsConstant)
            {
                value.Slot = slots++;
            }
        }

        return new LaneProgram(chunks, inputs.Count, slots);
    }

    /// <summary>The chunk a value is computed in.</summary>
    public static int ChunkOf(LaneValue value) => value.Order / ChunkSize;

    private static IEnumerable<LaneValue> CrossChunk(IEnumerable<LaneValue> values) =>
        values.SelectMany(v => v.Operands.Where(o => o.Order >= 0 && ChunkOf(o) != ChunkOf(v)));
}
