using System.CommandLine;
using FinModel.Analysis.Sensitivities;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Presentation.Answers;
using FinModel.Questions;

namespace FinModel.Cli.Commands;

/// <summary><c>sensitivity</c>: a line at different values of one or two inputs.</summary>
internal static class SensitivityCommand
{
    private const string Range = "INPUT=FROM..TO:STEP";

    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var line = new Argument<string>("LINE") { Description = "the line, LINE[.MEMBER][@PERIOD]" };
        var row = new Option<string>("--row")
        {
            Description = "the input that changes down the table, or INPUT=VALUE,VALUE; += adds to what the scenario has",
            HelpName = Range,
            Required = true,
        };
        var column = new Option<string?>("--column") { Description = "the input that changes across it", HelpName = Range };
        var command = new Command("sensitivity", "one- and two-way tables of any line")
        {
            line, options.Model, row, column, options.Scenario, options.Set, options.Format, options.Language, options.Library, options.File,
        };
        command.SetAction(parsed => Run(options.Read(parsed), parsed.GetValue(line)!, parsed.GetValue(row)!, parsed.GetValue(column), terminal));
        return command;
    }

    private static int Run(ModelRequest request, string line, string row, string? column, Terminal terminal)
    {
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model || loader.Case(model) is not { } about
            || loader.Ask(d => CellReader.One(model.Plan, line, d)) is not { } cell
            || loader.Ask(d => InputRangeReader.Read(model.Plan, row, column, d)) is not { } ranges)
        {
            return loader.ExitCode;
        }

        var table = SensitivityTable.Compute(model.Evaluator, about, cell, ranges[0], ranges.ElementAtOrDefault(1));
        Presenter.Write(new SensitivityAnswer(table), request, terminal);
        return loader.HasValue(about.Run(model.Evaluator), cell) && !table.IsMissing ? ExitCode.Done : ExitCode.DidNotHold;
    }
}
