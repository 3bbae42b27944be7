using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Tests.Models;

/// <summary>The models under <c>tests/models</c>, each loaded once. Their companies and figures are invented.</summary>
internal static class InventedModels
{
    private static readonly Dictionary<string, ModelLoad> Loads = Repository.Files("tests/models", "model.fin")
        .Select(path => path.Split('/')[^2])
        .ToDictionary(name => name, name => FinancialModel.TryLoad(Repository.At("tests", "models", name), Repository.Root));

    public static IEnumerable<string> Names => Loads.Keys;

    public static ModelLoad Load(string name) => Loads[name];

    public static FinancialModel Model(string name) => Load(name).Model ?? throw new UnusableModelException(Load(name).Diagnostics);

    /// <summary>The cells of the calculating timeline that are estimates.</summary>
    public static IEnumerable<PlanCell> Estimates(this Plan plan) =>
        plan.Cells.Where(c => c.Timeline == plan.Timeline && c.PrintedIn is null && c.Period is { IsEstimate: true });

    /// <summary>A line's value by the id of its period; a blank or a fault fails the test.</summary>
    public static double Of(this ModelResult result, string id, string period)
    {
        var cell = result.Plan.Cells.FirstOrDefault(c => c.Id == id && c.PeriodId == period);
        cell.Should().NotBeNull("{0}@{1} has a value", id, period);
        return result[cell!];
    }
}
