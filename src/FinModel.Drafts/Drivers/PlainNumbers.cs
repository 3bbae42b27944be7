using FinModel.Compiler.Plans;
using FinModel.Core.Time;

namespace FinModel.Drafts.Drivers;

/// <summary>The plainest numbers that are what printed figures say of a driver, each to within its rounding: one for all years, one that goes up or down
/// by the same step, or one for each year.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="Decimals">How many decimals they have, in the unit in which the line is typed.</param>
/// <param name="Cost">How far from plain they are: two for each decimal, one for a step, two for numbers of each year's own.</param>
internal sealed record PlainNumbers(IReadOnlyDictionary<Period, double> Values, int Decimals, int Cost)
{
    private const int OfDecimal = 2;
    private const int OfStep = 1;
    private const int OfYears = 2;

    /// <summary>The plainest; null where none is plain.</summary>
    public static PlainNumbers? Of(ImpliedValues implied) => implied.Values.Count == 0 ? null
        : Enumerable.Range(0, ImpliedValues.MostDecimals).SelectMany(k => Shapes(implied.Line, implied.Values.ToDictionary(v => v.Key, v => v.Value.Value), k))
            .OrderBy(p => p.Cost).FirstOrDefault(p => p.IsOf(implied));

    /// <summary>The shapes of values with so many decimals, the plainest first.</summary>
    public static IEnumerable<PlainNumbers> Shapes(PlanLine line, IReadOnlyDictionary<Period, double> values, int decimals)
    {
        double Round(double value) => ImpliedValues.Rounded(line, value, decimals);
        var periods = values.Keys.Order().ToList();
        if (periods.Count > 1)
        {
            yield return new PlainNumbers(periods.ToDictionary(p => p, _ => Round(values.Values.Average())), decimals, OfDecimal * decimals);
        }

        if (periods.Count > 2)
        {
            var step = Round((values[periods[^1]] - values[periods[0]]) / (periods.Count - 1));
            var first = Round(values.Values.Average() - (step * (periods.Count - 1) / 2));
            var steps = periods.Select((p, i) => (p, Value: Round(first + (i * step)))).ToDictionary(v => v.p, v => v.Value);
            yield return new PlainNumbers(steps, decimals, (OfDecimal * decimals) + OfStep);
        }

        var own = values.ToDictionary(v => v.Key, v => Round(v.Value));
        yield return new PlainNumbers(own, decimals, (OfDecimal * decimals) + (periods.Count > 1 ? OfYears : 0));
    }

    private bool IsOf(ImpliedValues implied) =>
        implied.Values.All(v => Math.Abs(Values[v.Key] - v.Value.Value) <= v.Value.Tolerance + (1e-9 * Math.Abs(v.Value.Value)));
}
