using FinModel.Analysis.Portfolios;
using FinModel.Core.Diagnostics;

namespace FinModel;

/// <summary>Several companies whose value is added up. What their models declare common is drawn once for all of them, so that its distribution is
/// right.</summary>
/// <remarks>Safe to use from any thread.</remarks>
public static class Portfolio
{
    /// <summary>Draws what the models declare uncertain and adds up what their line comes to, on threads of its own.</summary>
    /// <param name="holdings">What is held: all by shares, of a line that is a price per share, or all by weights.</param>
    /// <param name="line">The line of each model, as <see cref="Model.Cell"/> takes it: <c>target_price</c>.</param>
    /// <param name="currency">The portfolio's currency, where companies have several and holdings their rates.</param>
    /// <param name="options">How many runs, on how many threads; left out, as usual. Probabilities are asked of single models only.</param>
    /// <param name="progress">Is told from time to time how many runs' worth of work is done.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentException">Nothing is held, shares and weights are mixed, or rates lead to no currency.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <example><code>
    /// var result = await Portfolio.SimulateAsync([.. folders.Select(f => Holding.Shares(ModelSources.Folder(f), 1000))], "target_price");
    /// Console.WriteLine($"{result.Mean} {result.Unit}, 5%: {result.Quantiles[0.05]}");
    /// </code></example>
    public static Task<PortfolioResult> SimulateAsync(
        IReadOnlyList<Holding> holdings, string line, string? currency = null, SimulationOptions? options = null, IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(holdings);
        ArgumentNullException.ThrowIfNull(line);
        options ??= new();
        options.Check();
        Check(holdings, currency, options);
        var question = new PortfolioQuestion(
            line, [.. holdings.Select((h, i) => new Analysis.Portfolios.Holding($"{i}", h.Quantity, h.Rate))], holdings[0].IsWeight, currency, "", [],
            options.Seed);
        var simulation = new PortfolioSimulation(question, (place, cancelled) => Load(holdings[place], question.Holdings[place], question, cancelled));
        return OwnThread.Start(
            () => new PortfolioResult(holdings, simulation.Run(options.Range, options.Threads, progress is null ? null : progress.Report, cancellationToken)),
            cancellationToken);
    }

    private static void Check(IReadOnlyList<Holding> holdings, string? currency, SimulationOptions options)
    {
        if (holdings.Count == 0 || holdings.Any(h => h is null))
        {
            throw new ArgumentException("a portfolio holds something, and no nulls", nameof(holdings));
        }

        if (holdings.Any(h => h.IsWeight != holdings[0].IsWeight))
        {
            throw new ArgumentException("a portfolio is held by shares or by weights, not by both", nameof(holdings));
        }

        if (currency is null && holdings.Any(h => h.Rate is not null))
        {
            throw new ArgumentException("rates lead to a currency: say which", nameof(currency));
        }

        if (options.Probabilities.Count > 0)
        {
            throw new ArgumentException("probabilities are asked of single models", nameof(options));
        }
    }

    private static HoldingLoad Load(Holding holding, Analysis.Portfolios.Holding counted, PortfolioQuestion question, CancellationToken cancelled)
    {
        var load = FinancialModel.TryLoad(holding.Sources.Open(), holding.Sources.Limits.Compiling(cancelled));
        var diagnostics = load.Diagnostics.Where(d => d.Severity == Core.Diagnostics.Severity.Error).ToList();
        return load.Model?.TryCase(holding.Scenario, [], diagnostics) is { } about
            ? HoldingLoader.Load(load.Model, about, counted, question)
            : new HoldingLoad(null, Phrase.Verbatim(new Problem(diagnostics[0]).ToString()));
    }
}
