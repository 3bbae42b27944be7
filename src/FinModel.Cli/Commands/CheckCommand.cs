using System.CommandLine;
using FinModel.Analysis;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Core.Diagnostics;
using FinModel.Evaluation;
using FinModel.Presentation.Answers;

namespace FinModel.Cli.Commands;

/// <summary><c>check</c>: every printed figure against the model, the source against itself, and every integrity check.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var command = new Command("check", "the tie-out: every printed cell against the model; the target price; every integrity check")
        {
            options.Model, options.Scenario, options.Set, options.Format, options.Language, options.Library, options.File,
        };
        command.SetAction(parsed => Run(options.Read(parsed), terminal));
        return command;
    }

    private static int Run(ModelRequest request, Terminal terminal)
    {
        var loader = new ModelLoader(terminal, request);
        if (loader.Load(sayWarnings: true) is not { } model || loader.Run(model) is not { } result)
        {
            return loader.ExitCode;
        }

        if (loader.Reviews(model) is null)
        {
            return ExitCode.NotUsable;
        }

        var answer = new CheckAnswer(result, TieOut.Run(result), [result, .. Others(model, result, request)]);
        Presenter.Write(answer, request, terminal);
        return loader.Hold(answer.Scenarios) && answer.Passed ? ExitCode.Done : ExitCode.DidNotHold;
    }

    // The other scenarios, with the same changes on top.
    private static IEnumerable<ModelResult> Others(FinancialModel model, ModelResult result, ModelRequest request) => model.Plan.Scenarios
        .Where(s => s.Name != result.Scenario.Name)
        .Select(s => model.TryRun(s.Name, request.Changes, new List<Diagnostic>()))
        .OfType<ModelResult>();
}
