using System.CommandLine;
using FinModel.Analysis.Solving;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Core.Tables;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Documents;
using FinModel.Questions;

namespace FinModel.Cli.Commands;

/// <summary><c>solve</c>: what an input must be for a line to have a value.</summary>
internal static class SolveCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var target = new Argument<string>("LINE[@PERIOD]=VALUE") { Description = "the line and what it is to be" };
        var by = new Option<string[]>("--by")
        {
            Description = "the input to move, repeatable; several share the move in proportion to their size",
            HelpName = "INPUT[.MEMBER][@PERIOD]",
            Required = true,
        };
        var between = new Option<string?>("--between") { Description = "what the inputs must stay between", HelpName = "LOW..HIGH" };
        var command = new Command("solve", "goal seek")
        {
            target, options.Model, by, between, options.Scenario, options.Set, options.Format, options.Language, options.Library, options.File,
        };
        command.SetAction(parsed => Run(options.Read(parsed), parsed.GetValue(target)!, parsed.GetValue(by)!, parsed.GetValue(between), terminal));
        return command;
    }

    private static int Run(ModelRequest request, string target, string[] by, string? between, Terminal terminal)
    {
        target = PrintedText.Plain(target);
        var sign = target.IndexOf('=', StringComparison.Ordinal);
        if (sign < 1)
        {
            return UsageErrors.Write(terminal, $"`{target}` is no target", "write LINE[@PERIOD]=VALUE");
        }

        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model || loader.Case(model) is not { } about
            || loader.Ask(d => CellReader.One(model.Plan, target[..sign].Trim(), d)) is not { } cell
            || loader.Ask(d => Number(CellReader.Value(model.Plan, cell.Line, target[(sign + 1)..].Trim(), d))) is not { } wanted
            || loader.Ask(d => by.SelectMany(b => CellReader.Inputs(model.Plan, b, d)).Distinct().ToList()) is not { Count: > 0 } inputs)
        {
            return loader.ExitCode;
        }

        var bounds = between is null ? [] : loader.Ask(d => CellReader.Bounds(model.Plan, inputs[0].Line, between, d));
        if (bounds is null)
        {
            return loader.ExitCode;
        }

        var rounding = Figures.Rounding(wanted[0], cell.Line);
        var result = GoalSeek.Solve(model.Evaluator, about, cell, wanted[0], inputs, bounds is [var low, var high] ? (low, high) : null, rounding);
        var answer = new SolveAnswer(result, model.Plan);
        Presenter.Write(answer, request, terminal);
        if (!result.Converged && request.Format == OutputFormat.Csv)
        {
            new TextPresenter(terminal with { Out = terminal.Error, HasColor = terminal.ErrorHasColor }).Write(answer.ToDocument(request.Words));
        }

        return result.Converged ? ExitCode.Done : ExitCode.DidNotHold;
    }

    private static double[]? Number(double? value) => value is { } number ? [number] : null;
}
