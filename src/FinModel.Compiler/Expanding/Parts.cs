using FinModel.Core.Time;

namespace FinModel.Compiler.Expanding;

/// <summary>The periods of one timeline that make up a longer period.</summary>
internal static class Parts
{
    /// <summary>Their places, in order; empty unless they cover the whole.</summary>
    public static IReadOnlyList<int> Of(TimelinePeriod whole, Timeline timeline)
    {
        var parts = Enumerable.Range(0, timeline.Periods.Count).Where(i => whole.Contains(timeline.Periods[i])).ToList();
        return parts.Count == (int)whole.Period.Frequency / (int)timeline.Frequency ? parts : [];
    }
}
