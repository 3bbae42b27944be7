using FinModel.Analysis.Simulations;
using FinModel.Questions;

namespace FinModel;

/// <summary>A simulation of one model.</summary>
internal static class SimulationRun
{
    public static Task<SimulationResult> Start(Scenario scenario, IReadOnlyList<string> outputs, SimulationOptions options, IProgress<long>? progress,
        CancellationToken cancelled)
    {
        options.Check();
        var model = scenario.Model;
        var setup = Model.Ask(d => SimulationReader.Read(model.Plan, scenario.Case, outputs, options.Probabilities, options.Seed, d));
        return OwnThread.Start(() => Run(model, setup, options, progress, cancelled), cancelled);
    }

    private static SimulationResult Run(Model model, SimulationSetup setup, SimulationOptions options, IProgress<long>? progress, CancellationToken cancelled)
    {
        var simulation = new Simulation(model.Engine.Evaluator, setup, NoTime.Instance);
        return new SimulationResult(model,
            simulation.Run(options.Range, options.Threads, progress is null ? null : progress.Report, CancellationToken.None, cancelled).Summary);
    }
}
