namespace FinModel.Benchmarks;

/// <summary>Runs per second, of processor time rather than of the clock, so that a busy machine does not count against either side.</summary>
internal static class Bench
{
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(250);

    /// <summary>How often something can be done in a second on one processor.</summary>
    /// <param name="runsPerCall">How often a call does it.</param>
    /// <param name="call">What is measured.</param>
    public static double Rate(long runsPerCall, Action call)
    {
        var start = Environment.CpuUsage.TotalTime;
        var calls = 0L;
        var spent = TimeSpan.Zero;
        while (spent < Window)
        {
            // Asking for the time costs as much as a short call.
            for (var i = 0; i < (runsPerCall < 1000 ? 64 : 1); i++, calls++)
            {
                call();
            }

            spent = Environment.CpuUsage.TotalTime - start;
        }

        return calls * runsPerCall / spent.TotalSeconds;
    }

    /// <summary>The middle one of several measurements of two things, taken in turns.</summary>
    public static (double First, double Second, double Ratio) Compare(Func<double> first, Func<double> second)
    {
        // The first turn warms both up.
        var turns = Enumerable.Range(0, 9).Select(_ => (First: first(), Second: second())).Skip(2).OrderBy(t => t.Second / t.First).ToList();
        var middle = turns[turns.Count / 2];
        return (middle.First, middle.Second, middle.Second / middle.First);
    }
}
