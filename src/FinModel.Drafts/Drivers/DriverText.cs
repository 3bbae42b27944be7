using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Drivers;

/// <summary>A driver as a row of the inputs, with what speaks for it as its source.</summary>
internal static class DriverText
{
    /// <summary>The row.</summary>
    public static DraftInput Row(Driver driver, Plan plan)
    {
        var values = driver.Always is { } always ? new Dictionary<string, string> { ["all"] = DriverNumbers.Text(driver.Line, always) }
            : driver.Values.Values.Distinct().Count() == 1
                ? new Dictionary<string, string> { ["all"] = DriverNumbers.Text(driver.Line, driver.Values.Values.First()) }
            : driver.Values.ToDictionary(v => v.Key.Id + "E", v => DriverNumbers.Text(driver.Line, v.Value));
        return new DraftInput(driver.Line.Name, DriverNumbers.Unit(driver.Line, plan), values, Source(driver), driver.Evidence);
    }

    private static string Source(Driver driver) => driver.Origin switch
    {
        DriverOrigin.House => "house assumption",
        DriverOrigin.Printed => driver.Of == 0 ? "printed forecast" : $"printed forecast: {Count(driver)} printed figures reproduced",
        DriverOrigin.Implied => $"implied by the printed forecast: {Count(driver)} printed figures reproduced, by no plain number",
        _ => driver.Of == 0 ? "inferred from the printed forecast" : $"inferred from the printed forecast: {Count(driver)} printed figures reproduced",
    };

    private static string Count(Driver driver) => string.Create(CultureInfo.InvariantCulture, $"{driver.Reproduces} of {driver.Of}");
}
