namespace FinModel.Cli.Input;

/// <summary>Time as a stopwatch has it: how long something took, never what time it is.</summary>
internal sealed class StopwatchTime : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => default;
}
