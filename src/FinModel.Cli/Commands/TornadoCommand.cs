using System.CommandLine;
using System.Globalization;
using FinModel.Analysis.Tornadoes;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Presentation.Answers;
using FinModel.Questions;

namespace FinModel.Cli.Commands;

/// <summary><c>tornado</c>: which inputs move a line most.</summary>
internal static class TornadoCommand
{
    private const double UsualShift = 0.1;

    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var line = new Argument<string>("LINE") { Description = "the line, LINE[.MEMBER][@PERIOD]" };
        var shift = new Option<string?>("--shift")
        {
            Description = "move every input by this share of itself, rather than each by its own declared range",
            HelpName = "10%",
        };
        var top = new Option<int>("--top") { Description = "the number of bars", HelpName = "N", DefaultValueFactory = _ => 15 };
        var command = new Command("tornado", "which inputs move a line most")
        {
            line, options.Model, shift, top, options.Scenario, options.Set, options.Format, options.Language, options.Library, options.File,
        };
        command.SetAction(parsed => Run(options.Read(parsed), parsed.GetValue(line)!, parsed.GetValue(shift), parsed.GetValue(top), terminal));
        return command;
    }

    private static int Run(ModelRequest request, string line, string? shift, int top, Terminal terminal)
    {
        if (Share(shift) is not { } share || top < 1)
        {
            return UsageErrors.Write(terminal, top < 1
                ? (Phrase)$"--top is 1 or more, not {top}"
                : $"`{shift}` is no shift: it is a share greater than 0, such as 10%");
        }

        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model || loader.Case(model) is not { } about || loader.Ask(d => CellReader.One(model.Plan, line, d)) is not { } cell)
        {
            return loader.ExitCode;
        }

        var tornado = shift is null && model.Plan.Uncertainty.Factors.Count > 0
            ? Tornado.OverRanges(model.Evaluator, about, cell)
            : Tornado.OverShift(model.Evaluator, about, cell, share);
        Presenter.Write(new TornadoAnswer(tornado with { Bars = [.. tornado.Bars.Take(top)] }), request, terminal);
        return loader.HasValue(about.Run(model.Evaluator), cell) && !tornado.IsMissing ? ExitCode.Done : ExitCode.DidNotHold;
    }

    private static double? Share(string? text)
    {
        text = text is null ? null : PrintedText.Plain(text);
        var digits = text?.TrimEnd('%');
        return text is null ? UsualShift
            : double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share > 0
                ? share / (digits == text ? 1 : 100)
            : null;
    }
}
