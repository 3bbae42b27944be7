using System.Globalization;
using FinModel.Compiler.Plans;
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
            : ImpliedValues.Rounded(past.Line, last.Order().ElementAt(last.Count / 2), Decimals(past.Line));
    }

    /// <summary>With how many decimals people type a line's values.</summary>
    public static int Decimals(PlanLine line) => line.Display is Display.Percent or Display.Times ? 1 : line.Unit == Unit.Days ? 0 : 2;


    /// <summary>Where it is from.</summary>
    public static string Evidence(ImpliedValues past) => (Last(past).Count, past.Values.Keys.First().PerYear) switch
    {
        (1, 1) => "as in the last year",
        (1, _) => "as in the last period",
        (var count, 1) => $"the middle of the last {count.ToString(CultureInfo.InvariantCulture)} years",
        (var count, _) => $"the middle of the last {count.ToString(CultureInfo.InvariantCulture)} periods",
    };

    // Of shorter periods a year of them, as one of them is no year.
    private static List<double> Last(ImpliedValues past) => [.. past.Values.OrderBy(v => v.Key)
        .TakeLast(past.Values.Keys.Select(p => Math.Max(MostYears, p.PerYear)).FirstOrDefault()).Select(v => v.Value.Value)];
}
