namespace FinModel.Analysis.Simulations;

/// <summary>Runs by number, the last one left out.</summary>
public readonly record struct RunRange(long From, long To)
{
    /// <summary>How many.</summary>
    public long Count => To - From;
}
