using FinModel.Evaluation;

namespace FinModel.Tests.Models;

/// <summary>The invented model that takes the whole valuation shelf, and its figures as the tests of the shelf need them.</summary>
internal static class Larkmoor
{
    public const double CnyPerHkd = 0.92;
    public const double CnyPerUsd = 7.2;

    public static readonly string[] Estimates = ["2025", "2026", "2027"];

    public static ModelResult Run(string scenario, params string[] changes) => InventedModels.Model("larkmoor").Run(scenario, changes);

    /// <summary>The value of a line that has one for all time.</summary>
    public static double Of(this ModelResult result, string id) => result.Of(id, "all");

    /// <summary>The name of the band that a line is in.</summary>
    public static string Band(this ModelResult result, string id) =>
        result.Plan.Cells.Single(c => c.Id == id).Line.Bands!.Bands[(int)result.Of(id)].Name;

    public static void ShouldBe(this double value, double expected) =>
        value.Should().BeApproximately(expected, 1e-9 * Math.Max(1, Math.Abs(expected)));
}
