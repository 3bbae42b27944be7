namespace FinModel.Package.Tests;

/// <summary>Several companies at once, and what their models have in common.</summary>
public class PortfolioTests
{
    private static readonly SimulationOptions Some = new() { Runs = 20_000, Threads = 2 };

    [Fact]
    public async Task What_is_common_moves_companies_together_and_what_is_not_does_not()
    {
        var together = await Held(("one", "common rate"), ("two", "common rate"));
        var apart = await Held(("one", ""), ("two", ""));
        var against = await Held(("one", "common rate"), ("two", "common rate = -1"));

        // A price is 100 with a deviation of 10, ten of each: 200 together, the root of 2 times 100 apart, nothing where one hedges the other.
        together.StandardDeviation.Should().BeApproximately(200, 3);
        apart.StandardDeviation.Should().BeApproximately(141.4, 3);
        against.StandardDeviation.Should().BeLessThan(1e-9);
        together.Companies.Select(c => c.Correlation!.Value).Should().AllSatisfy(c => c.Should().BeApproximately(1, 1e-9));
        (together.CommonFactors["rate"], together.Unit).Should().Be((together.CommonFactors["rate"], "CNY"));
        together.CommonFactors["rate"].Should().BeApproximately(1, 1e-9);
    }

    [Fact]
    public async Task Parts_add_up_and_a_broken_company_is_a_row()
    {
        var holdings =
            new[] { Holding.Shares(Company("one", "common rate = 0.5"), 10), Holding.Shares(ModelSources.Texts(new() { ["model.fin"] = "model broken\n" }), 1),
                Holding.Shares(Company("two", ""), -4) };

        var result = await Portfolio.SimulateAsync(holdings, "price", options: Some);

        result.Base.Should().BeApproximately(600, 1e-9);
        result.Companies.Sum(c => c.ShareOfVariance ?? 0).Should().BeApproximately(1, 1e-9);
        result.Companies.Sum(c => c.Mean ?? 0).Should().BeApproximately(result.Mean!.Value, 1e-9);
        result.Companies[1].Problem.Should().StartWith("model.fin:1:1").And.Contain("FM2004");
        result.Companies[1].Mean.Should().BeNull();
    }

    [Fact]
    public async Task Weights_add_up_what_has_no_shares()
    {
        var result =
            await Portfolio.SimulateAsync([Holding.Weight(Company("one", ""), 0.25), Holding.Weight(Company("two", ""), 0.75)], "return", options: Some);

        result.Base.Should().BeApproximately(1.0 / 9, 1e-12);
        result.Unit.Should().Be("1");
        result.StandardDeviation.Should().BeApproximately(0.11 * Math.Sqrt((0.25 * 0.25) + (0.75 * 0.75)), 2e-3);
    }

    [Fact]
    public async Task What_cannot_be_meant_is_refused()
    {
        var one = Company("one", "");
        await Refused([]);
        await Refused([Holding.Shares(one, 1), Holding.Weight(one, 1)]);
        await Refused([Holding.Shares(one, 1, rate: 0.9)]);
        (await Portfolio.SimulateAsync([Holding.Shares(one, 1, rate: 0.9)], "price", "HKD", Some)).Base.Should().BeApproximately(90, 1e-9);
        (await Portfolio.SimulateAsync([Holding.Shares(one, 1)], "return", options: Some)).Companies[0].Problem.Should().Contain("weight");
        (await Portfolio.SimulateAsync([Holding.Shares(one, 1)], "price", "HKD", Some)).Companies[0].Problem.Should().Contain("rate");

        static async Task Refused(Holding[] holdings) =>
            await ((Func<Task>)(() => Portfolio.SimulateAsync(holdings, "price", options: Some))).Should().ThrowAsync<ArgumentException>();
    }

    private static Task<PortfolioResult> Held(params (string Name, string Common)[] companies) =>
        Portfolio.SimulateAsync([.. companies.Select(c => Holding.Shares(Company(c.Name, c.Common), 10))], "price", options: Some);

    private static ModelSources Company(string name, string common) => ModelSources.Texts(new()
    {
        ["model.fin"] = $"""
            model {name}
            timeline years 2023A 2024E
            currency CNY million

            input price : constant money/share
              value 100 CNY/share source "house"
            line return : constant percent
              = price / (90 CNY/share) - 1

            uncertainty "What is not known"
              price  normal deviation 10 CNY/share {common}

            """,
    });
}
