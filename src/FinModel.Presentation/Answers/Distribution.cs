using System.Globalization;
using FinModel.Analysis.Portfolios;
using FinModel.Analysis.Simulations;
using FinModel.Core.Units;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>How the values of many runs lie: statistics and a histogram, in the one way that a model's simulation and a portfolio's say it.</summary>
internal sealed record Distribution(
    double Base, double Mean, double StandardDeviation, double StandardError, double Minimum, double Maximum,
    IReadOnlyList<(double Share, double Value)> Quantiles, Histogram Histogram)
{
    public static Distribution Of(OutputSummary output) => new(
        output.Base, output.Mean, output.StandardDeviation, output.StandardError, output.Minimum, output.Maximum, output.Quantiles, output.Histogram);

    public static Distribution Of(PortfolioSummary portfolio) => new(
        portfolio.Base, portfolio.Mean, portfolio.StandardDeviation, portfolio.StandardError, portfolio.Minimum, portfolio.Maximum, portfolio.Quantiles,
        portfolio.Histogram);

    /// <summary>All of it for programs.</summary>
    /// <param name="isDay">Whether the values are days.</param>
    public FieldsDatum ToFields(bool isDay) => Datum.Fields(
        ("base", Datum.Of(Base, isDay)),
        ("mean", Datum.Of(Mean, isDay)),
        ("standard_deviation", StandardDeviation),
        ("standard_error", StandardError),
        ("minimum", Datum.Of(Minimum, isDay)),
        ("maximum", Datum.Of(Maximum, isDay)),
        ("quantiles", new FieldsDatum([.. Quantiles.Select(q => (q.Share.ToString(CultureInfo.InvariantCulture), Datum.Of(q.Value, isDay)))])),
        ("histogram", Datum.Fields(("edges", Datum.List(Histogram.Edges, e => Datum.Of(e, isDay))), ("counts", Datum.List(Histogram.Counts, c => c)))));

    /// <summary>The statistics.</summary>
    /// <param name="title">Of what they are.</param>
    /// <param name="value">Shows a value.</param>
    /// <param name="spread">Shows how far values lie apart.</param>
    /// <param name="display">How the line is shown.</param>
    /// <param name="words">The language.</param>
    public Table ToTable(Cell title, Func<double, Cell> value, Func<double, Cell> spread, Display display, Words words)
    {
        TableRow Row(string word, string name, Cell figure) => new([new Cell(word, name), figure]);
        return new Table(
            1, [title, ""],
            [
                Row(words.Base, "base", value(Base)),
                Row(words.Mean, "mean", value(Mean)),
                Row(words.StandardDeviation, "standard deviation", spread(StandardDeviation)),
                Row(words.ErrorOfTheMean, "standard error of the mean", new Figures(words).Error(StandardError, display)),
                Row(words.Minimum, "minimum", value(Minimum)),
                .. Quantiles.Select(q => new TableRow([(q.Share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%", value(q.Value)])),
                Row(words.Maximum, "maximum", value(Maximum)),
            ]);
    }

    /// <summary>The histogram, two bins for each bar.</summary>
    public Bars ToBars(Func<double, string> text)
    {
        var counts = Histogram.Counts;
        var most = counts.Append(1).Max();
        return new Bars(
            [.. Enumerable.Range(0, counts.Count / 2)
                .Select(i => (text(Histogram.Edges[2 * i]), (double)(counts[2 * i] + counts[(2 * i) + 1]) / (2 * most)))]);
    }
}
