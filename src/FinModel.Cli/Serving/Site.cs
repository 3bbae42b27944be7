namespace FinModel.Cli.Serving;

/// <summary>What a server shows: a page, and what became of the model since.</summary>
/// <param name="Version">Counts what was shown; it is part of the page.</param>
/// <param name="Page">The page.</param>
/// <param name="Status">Version and what is wrong, as one row of json.</param>
internal sealed record Snapshot(int Version, string Page, string Status);

/// <summary>The newest of what is shown, and a way to wait for what comes after it.</summary>
internal sealed class Site(Snapshot first)
{
    private readonly Lock _turn = new();
    private TaskCompletionSource _next = New();
    private Snapshot _now = first;

    /// <summary>What is shown now, and a task that ends when it is no longer.</summary>
    public (Snapshot Snapshot, Task Next) Now
    {
        get
        {
            lock (_turn)
            {
                return (_now, _next.Task);
            }
        }
    }

    /// <summary>Shows something else from now on.</summary>
    public void Show(Snapshot snapshot)
    {
        TaskCompletionSource before;
        lock (_turn)
        {
            (before, _next, _now) = (_next, New(), snapshot);
        }

        before.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
