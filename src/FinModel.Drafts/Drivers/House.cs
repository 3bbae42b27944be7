using FinModel.Core.Units;

namespace FinModel.Drafts.Drivers;

/// <summary>House assumptions: what a ratio was in the middle of the last years, in a plain number.</summary>
internal static class House
{
    private const int MostYears = 3;

    /// <summary>The value; null where the past says nothing.</summary>
    public static double? Value(ImpliedValues past)
    {
        var last = Last(past);
        return last.Count == 0
            ? null
            : ImpliedValues.Rounded(past.Line, last.Order().ElementAt(last.Count / 2), past.Line.Display is Display.Percent or Display.Times ? 1 : 0);
    }

    /// <summary>Where it is from.</summary>
    public static string Evidence(ImpliedValues past) =>
        Last(past).Count == 1
            ? "as in the last year"
            : $"the middle of the last {Last(past).Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} years";

    private static List<double> Last(ImpliedValues past) => [.. past.Values.OrderBy(v => v.Key).TakeLast(MostYears).Select(v => v.Value.Value)];
}
