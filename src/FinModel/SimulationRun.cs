using FinModel.Analysis.Simulations;
using FinModel.Questions;

namespace FinModel;

/// <summary>A simulation on threads that are nobody else's.</summary>
internal static class SimulationRun
{
    public static Task<SimulationResult> Start(Scenario scenario, IReadOnlyList<string> outputs, SimulationOptions options, IProgress<long>? progress, CancellationToken cancelled)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Runs, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.From);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        var model = scenario.Model;
        var setup = Model.Ask(d => SimulationReader.Read(model.Plan, scenario.Case, outputs, options.Probabilities, options.Seed, d));
        var done = new TaskCompletionSource<SimulationResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Run(model, setup, options, progress, done, cancelled)) { IsBackground = true, Name = "FinModel simulation" }.Start();
        return done.Task;
    }

    private static void Run(Model model, SimulationSetup setup, SimulationOptions options, IProgress<long>? progress, TaskCompletionSource<SimulationResult> done, CancellationToken cancelled)
    {
        try
        {
            cancelled.ThrowIfCancellationRequested();
            var simulation = new Simulation(model.Engine.Evaluator, setup, NoTime.Instance);
            var result = simulation.Run(new RunRange(options.From, options.From + options.Runs), options.Threads, progress is null ? null : progress.Report, cancelled);
            cancelled.ThrowIfCancellationRequested();
            done.SetResult(new SimulationResult(model, result.Summary));
        }
        catch (OperationCanceledException)
        {
            done.SetCanceled(cancelled);
        }
        catch (Exception failure)
        {
            done.SetException(failure);
        }
    }
}
