using System.Globalization;
using FinModel.Core.Units;
using FsCheck;
using FsCheck.Fluent;

namespace FinModel.Tests.Models;

/// <summary>Inputs anywhere in wide ranges, a value for each in every period.</summary>
internal sealed class RandomDrivers(IReadOnlyList<string> periods, IReadOnlyList<(string Input, double Low, double High)> ranges)
{
    private const int Steps = 1_000_000;

    /// <summary>Asks 300 times.</summary>
    public void Check(Action<IReadOnlyList<(string Input, string Period, double Value)>> property)
    {
        var places = Gen.Choose(0, Steps).ArrayOf(ranges.Count * periods.Count).ToArbitrary();
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261121, 1), Prop.ForAll(places, p => property(Values(p))));
    }

    /// <summary>As a user would type it.</summary>
    public static string Text(FinancialModel model, (string Input, string Period, double Value) driver)
    {
        var isPercent = model.Plan.Line(driver.Input.Split('.')[0])!.Display == Display.Percent;
        return string.Create(CultureInfo.InvariantCulture,
            $"{driver.Input}@{driver.Period} = {(decimal)driver.Value * (isPercent ? 100 : 1):0.###############}{(isPercent ? "%" : "")}");
    }

    private List<(string, string, double)> Values(int[] places) =>
        [.. ranges.SelectMany((range, i) => periods.Select((period, j) =>
            (range.Input, period, range.Low + ((range.High - range.Low) * places[(i * periods.Count) + j] / Steps))))];
}
