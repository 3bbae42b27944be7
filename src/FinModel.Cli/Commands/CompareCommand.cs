using System.CommandLine;
using FinModel.Analysis;
using FinModel.Analysis.Comparisons;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Universes;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;
using FinModel.Presentation.Answers;
using FinModel.Questions;

namespace FinModel.Cli.Commands;

/// <summary><c>compare</c>: scenarios side by side, with differences, and what they come from.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var scenarios = new Argument<string[]>("SCENARIO")
        {
            Description = "two scenarios or more, each a name or a .fin file that holds one, or `consensus` and `guidance`; "
                + "behind them a model, or several",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var attribute = new Option<string?>("--attribute")
        {
            Description = "split the difference of a line over the inputs that differ",
            HelpName = "LINE[@PERIOD]",
        };
        var vintage = new Option<string?>("--vintage")
        {
            Description = "against the estimates that were kept when a period was reported, instead of another scenario",
            HelpName = "PERIOD",
        };
        var command = new Command("compare", "scenarios side by side, with differences")
        {
            scenarios, attribute, vintage, options.Set, options.Lines, options.Format, options.Language, options.Library, options.File,
        };
        command.SetAction(parsed =>
        {
            var period = parsed.GetValue(vintage);
            var (names, models) = ScenarioWords.Split(parsed.GetValue(scenarios)!, terminal, period is null ? 2 : 0, out var doubt);
            return doubt is not null ? UsageErrors.Write(terminal, $"`{doubt}` is a scenario and a model",
                    $"write its path (`./{doubt}`, `models/{doubt}`) for the model, and name the model behind the scenarios")
                : period is not null && names.Count > 0 ? UsageErrors.Write(terminal,
                    $"the estimates that were kept are compared with the base case: --vintage takes no scenario, and {names.Select(n => $"`{n}`")} is no model",
                    $"finmodel compare --vintage {period} {string.Join(' ', models.DefaultIfEmpty("MODEL"))}")
                : period is not null ? Universe.Run(models, options.Read(parsed), terminal,
                    request => VintageComparison.Run(request, period, parsed.GetValue(attribute), terminal))
                : names.Count < 2
                ? UsageErrors.Write(terminal, "compare takes two scenarios or more", "finmodel compare base bull")
                : Universe.Run(models, options.Read(parsed), terminal, request => Run(request, names, parsed.GetValue(attribute), terminal));
        });
        return command;
    }

    private static Outcome Run(ModelRequest request, IReadOnlyList<string> named, string? attribute, Terminal terminal)
    {
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } loaded || loader.Including(loaded, named) is not var (model, names))
        {
            return loader.ExitCode;
        }

        if (loader.Lines(model) is not { } chosen)
        {
            return loader.ExitCode;
        }

        var kinds = ExpectationComparison.Kinds(names);
        var scenarios = names.Where(name => ExpectationKinds.Named(name) is null);
        var cases = (kinds.Count > 0 ? scenarios.DefaultIfEmpty(PlanScenario.Base.Name) : scenarios).Select(name => loader.Case(model, name)).ToList();
        if (cases.Contains(null))
        {
            return ExitCode.NotUsable;
        }

        var known = cases.OfType<ScenarioCase>().ToList();
        if (known.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { Key: var twice })
        {
            return UsageErrors.Write(terminal, $"the scenario `{twice}` is named twice",
                "name each scenario once; the first is what the others are compared with");
        }

        if (kinds.Count > 0)
        {
            return attribute is null
                ? ExpectationComparison.Run(loader, model, known, kinds, chosen, terminal)
                : UsageErrors.Write(terminal, $"how far a line is from {kinds[0].Name()} has no parts: what others expect has no inputs",
                    "--attribute splits the difference of two scenarios");
        }

        var cell = attribute is null ? null : loader.Ask(d => CellReader.One(model.Plan, attribute, d));
        if (attribute is not null && cell is null)
        {
            return loader.ExitCode;
        }

        if (cell is not null && (cell.Line.Bands is not null || cell.Line.Display == Display.Date))
        {
            return UsageErrors.Write(terminal, $"`{cell}` has {(cell.Line.Bands is null ? (Phrase)"days" : "words")} for values, whose difference has no parts",
                "split a number that it depends on");
        }

        var splits = cell is null ? [] : known.Skip(1).Select(c => (c.Name, Attribution.Of(model.Evaluator, known[0], c, cell))).ToList();
        var answer = new ComparisonAnswer(known, [.. known.Select(c => c.Run(model.Evaluator))], chosen, splits);
        return new Outcome(loader.Hold(answer.Results) ? ExitCode.Done : ExitCode.DidNotHold, answer);
    }
}
