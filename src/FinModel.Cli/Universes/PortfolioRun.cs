using FinModel.Analysis.Portfolios;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Core.Diagnostics;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Presentation.Answers;
using FinModel.Questions;

namespace FinModel.Cli.Universes;

/// <summary>A portfolio's value by simulation: the models that its holdings name, one after another. One that cannot be used is reported, and a row.</summary>
internal static class PortfolioRun
{
    /// <summary>Does it.</summary>
    /// <param name="request">The shared options.</param>
    /// <param name="asked">How much is simulated.</param>
    /// <param name="file">The holdings.</param>
    /// <param name="line">The line whose values are added up.</param>
    /// <param name="folders">Where models are looked for besides the usual places.</param>
    /// <param name="terminal">Where results and diagnostics go.</param>
    public static int Run(ModelRequest request, SimulationRequest asked, string file, string line, IReadOnlyList<string> folders, Terminal terminal)
    {
        if (asked.Problem(terminal) is { } wrong)
        {
            return wrong;
        }

        if (asked.Conditions.Count > 0 || line.Contains(',', StringComparison.Ordinal))
        {
            return UsageErrors.Write(terminal, "a portfolio is valued by one line, without conditions",
                "`simulate LINE,LINE --probability …` asks them of each model");
        }

        if (Read(file, terminal) is not var (holdings, areWeights))
        {
            return ExitCode.NotUsable;
        }

        if (asked.Currency is null && holdings.Any(h => h.Rate is not null))
        {
            return UsageErrors.Write(terminal, "rates lead to a currency: say which", "`--currency CODE` is the portfolio's");
        }

        if (asked.Currency is not null && areWeights)
        {
            return UsageErrors.Write(terminal, "weights are shares of the whole in any currency: leave out --currency");
        }

        var locator = new ModelLocator(terminal.Folder);
        if (folders.FirstOrDefault(f => !holdings.Any(h => locator.IsModel(Path.Combine(f, h.Model)))) is { } idle)
        {
            return UsageErrors.Write(terminal, $"no model of the holdings is in `{idle}`",
                "the file names the models; behind it stand folders in which they are");
        }

        OutputFile.Check(request.File, terminal, [RealPath.Of(Path.GetFullPath(file, terminal.Folder))]);
        var question = new PortfolioQuestion(line, holdings, areWeights, asked.Currency, request.Scenario, request.Changes, asked.Seed);
        return Simulate(question, request, asked, folders, terminal);
    }

    /// <summary>Slices put together.</summary>
    public static int Merge(IReadOnlyList<PortfolioResult> slices, ModelRequest request, Terminal terminal)
    {
        if (PortfolioResult.Merge(slices) is not { } result)
        {
            return UsageErrors.Write(terminal, "the slices are of different companies",
                "a model that can be used on one machine and not on another makes such slices; do those again");
        }

        Presenter.Write(new PortfolioAnswer(result, IsSlice: false), request, terminal);
        return CodeOf(result);
    }

    private static int Simulate(PortfolioQuestion question, ModelRequest request, SimulationRequest asked, IReadOnlyList<string> folders, Terminal terminal)
    {
        var locking = new Lock();
        using var cancel = new Interrupt();
        var progress = terminal.Screen is { } screen ? new ProgressLine(terminal.Words, asked.Range.Count, screen, new StopwatchTime()) : null;
        var simulation = new PortfolioSimulation(question, (place, _) => Load(question.Holdings[place], question, request, folders, terminal, locking));
        try
        {
            var result = simulation.Run(asked.Range, asked.Threads, progress is null ? null : progress.Report, cancel.Token);
            progress?.Clear();
            Presenter.Write(new PortfolioAnswer(result, asked.IsSlice), request, terminal);
            return CodeOf(result);
        }
        catch (OperationCanceledException)
        {
            progress?.Clear();
            terminal.Say("interrupted");
            return ExitCode.Interrupted;
        }
    }

    private static int CodeOf(PortfolioResult result) => result.Summary.Companies.Any(c => c.Row.Problem is not null) ? ExitCode.NotUsable
        : double.IsFinite(result.Summary.Mean) ? ExitCode.Done : ExitCode.DidNotHold;

    private static (IReadOnlyList<Holding> Holdings, bool AreWeights)? Read(string file, Terminal terminal)
    {
        var diagnostics = new List<Diagnostic>();
        var table = CsvLoader.Load(Path.GetFullPath(file, terminal.Folder), file, diagnostics);
        var holdings = table is null || diagnostics.Exists(d => d.Severity == Severity.Error) ? null : HoldingsReader.Read(table, diagnostics);
        new DiagnosticWriter(terminal).Write(diagnostics);
        return holdings;
    }

    // What is wrong with a model is said here, one model at a time; the row has its first sentence.
    private static HoldingLoad Load(Holding holding, PortfolioQuestion question, ModelRequest request, IReadOnlyList<string> folders, Terminal terminal,
        Lock locking)
    {
        var locator = new ModelLocator(terminal.Folder);
        var word = folders.Select(f => Path.Combine(f, holding.Model)).FirstOrDefault(locator.IsModel) ?? holding.Model;
        if (locator.Find(word, out var problem, out _) is not { } folder)
        {
            return new HoldingLoad(null, problem);
        }

        var load = FinancialModel.TryLoad(folder, terminal.Folder, request.Library);
        var diagnostics = load.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        var about = load.Model?.TryCase(question.Scenario, question.Changes, diagnostics);
        if (about is not null)
        {
            return HoldingLoader.Load(load.Model!, about, holding, question);
        }

        lock (locking)
        {
            new DiagnosticWriter(terminal).Write(diagnostics);
        }

        return new HoldingLoad(null, $"{diagnostics[0].Span?.ToString()}: {diagnostics[0].Code} {diagnostics[0].Phrase}");
    }
}
