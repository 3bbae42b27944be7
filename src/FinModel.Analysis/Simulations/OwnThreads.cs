using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace FinModel.Analysis.Simulations;

/// <summary>Long work on threads of its own: whoever hosts this has the shared ones for everybody else.</summary>
internal static class OwnThreads
{
    /// <summary>Does so many pieces of work side by side, the first on the calling thread, and waits for all.</summary>
    public static void Run(int count, Action<int> work)
    {
        var failures = new ConcurrentQueue<Exception>();
        void Try(int piece)
        {
            try
            {
                work(piece);
            }
            catch (Exception failure)
            {
                failures.Enqueue(failure);
            }
        }

        var threads =
            Enumerable.Range(1, count - 1).Select(piece => new Thread(() => Try(piece)) { IsBackground = true, Name = "FinModel simulation" }).ToList();
        threads.ForEach(thread => thread.Start());
        Try(0);
        threads.ForEach(thread => thread.Join());
        if (failures.TryDequeue(out var first))
        {
            ExceptionDispatchInfo.Capture(first).Throw();
        }
    }
}
