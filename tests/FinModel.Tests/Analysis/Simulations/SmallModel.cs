using FinModel.Analysis.Simulations;
using FinModel.Compiler.Plans;
using FinModel.Questions;

namespace FinModel.Tests.Analysis.Simulations;

/// <summary>A model of a few lines with something uncertain, and simulations of it.</summary>
internal sealed class SmallModel(string lines)
{
    public FinancialModel Model { get; } = Load(lines);

    public SimulationSummary Simulate(string outputs, long runs = 200_000, params string[] conditions) =>
        Result(outputs, new RunRange(0, runs), 2, conditions).Summary;

    public SimulationResult Result(string outputs, RunRange range, int threads, params string[] conditions) =>
        Prepare(outputs, conditions).Run(range, threads, null, CancellationToken.None);

    public Simulation Prepare(string outputs, params string[] conditions) => Prepare(Model, outputs, conditions);

    public static Simulation Prepare(FinancialModel model, string outputs, params string[] conditions)
    {
        List<Core.Diagnostics.Diagnostic> wrong = [];
        var cells = outputs.Split(',').Select(o => CellReader.One(model.Plan, o, wrong)!).ToList();
        var asked = conditions.Select(c => CellReader.Condition(model.Plan, c, wrong)!).ToList();
        wrong.Should().BeEmpty();
        return new Simulation(model.Evaluator, new SimulationSetup(model.Plan, PlanScenario.Base, [], cells, asked, 42), TimeProvider.System);
    }

    private static FinancialModel Load(string lines)
    {
        using var folder = new TemporaryFolder();
        folder.Write("m/model.fin", "model m\ntimeline years 2023A 2024E 2025E\ncurrency CNY\n" + lines);
        return FinancialModel.Load(folder.At("m"));
    }
}
