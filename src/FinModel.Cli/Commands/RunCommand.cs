using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Rendering;
using FinModel.Cli.Rendering.Sheets;
using FinModel.Cli.Series;
using FinModel.Cli.Universes;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Evaluation;

namespace FinModel.Cli.Commands;

/// <summary><c>run</c>: evaluates one scenario and prints its statements, or some lines.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var command = new Command("run", "evaluate one scenario: statements, segments, ratios, valuation, checks")
        {
            options.Models, options.Scenario, options.Set, options.Lines, options.Statements, options.Timeline, options.Format, options.Language, options.File,
        };
        command.SetAction(parsed => Universe.Run(parsed.GetValue(options.Models) ?? [], options.Read(parsed), terminal, Run));
        return command;
    }

    private static int Run(ModelRequest request, Terminal terminal)
    {
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model || loader.Timeline(model) is not { } timeline)
        {
            return loader.ExitCode;
        }

        if (LineChoice.Find(model.Plan, request.Lines, out var problem, out var hints) is not { } chosen)
        {
            return UsageErrors.Write(terminal, problem, hints);
        }

        if (request.Statements.FirstOrDefault(s => !model.Plan.Statements.Any(p => p.Name == s)) is { } unknown)
        {
            var names = model.Plan.Statements.Select(s => s.Name).ToList();
            return UsageErrors.Write(terminal, $"there is no statement `{unknown}`", [.. Suggestions.Hint(unknown, names), $"statements are {string.Join(", ", names)}"]);
        }

        if (loader.Run(model) is not { } result)
        {
            return loader.ExitCode;
        }

        OutputFile.Write(request.File, terminal, place => Print(result, timeline, chosen, request, place));
        return !loader.Hold([result]) || result.Checks.Any(c => c.Check.IsRequired && c.Failed) ? ExitCode.DidNotHold : ExitCode.Done;
    }

    private static void Print(ModelResult result, Timeline timeline, IReadOnlyList<LineChoice> chosen, ModelRequest request, Terminal place)
    {
        if (request.Format is OutputFormat.Table or OutputFormat.Markdown)
        {
            var sheet = new SheetBuilder(result, timeline, request).Build(chosen);
            SheetWriter.Write(sheet, request.Format, place);
            return;
        }

        var reader = new SeriesReader(result, timeline);
        var lines = (chosen.Count > 0 ? chosen : LineChoice.All(result.Plan).Where(l => request.Statements.Count == 0 || request.Statements.Contains(l.Line.Statement))).Select(reader.Read).ToList();
        if (request.Format == OutputFormat.Json)
        {
            RunJson.Write(result, timeline, lines, request, place.Out);
        }
        else
        {
            CsvWriter.Write([.. timeline.Shown.Select(p => p.Id)], lines, result.Plan, request.Words, place.Out);
        }
    }
}
