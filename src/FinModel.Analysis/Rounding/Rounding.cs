namespace FinModel.Analysis;

/// <summary>Comparison of figures that were rounded for print.</summary>
internal static class Rounding
{
    // A decimal figure and its half unit are not exact in binary; this is far above that error and far below any printed place.
    private const double Slack = 1e-12;

    /// <summary>Whether two figures are no further apart than the tolerance, ends included.</summary>
    public static bool AreWithin(double left, double right, double tolerance) =>
        Math.Abs(left - right) <= tolerance + (Slack * Math.Max(Math.Abs(left), Math.Abs(right)));
}
