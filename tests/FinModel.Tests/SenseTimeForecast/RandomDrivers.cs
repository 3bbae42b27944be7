using FinModel.Compiler.Plans;
using FinModel.Core.Units;

namespace FinModel.Tests.SenseTimeForecast;

/// <summary>Values for every input, over ranges far wider than any analyst would use.</summary>
internal static class RandomDrivers
{
    // There is no discounting at a rate below -100%, so what capital is made of and costs lies between nothing and 100%.
    private static readonly HashSet<string> CostOfCapital =
        [.. SenseTimeModel.Plan.Statements.Single(s => s.Name == "cost_of_capital").Rows.OfType<PlanLineRow>().Select(r => r.Line.Name)];

    /// <summary>Sets every input; <paramref name="draws"/> has a number from 0 to 1 for each.</summary>
    public static IReadOnlyList<PlanOverride> Overrides(IReadOnlyList<double> draws) =>
        [.. SenseTimeModel.Inputs.Select((cell, i) => SenseTimeModel.Set(cell, Value(cell, draws[i])))];

    // Percentages from -80% to +250%; days up to two years; money up to 20 billion either way; rates and prices up to ten times what they are.
    private static double Value(PlanCell cell, double draw) => cell.Unit switch
    {
        var unit when unit == Unit.Days => 1 + (draw * 730),
        _ when CostOfCapital.Contains(cell.Line.Name) => draw,
        { IsPure: true } => -0.8 + (draw * 3.3),
        var unit when unit == Unit.Base(SenseTimeModel.Plan.ReportingCurrency) => (draw - 0.5) * 40_000,
        _ => cell.Given * (0.1 + (draw * 9.9)),
    };
}
