using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Universes;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Core.Diagnostics;
using FinModel.Presentation.Answers;

namespace FinModel.Cli.Commands;

/// <summary><c>run</c>: evaluates one scenario and prints its statements, or some lines.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions { Format = ModelOptions.FormatWithParquet() };
        var command = new Command("run", "evaluate one scenario: statements, segments, ratios, valuation, checks")
        {
            options.Models, options.Scenario, options.Set, options.Lines, options.Statements, options.Timeline, options.Format, options.Language,
            options.Library, options.File,
        };
        command.SetAction(parsed => options.Read(parsed) is { Format: OutputFormat.Parquet, File: null or OutputFile.Standard }
            ? UsageErrors.Write(terminal, "parquet needs a file to write", "run models --format parquet -o models.parquet")
            : Universe.Run(parsed.GetValue(options.Models) ?? [], options.Read(parsed), terminal, request => Run(request, terminal)));
        return command;
    }

    private static Outcome Run(ModelRequest request, Terminal terminal)
    {
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model || loader.Timeline(model) is not { } timeline)
        {
            return loader.ExitCode;
        }

        if (loader.Lines(model) is not { } chosen)
        {
            return loader.ExitCode;
        }

        var statements = request.Statements.Select(s => (Asked: s, Names: Statements(model.Plan, s))).ToList();
        if (statements.Find(s => s.Names.Count != 1) is { Asked: { } asked, Names: var called })
        {
            var names = model.Plan.Statements.Select(s => s.Name).ToList();
            return called.Count > 1
                ? UsageErrors.Write(terminal, $"several statements are called `{asked}`", $"say which: {called}")
                : UsageErrors.Write(terminal, $"there is no statement `{asked}`", [.. Suggestions.Hint(asked, names), $"statements are {names}"]);
        }

        if (loader.Run(model) is not { } result)
        {
            return loader.ExitCode;
        }

        var holds = loader.Hold([result]) && !result.Checks.Any(c => c.Check.IsRequired && !c.Passed);
        return new Outcome(holds ? ExitCode.Done : ExitCode.DidNotHold,
            new RunAnswer(result, timeline, chosen, [.. statements.Select(s => s.Names[0])], request.Changes));
    }

    // A statement is called by its id, or by its label as lines are.
    private static IReadOnlyList<string> Statements(Plan plan, string asked)
    {
        bool IsCalled(string label) => LabelNames.IsCalled(asked, label);
        return plan.Statements.Any(s => s.Name == asked) ? [asked]
            : [.. plan.Statements.Where(s => IsCalled(s.Name) || IsCalled(s.Label.English) || IsCalled(s.Label.Chinese)).Select(s => s.Name)];
    }
}
