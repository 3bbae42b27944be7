namespace FinModel.Analysis.Simulations;

/// <summary>Hands out blocks of runs in order, so that what has been taken is always the first part of the range.</summary>
internal sealed class SimulationQueue(RunRange range, Action<long>? progress)
{
    private long _next = range.From;

    /// <summary>The first run that nobody has taken.</summary>
    public long Taken => Math.Min(Interlocked.Read(ref _next), range.To);

    /// <summary>Takes a block; false when there are none left.</summary>
    public bool TryTake(out long first, out int runs)
    {
        first = Interlocked.Add(ref _next, SimulationWorker.BlockRuns) - SimulationWorker.BlockRuns;
        runs = (int)Math.Clamp(range.To - first, 0, SimulationWorker.BlockRuns);
        if (runs > 0 && first > range.From)
        {
            progress?.Invoke(first - range.From);
        }

        return runs > 0;
    }
}
