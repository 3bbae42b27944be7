using System.Globalization;
using FinModel.Analysis.Portfolios;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>The distribution of a portfolio's value, and what each company and each common factor is to it.</summary>
/// <param name="Result">The simulation.</param>
/// <param name="IsSlice">Whether it is one to be put together with others.</param>
internal sealed record PortfolioAnswer(PortfolioResult Result, bool IsSlice) : Answer
{
    /// <inheritdoc/>
    public override bool IsForPrograms => IsSlice;

    // Weights that are rounded to whole hundredths of a percent may miss 100% by less.
    private const double LeastGap = 0.0005;

    private PortfolioSummary Summary => Result.Summary;

    private double Weights => Result.Question.Holdings.Sum(h => h.Quantity);

    /// <inheritdoc/>
    public override Datum ToDatum(Words words) => Datum
        .Fields(("runs", Summary.Runs), ("seed", Result.Question.Seed), ("line", Result.Question.Output), ("unit", Result.Unit))
        .With(Distribution.Of(Summary).ToFields(isDay: false).Items)
        .With(
            ("companies", Datum.List(Summary.Companies, company => Company(company, words))),
            ("common_factors", new FieldsDatum([.. Summary.Commons.Select(c => (c.Name, (Datum)c.Correlation))])),
            ("faulted_runs", Summary.FaultedRuns),
            ("portfolio_slice", IsSlice ? new WrittenDatum(json => PortfolioSlice.Write(json, Result)) : Datum.Absent));

    /// <inheritdoc/>
    public override Document ToDocument(Words words) => new(
    [
        .. LeftOut(words), Statistics(words), new Gap(), Distribution.Of(Summary).ToBars(Text), new Gap(), Companies(words), new Gap(),
        .. Summary.Commons.Count > 0 ? [CommonFactors(words), new Gap()] : Array.Empty<Block>(),
        .. Remarks(words).Append(words.Simulated(Summary.Runs, null, Result.Question.Seed, Summary.FaultedRuns, 0)).Select(text => new Sentence(text)),
    ]);

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words)
    {
        var companies = Companies(words);
        return
        [
            Statistics(words),
            companies with
            {
                Headings = [.. companies.Headings, "problem"],
                Rows = [.. companies.Rows.Zip(Summary.Companies, (row, company) => row with { Cells = [.. row.Cells, words.Say(company.Row.Problem) ?? ""] })],
            },
            .. Summary.Commons.Count > 0 ? [CommonFactors(words)] : Array.Empty<Table>(),
        ];
    }

    private Datum Company(CompanySummary company, Words words) => Datum.Fields(
        ("model", company.Row.Holding.Model), ("name", company.Row.Name),
        (Result.Question.AreWeights ? "weight" : "shares", company.Row.Holding.Quantity), ("rate", company.Row.Holding.Rate is { } rate ? rate : Datum.Absent),
        ("base", company.Row.Base), ("mean", company.Mean), ("standard_deviation", company.StandardDeviation),
        ("share_of_mean", company.ShareOfMean), ("share_of_variance", company.ShareOfVariance), ("correlation", company.Correlation),
        ("runs_without_value", company.MissingRuns), ("problem", company.Row.Problem is { } problem ? words.Say(problem) : Datum.Absent));

    private Table Statistics(Words words) => Distribution.Of(Summary).ToTable(
        new Cell(words.PortfolioOf(Result.Question.Output, Result.Unit), "portfolio"), value => Value(value, words), value => Value(value, words),
        Result.Display, words);

    private Table Companies(Words words) => new(
        1,
        [
            new Cell(words.Holding, "Holding"), Result.Question.AreWeights ? new Cell(words.Weight, "weight") : new Cell(words.SharesHeld, "shares"),
            new Cell(words.Base, "base"), new Cell(words.Mean, "mean"),
            new Cell(words.StandardDeviation, "standard deviation"), new Cell(words.ShareOfMean, "share of mean"),
            new Cell(words.ShareOfVariance, "share of variance"), new Cell(words.CorrelationWithPortfolio, "correlation"),
        ],
        [.. Summary.Companies.Select(c => Row(c, words))]);

    private TableRow Row(CompanySummary company, Words words)
    {
        var quantity = company.Row.Holding.Quantity;
        var held =
            new Cell(
                Result.Question.AreWeights
                    ? NumberText.Printed(quantity * 100, 2, "%")
                    : NumberText.Printed(quantity, quantity == Math.Round(quantity) ? 0 : 2, ""), quantity);
        return new TableRow(company.Row.Problem is not null
            ? [Name(company.Row), held, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty]
            : [
                Name(company.Row), held, Value(company.Row.Base, words), Value(company.Mean, words), Value(company.StandardDeviation, words),
                Percent(company.ShareOfMean), Percent(company.ShareOfVariance), Correlation(company.Correlation),
            ]);
    }

    // People know a company by its model's name, programs by what they called it.
    private static Cell Name(HoldingRow row) => new(row.Name ?? row.Holding.Model.Split('/', '\\')[^1], row.Holding.Model);

    private Table CommonFactors(Words words) => new(
        1, [new Cell(words.CommonFactor, "Common factor"), new Cell(words.CorrelationWithPortfolio, "correlation")],
        [.. Summary.Commons.OrderByDescending(c => Math.Abs(c.Correlation)).Select(c => new TableRow([c.Name, Correlation(c.Correlation)]))]);

    // First, because every figure below is without them.
    private IEnumerable<Block> LeftOut(Words words)
    {
        var left = Summary.Companies.Where(c => c.Row.Problem is not null).ToList();
        return left.Count == 0 ? [] :
        [
            .. left.Select(c => new Sentence(words.NotHeld(c.Row.Holding.Model, words.Say(c.Row.Problem!)), Tone.Bad)), new Gap(),
        ];
    }

    private IEnumerable<string> Remarks(Words words) =>
    [
        .. Result.Question.AreWeights && Math.Abs(Weights - 1) >= LeastGap
            ? [words.WeightsAddUpTo(NumberText.Printed(Weights * 100, 2, "%"))]
            : Array.Empty<string>(),
        .. Summary.Companies.Where(c => c.MissingRuns > 0).Select(c => words.HoldingMissing(c.Row.Holding.Model, c.MissingRuns)),
        .. Summary.Companies.Where(c => c.Row.Name is not null).GroupBy(c => c.Row.Name!, c => c.Row.Holding.Model, StringComparer.Ordinal)
            .Where(g => g.Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(g => words.SameCompany(string.Join(words.Comma, g.Distinct(StringComparer.Ordinal)), g.Key)),
    ];

    private Cell Value(double value, Words words) => double.IsFinite(value) ? new Cell(Text(value), value) : new Cell(words.NoValue, Datum.Nothing);

    private string Text(double value) => NumberText.Of(value, Result.Display, null, "%");

    private static Cell Percent(double share) => double.IsFinite(share) ? new Cell(NumberText.Printed(share * 100, 1, "%"), share) : Cell.Empty;

    private static Cell Correlation(double value) =>
        double.IsFinite(value) ? new Cell(value.ToString("0.00", CultureInfo.InvariantCulture), value) : Cell.Empty;
}
