using System.Text;
using System.Text.Json;
using FinModel.Analysis;
using FinModel.Analysis.Portfolios;
using FinModel.Analysis.Simulations;
using FinModel.Compiler.Plans;
using FinModel.Tests.Analysis.Simulations;

namespace FinModel.Tests.Analysis.Portfolios;

/// <summary>A portfolio's runs, whatever the order, the threads and the slices.</summary>
public class PortfolioSimulationTests
{
    private const long Runs = 5_001;

    private static readonly Lazy<FinancialModel>[] Models = [.. Enumerable.Range(0, 7).Select(i => new Lazy<FinancialModel>(() => Company(i)))];

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Threads_cannot_be_seen_in_the_result(int threads) => Text(Simulate(new(0, Runs), threads)).Should().Be(Text(Simulate(new(0, Runs), 1)));

    [Fact]
    public void Slices_put_together_are_the_whole()
    {
        RunRange[] ranges = [new(3_000, Runs), new(0, 511), new(511, 3_000)];
        var slices = ranges.Select(r => PortfolioSlice.Read(Text(Simulate(r, 2)))!).ToList();

        Text(PortfolioResult.Merge(slices)!).Should().Be(Text(Simulate(new(0, Runs), 1)));
    }

    [Fact]
    public void The_order_of_the_holdings_is_seen_in_their_order_alone()
    {
        var (forth, back) = (Simulate(new(0, Runs), 2).Summary, Simulate(new(0, Runs), 2, isReversed: true).Summary);

        back.StandardDeviation.Should().BeApproximately(forth.StandardDeviation, 1e-9);
        back.Companies.Reverse().Select(c => c.Mean).Should().Equal(forth.Companies.Select(c => c.Mean));
    }

    [Fact]
    public void The_variance_is_the_one_that_a_formula_gives()
    {
        var summary = Simulate(new(0, 200_000), 2).Summary;

        // Company i moves by i + 1 with the common factor by half of it: each has 0.25 of its variance in common with every other.
        var deviations = Enumerable.Range(1, 7).Select(i => (double)i).ToList();
        var variance = deviations.Sum(d => d * d * 0.75) + (0.25 * deviations.Sum() * deviations.Sum());
        summary.StandardDeviation.Should().BeApproximately(Math.Sqrt(variance), 0.01 * Math.Sqrt(variance));
        summary.Commons.Should().ContainSingle().Which.Correlation.Should().BeApproximately(0.5 * deviations.Sum() / Math.Sqrt(variance), 0.01);
        summary.Companies.Sum(c => c.ShareOfVariance).Should().BeApproximately(1, 1e-9);
    }

    [Fact]
    public void A_company_without_a_value_in_some_runs_takes_those_from_the_portfolio()
    {
        var model =
            new SmallModel(
                "input x : constant number\n  value 1 source \"t\"\nline y : constant number\n  = sqrt(x)\nuncertainty \"u\"\n  x normal deviation 1\n").Model;
        var question = new PortfolioQuestion("y", [new Holding("m", 1)], true, null, "base", [], 1);

        var summary =
            new PortfolioSimulation(question, (_, _) => HoldingLoader.Load(model, Base(), question.Holdings[0], question))
                .Run(new(0, 10_000), 1, null, CancellationToken.None).Summary;

        summary.FaultedRuns.Should().Be(summary.Companies[0].MissingRuns).And.BeInRange(1_400, 1_800);
        summary.Mean.Should().BeGreaterThan(1);
    }

    [Fact]
    public void What_is_damaged_is_no_slice()
    {
        var text = Text(Simulate(new(0, 600), 1));

        PortfolioSlice.Read(text.Replace("\"sum\": \"", "\"sum\": \"9999999 ", StringComparison.Ordinal)).Should().BeNull();
        PortfolioSlice.Read(text[..^20]).Should().BeNull();
        PortfolioSlice.Read("{}").Should().BeNull();
    }

    [Fact]
    public void Cancelling_ends_it_between_two_companies()
    {
        using var cancel = new CancellationTokenSource();
        var loads = 0;
        var question = Question(false);
        var simulation = new PortfolioSimulation(question, (place, _) =>
        {
            loads++;
            cancel.Cancel();
            return Load(question, place);
        });

        ((Action)(() => simulation.Run(new(0, Runs), 1, null, cancel.Token))).Should().Throw<OperationCanceledException>();
        loads.Should().Be(1);
    }

    private static PortfolioResult Simulate(RunRange range, int threads, bool isReversed = false)
    {
        var question = Question(isReversed);
        return new PortfolioSimulation(question, (place, _) => Load(question, place)).Run(range, threads, null, CancellationToken.None);
    }

    private static PortfolioQuestion Question(bool isReversed) =>
        new("x", [.. Enumerable.Range(0, Models.Length).Select(i => new Holding($"{(isReversed ? Models.Length - 1 - i : i)}", 1))], true, null, "base",
            [], 42);

    private static HoldingLoad Load(PortfolioQuestion question, int place) =>
        HoldingLoader.Load(Models[int.Parse(question.Holdings[place].Model, System.Globalization.CultureInfo.InvariantCulture)].Value, Base(),
            question.Holdings[place], question);

    private static ScenarioCase Base() => new("base", PlanScenario.Base, []);

    private static FinancialModel Company(int number)
    {
        using var folder = new TemporaryFolder();
        folder.Write("m/model.fin", $"""
            model company_{number}
            timeline years 2023A 2024E
            currency CNY

            input x : constant number
              value {10 * number} source "t"
            uncertainty "u"
              x normal deviation {number + 1} common market = 0.5

            """);
        return FinancialModel.Load(folder.At("m"));
    }

    private static string Text(PortfolioResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WritePropertyName("portfolio_slice");
            PortfolioSlice.Write(json, result);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
