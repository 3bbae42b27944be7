using System.Diagnostics;

namespace FinModel.Benchmarks;

/// <summary>How soon something is over once it is cancelled, at twenty points of its way.</summary>
internal static class Cancelling
{
    private const int Times = 20;

    /// <summary>The median and the longest, in milliseconds.</summary>
    /// <param name="usual">How long it usually takes; null for what never ends by itself.</param>
    /// <param name="start">Starts it.</param>
    public static async Task<(double Median, double Most)> Measure(TimeSpan? usual, Func<CancellationToken, Task> start)
    {
        var times = new List<double>();
        for (var i = 1; i <= Times; i++)
        {
            using var source = new CancellationTokenSource();
            var work = start(source.Token);
            await Task.Delay((usual ?? TimeSpan.FromMilliseconds(200)) * i / (Times + 1));
            var watch = Stopwatch.StartNew();
            await source.CancelAsync();
            try
            {
                await work;
            }
            catch (OperationCanceledException)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        // What was done before it could be cancelled says nothing.
        times.Sort();
        return times.Count == 0 ? (0, 0) : (times[times.Count / 2], times[^1]);
    }
}
