using System.CommandLine;
using System.Globalization;
using FinModel.Analysis.Portfolios;
using FinModel.Analysis.Simulations;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Cli.Universes;
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
        var (slices, portfolios) = (new List<SimulationSlice>(), new List<PortfolioResult>());
        foreach (var file in files)
        {
            var diagnostics = new List<Diagnostic>();
            if (TextLoader.Load(Path.GetFullPath(file, terminal.Folder), file, FileLimits.WorkbookBytes, diagnostics) is not { } text || diagnostics.Count > 0)
            {
                new DiagnosticWriter(terminal).Write(diagnostics);
                return ExitCode.NotUsable;
            }

            if (PortfolioSlice.Read(text.Content) is { } portfolio)
            {
                portfolios.Add(portfolio);
                continue;
            }

            if (SimulationSlice.Read(text.Content) is not { } slice)
            {
                return UsageErrors.Write(terminal, $"`{file}` is no slice of a simulation", "`simulate --runs FROM..TO -o FILE` writes one");
            }

            slices.Add(slice);
        }

        IReadOnlyList<RunRange> ranges = [.. slices.SelectMany(s => s.Ranges), .. portfolios.SelectMany(p => p.Ranges)];
        var other =
            portfolios.Count == 0
                ? slices.FindIndex(s => !s.Origin.IsSameAs(slices[0].Origin))
                : slices.Count > 0 ? 1 : portfolios.FindIndex(p => !p.Question.IsSameAs(portfolios[0].Question));
        return other >= 0
            ? UsageErrors.Write(terminal, $"`{files[other]}` is a slice of another simulation than `{files[0]}`",
                "model, scenario, changes, lines, conditions and seed must be the same")
            : Unjoined(ranges, terminal)
                ?? (portfolios.Count > 0 ? PortfolioRun.Merge(portfolios, request, terminal) : Merge(slices, request, files, terminal));
    }

    // The exit code where runs are there twice, or some are missing between others.
    private static int? Unjoined(IReadOnlyList<RunRange> ranges, Terminal terminal)
    {
        if (RunRange.Overlap(ranges))
        {
            return UsageErrors.Write(terminal, "two of the slices have runs in common, which would count twice");
        }

        if (RunRange.Gaps(ranges) is not [_, ..] gaps)
        {
            return null;
        }

        var missing = gaps.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.From}..{g.To}")).ToList();
        return UsageErrors.Write(terminal, $"the slices do not join: runs {missing} are in none of them",
            $"`simulate --runs {missing[0]} -o FILE` writes what is missing");
    }

    private static int Merge(IReadOnlyList<SimulationSlice> slices, ModelRequest request, string[] files, Terminal terminal)
    {
        var origin = slices[0].Origin;
        request = request with { Model = origin.Model, Scenario = origin.Scenario, Changes = origin.Changes };
        var loader = new ModelLoader(terminal, request);
        loader.CheckPlace(request.File, files);
        if (loader.Load() is not { } model || SimulationLoader.Prepare(loader, model, origin) is not { } simulation)
        {
            return loader.ExitCode;
        }

        try
        {
            var result = simulation.Merge(slices);
            Presenter.Write(new SimulateAnswer(result, null, IsTimed: request.File is null), request, terminal);
            return result.Summary.Outputs.All(o => double.IsFinite(o.Base)) ? ExitCode.Done : ExitCode.DidNotHold;
        }
        catch (InvalidDataException damage)
        {
            return UsageErrors.Write(terminal, $"the slice of runs {damage.Message} is damaged", "write it again with `simulate --runs FROM..TO -o FILE`");
        }
    }
}
