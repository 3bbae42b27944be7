namespace FinModel.Analysis.Simulations;

/// <summary>A clock for where nobody asks how long something took.</summary>
public sealed class NoTime : TimeProvider
{
    private NoTime()
    {
    }

    /// <summary>The one there is.</summary>
    public static NoTime Instance { get; } = new();

    /// <inheritdoc/>
    public override long GetTimestamp() => 0;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => default;
}
