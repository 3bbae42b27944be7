namespace FinModel;

/// <summary>What results say of a number that an analysis found.</summary>
internal static class Statistic
{
    /// <summary>The number; null where there is none.</summary>
    public static double? Of(double value) => double.IsFinite(value) ? value : null;
}
