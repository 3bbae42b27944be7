using System.CommandLine;
using FinModel.Analysis.Simulations;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Cli.Universes;
using FinModel.Presentation.Answers;

namespace FinModel.Cli.Commands;

/// <summary><c>simulate</c>: Monte Carlo over what the model declares uncertain.</summary>
internal static class SimulateCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var own = new SimulationOptions();
        var lines = new Argument<string>("LINE,LINE") { Description = "the lines, each LINE[.MEMBER][@PERIOD]" };
        var command = new Command("simulate", "Monte Carlo over distributions of inputs")
        {
            lines, options.Models, own.Runs, own.Seed, own.Threads, own.Probability, options.Scenario, options.Set, options.Format, options.Language, options.Library, options.File,
        };
        command.SetAction(parsed => Universe.Run(parsed.GetValue(options.Models) ?? [], options.Read(parsed), terminal, request => Run(
            request, parsed.GetValue(lines)!, parsed.GetValue(own.Runs)!, parsed.GetValue(own.Seed), parsed.GetValue(own.Threads), parsed.GetValue(own.Probability) ?? [], terminal)));
        return command;
    }

    private static Outcome Run(ModelRequest request, string lines, string runs, ulong seed, int threads, string[] conditions, Terminal terminal)
    {
        if (SimulationOptions.Range(runs) is not var (range, isSlice) || threads is < 1 or > SimulationOptions.MostThreads)
        {
            return threads is < 1 or > SimulationOptions.MostThreads
                ? UsageErrors.Write(terminal, $"--threads is 1 to {SimulationOptions.MostThreads}, not {threads}", "more than the machine has processors make it slower")
                : UsageErrors.Write(terminal, $"`{runs}` is no number of runs: write N or FROM..TO, FROM below TO");
        }

        var names = lines.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model)
        {
            return loader.ExitCode;
        }

        var origin = new SliceOrigin(request.Model ?? model.Plan.Name, request.Scenario, request.Changes, names, conditions, seed);
        if (SimulationLoader.Prepare(loader, model, origin, terminal) is not { } simulation)
        {
            return loader.ExitCode;
        }

        using var cancel = new CancellationTokenSource();
        ConsoleCancelEventHandler stop = (_, e) =>
        {
            e.Cancel = true;
            cancel.Cancel();
        };
        Console.CancelKeyPress += stop;
        var progress = terminal.Screen is { } screen ? new ProgressLine(terminal.Words, range.Count, screen, new StopwatchTime()) : null;
        var result = simulation.Run(range, threads, progress is null ? null : progress.Report, cancel.Token);
        Console.CancelKeyPress -= stop;
        progress?.Clear();
        if (cancel.IsCancellationRequested)
        {
            terminal.Say($"interrupted: {result.Summary.Runs:N0} of {range.Count:N0} runs were done");
        }

        var code = cancel.IsCancellationRequested ? ExitCode.Interrupted : HasValues(result.Summary) ? ExitCode.Done : ExitCode.DidNotHold;
        return new Outcome(code, new SimulateAnswer(result, isSlice ? origin : null));
    }

    // What has no value without uncertainty, or in no run, is no answer, unless it would mean nothing.
    private static bool HasValues(SimulationSummary summary) =>
        summary.Outputs.All(o => double.IsFinite(o.Base) || o.IsBaseMeaningless) && (summary.Runs == 0 || summary.FaultedRuns < summary.Runs);
}
