namespace FinModel.Analysis.Solving;

/// <summary>
/// Where a search looks first: evenly near the start, ever wider apart further away and ever closer near the start and near nought, on both sides of each.
/// What is found between these places is <see cref="AdaptiveScan"/>'s matter.
/// </summary>
internal static class SearchGrid
{
    private const int StepsOfSize = 64;
    private const int EvenSizes = 3;
    private const int StepsOfDoubling = 8;
    private const double Furthest = 1e9;
    private const double Nearest = 1e-9;
    private const int StepsBetweenBounds = 512;

    // Percentages between which people ask.
    private const int StepsOfPoint = 2;
    private static readonly (int From, int To) Points = (-100, 200);

    /// <summary>The places, in order.</summary>
    /// <param name="from">The start.</param>
    /// <param name="size">How large the input is.</param>
    /// <param name="isShare">Whether it is a percentage.</param>
    /// <param name="bounds">What it must stay between; infinite where it need not.</param>
    /// <param name="also">Further places that mean something to the model.</param>
    public static IReadOnlyList<double> Of(double from, double size, bool isShare, (double Low, double High) bounds, IEnumerable<double> also)
    {
        var places = Evenly(from, size).Concat(Doubling(size).SelectMany(d => new[] { from + d, from - d, d, -d })).Append(0).Append(from).Concat(also);
        if (isShare)
        {
            places =
                places.Concat(
                    Enumerable.Range(Points.From * StepsOfPoint, ((Points.To - Points.From) * StepsOfPoint) + 1).Select(p => p / (100.0 * StepsOfPoint)));
        }

        if (double.IsFinite(bounds.Low) && double.IsFinite(bounds.High))
        {
            places = places.Concat(Between(bounds.Low, bounds.High));
        }

        return [.. places.Where(p => p >= bounds.Low && p <= bounds.High).Distinct().Order()];
    }

    private static IEnumerable<double> Evenly(double from, double size) =>
        Enumerable.Range(-EvenSizes * StepsOfSize, (2 * EvenSizes * StepsOfSize) + 1).Select(k => from + (k * size / StepsOfSize));

    private static IEnumerable<double> Doubling(double size)
    {
        for (var d = size * EvenSizes; d < size * Furthest; d *= Math.Pow(2, 1.0 / StepsOfDoubling))
        {
            yield return d;
        }

        yield return size * Furthest;

        for (var d = size / StepsOfSize; d >= size * Nearest; d /= 2)
        {
            yield return d;
        }
    }

    private static IEnumerable<double> Between(double low, double high)
    {
        for (var i = 0; i <= StepsBetweenBounds; i++)
        {
            yield return i == StepsBetweenBounds ? high : low + ((high - low) * i / StepsBetweenBounds);
        }

        for (var d = (high - low) / StepsBetweenBounds; d >= (high - low) * Nearest; d /= 2)
        {
            yield return low + d;
            yield return high - d;
        }
    }
}
