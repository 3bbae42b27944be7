namespace FinModel.Analysis.Solving;

/// <summary>The values a search has met: the outermost ones, and the nearest to what is wanted on either side.</summary>
internal sealed class SeenValues
{
    /// <summary>The least.</summary>
    public Sample? Lowest { get; private set; }

    /// <summary>The greatest.</summary>
    public Sample? Highest { get; private set; }

    /// <summary>The greatest of those below what is wanted.</summary>
    public Sample? Below { get; private set; }

    /// <summary>The least of those above it.</summary>
    public Sample? Above { get; private set; }

    /// <summary>Whether there was a place without a value.</summary>
    public bool IsMissing { get; private set; }

    public void Add(Sample sample)
    {
        if (!sample.HasValue)
        {
            IsMissing = true;
            return;
        }

        Lowest = Lowest is { } low && low.Gap <= sample.Gap ? low : sample;
        Highest = Highest is { } high && high.Gap >= sample.Gap ? high : sample;
        Below = sample.Gap >= 0 || (Below is { } below && below.Gap >= sample.Gap) ? Below : sample;
        Above = sample.Gap <= 0 || (Above is { } above && above.Gap <= sample.Gap) ? Above : sample;
    }
}
