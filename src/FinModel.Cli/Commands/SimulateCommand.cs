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
        var usual = options.File.Content;
        options.File.Content = parsed => own.Read(parsed).IsSlice ? FileContent.Json : usual(parsed);
        var lines = new Argument<string>("LINE,LINE") { Description = "the lines, each LINE[.MEMBER][@PERIOD]" };
        var command = new Command("simulate", "Monte Carlo over distributions of inputs")
        {
            lines, options.Models, own.Runs, own.Seed, own.Threads, own.Probability, own.Holdings, own.Currency, options.Scenario, options.Set, options.Format,
            options.Language, options.Library, options.File,
        };
        command.SetAction(parsed => parsed.GetValue(own.Holdings) is { } holdings
            ? PortfolioRun.Run(options.Read(parsed), own.Read(parsed), holdings, parsed.GetValue(lines)!, parsed.GetValue(options.Models) ?? [], terminal)
            : Universe.Run(parsed.GetValue(options.Models) ?? [], options.Read(parsed), terminal,
                request => Run(request, parsed.GetValue(lines)!, own.Read(parsed), terminal)));
        return command;
    }

    private static Outcome Run(ModelRequest request, string lines, SimulationRequest asked, Terminal terminal)
    {
        if (asked.Problem(terminal) is { } wrong)
        {
            return wrong;
        }

        var names = lines.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model)
        {
            return loader.ExitCode;
        }

        var origin = new SliceOrigin(request.Model ?? model.Plan.Name, request.Scenario, request.Changes, names, asked.Conditions, asked.Seed);
        if (SimulationLoader.Prepare(loader, model, origin) is not { } simulation)
        {
            return loader.ExitCode;
        }

        using var cancel = new Interrupt();
        var progress = terminal.Screen is { } screen ? new ProgressLine(terminal.Words, asked.Range.Count, screen, new StopwatchTime()) : null;
        var result = simulation.Run(asked.Range, asked.Threads, progress is null ? null : progress.Report, cancel.Token);
        progress?.Clear();
        if (cancel.IsRequested)
        {
            terminal.Say($"interrupted: {result.Summary.Runs:N0} of {asked.Range.Count:N0} runs were done");
        }

        var code = cancel.IsRequested ? ExitCode.Interrupted : HasValues(result.Summary) ? ExitCode.Done : ExitCode.DidNotHold;
        return new Outcome(code, new SimulateAnswer(result, asked.IsSlice ? origin : null, IsTimed: request.File is null));
    }

    // What has no value without uncertainty, or in no run, is no answer, unless it would mean nothing.
    private static bool HasValues(SimulationSummary summary) =>
        summary.Outputs.All(o => double.IsFinite(o.Base) || o.IsBaseMeaningless) && (summary.Runs == 0 || summary.FaultedRuns < summary.Runs);
}
