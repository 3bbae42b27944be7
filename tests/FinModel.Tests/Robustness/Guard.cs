namespace FinModel.Tests.Robustness;

/// <summary>Runs what might fall over, on a stack as small as the smallest that the program runs on, and for so long only: long enough for a busy
/// machine, as this is no measure of speed.</summary>
internal static class Guard
{
    private const int StackBytes = 1 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What went wrong, or null.</summary>
    public static string? Run(Action action)
    {
        string? complaint = null;
        var thread = new Thread(() => complaint = Attempt(action), StackBytes) { IsBackground = true };
        thread.Start();
        return thread.Join(Patience) ? complaint : $"takes more than {Patience.TotalSeconds} seconds";
    }

    private static string? Attempt(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }
}
