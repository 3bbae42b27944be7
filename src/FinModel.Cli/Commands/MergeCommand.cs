using System.CommandLine;
using System.Globalization;
using FinModel.Analysis.Simulations;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Core.Diagnostics;
using FinModel.Data;
using FinModel.Data.Text;
using FinModel.Presentation.Answers;

namespace FinModel.Cli.Commands;

/// <summary><c>merge</c>: slices of a simulation put together, exactly as if all runs had been done at once.</summary>
internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var files = new Argument<string[]>("SLICE") { Description = "what `simulate --runs FROM..TO -o SLICE` wrote", Arity = ArgumentArity.OneOrMore };
        var command = new Command("merge", "put slices of a simulation together") { files, options.Format, options.Language, options.Library, options.File };
        command.SetAction(parsed => Run(options.Read(parsed), parsed.GetValue(files)!, terminal));
        return command;
    }

    private static int Run(ModelRequest request, string[] files, Terminal terminal)
    {
        var slices = new List<SimulationSlice>();
        foreach (var file in files)
        {
            var diagnostics = new List<Diagnostic>();
            if (TextLoader.Load(Path.GetFullPath(file, terminal.Folder), file, FileLimits.WorkbookBytes, diagnostics) is not { } text || diagnostics.Count > 0)
            {
                new DiagnosticWriter(terminal).Write(diagnostics);
                return ExitCode.NotUsable;
            }

            if (SimulationSlice.Read(text.Content) is not { } slice)
            {
                return UsageErrors.Write(terminal, $"`{file}` is no slice of a simulation", "`simulate --runs FROM..TO -o FILE` writes one");
            }

            slices.Add(slice);
        }

        var origin = slices[0].Origin;
        if (slices.FindIndex(s => !s.Origin.IsSameAs(origin)) is var other and >= 0)
        {
            return UsageErrors.Write(terminal, $"`{files[other]}` is a slice of another simulation than `{files[0]}`", "model, scenario, changes, lines, conditions and seed must be the same");
        }

        if (RunRange.Overlap(slices.SelectMany(s => s.Ranges)))
        {
            return UsageErrors.Write(terminal, "two of the slices have runs in common, which would count twice");
        }

        if (RunRange.Gaps(slices.SelectMany(s => s.Ranges)) is [_, ..] gaps)
        {
            var missing = gaps.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.From}..{g.To}")).ToList();
            return UsageErrors.Write(terminal, $"the slices do not join: runs {missing} are in none of them", $"`simulate --runs {missing[0]} -o FILE` writes what is missing");
        }

        request = request with { Model = origin.Model, Scenario = origin.Scenario, Changes = origin.Changes };
        var loader = new ModelLoader(terminal, request);
        loader.CheckPlace(request.File, files);
        if (loader.Load() is not { } model || SimulationLoader.Prepare(loader, model, origin, terminal) is not { } simulation)
        {
            return loader.ExitCode;
        }

        try
        {
            var result = simulation.Merge(slices);
            Presenter.Write(new SimulateAnswer(result, null), request, terminal);
            return result.Summary.Outputs.All(o => double.IsFinite(o.Base)) ? ExitCode.Done : ExitCode.DidNotHold;
        }
        catch (InvalidDataException damage)
        {
            return UsageErrors.Write(terminal, $"the slice of runs {damage.Message} is damaged", "write it again with `simulate --runs FROM..TO -o FILE`");
        }
    }
}
