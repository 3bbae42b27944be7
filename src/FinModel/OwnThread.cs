namespace FinModel;

/// <summary>Long work on a thread that is nobody else's: a server keeps the shared ones for whoever asks meanwhile.</summary>
internal static class OwnThread
{
    /// <summary>Starts it.</summary>
    public static Task<T> Start<T>(Func<T> work, CancellationToken cancelled)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Run(work, done, cancelled)) { IsBackground = true, Name = "FinModel simulation" }.Start();
        return done.Task;
    }

    private static void Run<T>(Func<T> work, TaskCompletionSource<T> done, CancellationToken cancelled)
    {
        try
        {
            cancelled.ThrowIfCancellationRequested();
            var result = work();
            cancelled.ThrowIfCancellationRequested();
            done.SetResult(result);
        }
        catch (OperationCanceledException)
        {
            done.SetCanceled(cancelled);
        }
        catch (Exception failure)
        {
            done.SetException(failure);
        }
    }
}
