using System.CommandLine;
using System.Globalization;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Explain;
using FinModel.Presentation.Answers;

namespace FinModel.Cli.Commands;

/// <summary><c>explain</c>: why a number is what it is. Without a period it is the first estimate that is explained.</summary>
internal static class ExplainCommand
{
    /// <summary>As many cells as a reader takes in, where no depth is given: whole levels, two at least.</summary>
    private const int Page = 60;

    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var line = new Argument<string>("LINE") { Description = "a line, LINE[.MEMBER][@PERIOD]; without a period, the first estimate" };
        var depth = new CheckedOption("--depth", text => Levels(text) is null ? (Phrase)$"`{text}` is no depth: it is a number of levels, such as 3" : null)
        {
            Description = "levels to go down; left out: as many as fit on a page",
            HelpName = "N",
        };
        var command = new Command("explain", "why a number is what it is: formulas, values, units, sources")
        {
            line, options.Model, depth, options.Scenario, options.Set, options.Timeline, options.Format, options.Language, options.Library, options.File,
        };
        command.SetAction(parsed => Run(options.Read(parsed), parsed.GetValue(line)!, Levels(parsed.GetValue(depth)), terminal));
        return command;
    }

    private static int Run(ModelRequest request, string reference, int? depth, Terminal terminal)
    {
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model || loader.Timeline(model) is not { } timeline)
        {
            return loader.ExitCode;
        }

        var diagnostics = new List<Diagnostic>();
        if (model.Find(reference, diagnostics) is not { } query)
        {
            new DiagnosticWriter(terminal).Write(diagnostics);
            return ExitCode.WrongUsage;
        }

        if (loader.Run(model) is not { } result)
        {
            return loader.ExitCode;
        }

        if (loader.Reviews(model) is not { } reviews)
        {
            return ExitCode.NotUsable;
        }

        var cells = Cells(model.Plan, query, timeline).ToList();
        if (cells.Count == 0)
        {
            return UsageErrors.Write(terminal, $"`{reference}` is blank: the model has no value there");
        }

        var explainer = new Explainer(cell => result[cell], [.. result.Scenario.Overrides, .. result.Overrides]);
        var roots = cells.Select(cell => depth is { } levels ? explainer.Explain(cell, levels) : explainer.ExplainWithin(cell, Page)).ToList();
        Presenter.Write(new ExplainAnswer(result, roots, query.Period is null && query.Line.Kind != LineKind.Constant ? timeline : null) { Reviews = reviews },
            request, terminal);
        return cells.TrueForAll(c => double.IsFinite(result[c]) || result.IsNotMeaningful(c)) ? ExitCode.Done : ExitCode.DidNotHold;
    }

    private static int? Levels(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var levels) ? levels : null;

    private static IEnumerable<PlanCell> Cells(Plan plan, CellQuery query, Timeline timeline)
    {
        var members = query.Member is null && query.Line.Dimension is { } dimension ? dimension.Members.Cast<PlanMember?>() : new[] { query.Member };
        return members.Select(member => Cell(plan, query.Line, member, query.Period, timeline)).OfType<PlanCell>();
    }

    private static PlanCell? Cell(Plan plan, PlanLine line, PlanMember? member, Period? period, Timeline timeline)
    {
        if (period is not null || line.Kind == LineKind.Constant)
        {
            return plan.Cell(line, member, period);
        }

        var cells = plan.CellsOf(line, member, timeline).Where(c => c.Period!.IsShown).ToList();
        return cells.Find(c => c.Period!.IsEstimate) ?? cells.LastOrDefault();
    }
}
