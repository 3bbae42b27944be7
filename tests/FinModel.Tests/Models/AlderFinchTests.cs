using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Tests.Models;

/// <summary>Estimates in quarters, read in years.</summary>
public class AlderFinchTests
{
    private static readonly string[] Years = ["2023", "2024", "2025", "2026"];

    public static TheoryData<string> Scenarios() => [.. AlderFinchScenarios.All.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Quarters_are_those_of_a_computation_by_hand(string scenario) =>
        AlderFinchByHand.Compute(AlderFinchScenarios.All[scenario]).ShouldAgreeWith(Run(scenario));

    [Fact]
    public void No_scenario_is_left_out() =>
        InventedModels.Model("alder-finch").Plan.Scenarios.Select(s => s.Name).Should().BeEquivalentTo(AlderFinchScenarios.All.Keys);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void In_years_flows_add_up_and_balances_are_the_last(string scenario)
    {
        var result = Run(scenario);
        foreach (var cell in result.Plan.Cells.Where(
            c => c.Timeline == result.Plan.Timelines[1] && c.Line.Kind is LineKind.Flow or LineKind.Stock && c.PrintedIn is null))
        {
            var quarters = Quarters(cell.PeriodId).Select(q => result.Of(cell.Id, q)).ToList();
            var expected = cell.Line.Kind == LineKind.Flow ? quarters.Sum() : quarters[^1];
            result[cell].Should().BeApproximately(expected, 1e-9, "{0}", cell);
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void In_years_margins_and_days_and_growth_are_computed_again(string scenario)
    {
        var result = Run(scenario);
        foreach (var year in Years)
        {
            double Of(string id) => result.Of(id, year);
            double Before(string id) => result.Of(id, $"{int.Parse(year, null) - 1}");
            Of("gross_margin").Should().BeApproximately(Of("gross_profit") / Of("revenue"), 1e-12);
            Of("effective_tax_rate").Should().BeApproximately(-Of("income_tax_credit") / Of("profit_before_tax"), 1e-12);
            Of("inventory_days").Should().BeApproximately(Of("inventories") / Of("cost_of_sales") * 365, 1e-9);
            Of("payable_days").Should().BeApproximately(Of("trade_payables") / Of("cost_of_sales") * 365, 1e-9);
            Of("capex_ratio").Should().BeApproximately(Of("capex") / Of("revenue"), 1e-12);
            Of("eps").Should().BeApproximately(Of("net_profit") / Of("shares_outstanding"), 1e-12);
            Of("segment_share.online").Should().BeApproximately(Of("segment_revenue.online") / Of("revenue"), 1e-12);
            Of("revenue_growth").Should().BeApproximately((Of("revenue") / Before("revenue")) - 1, 1e-12);
            Of("opening_cash").Should().Be(Before("cash"));
            Of("return_on_equity").Should().BeApproximately(Of("net_profit") / ((Of("shareholders_equity") + Before("shareholders_equity")) / 2), 1e-12);
        }
    }

    [Fact]
    public void A_quarter_is_compared_with_the_same_quarter_a_year_earlier_and_priced_on_its_last_twelve_months()
    {
        var result = Run("base");

        result.Of("revenue_growth", "4Q25").Should().BeApproximately((result.Of("revenue", "4Q25") / result.Of("revenue", "4Q24")) - 1, 1e-12);
        result.Of("pe", "2Q25").Should().BeApproximately(1.85 / OverYear("eps", "3Q24", "4Q24", "1Q25", "2Q25"), 1e-12);
        result.Of("ps", "2Q25").Should().BeApproximately(185 / OverYear("revenue", "3Q24", "4Q24", "1Q25", "2Q25"), 1e-12);
        result.Of("return_on_equity", "2Q25").Should().BeApproximately(
            OverYear("net_profit", "3Q24", "4Q24", "1Q25", "2Q25")
                / ((result.Of("shareholders_equity", "2Q24") + result.Of("shareholders_equity", "2Q25")) / 2), 1e-12);
        result.Of("asset_turnover", "1Q24").Should().BeApproximately(
            OverYear("revenue", "2Q23", "3Q23", "4Q23", "1Q24") / ((result.Of("total_assets", "1Q23") + result.Of("total_assets", "1Q24")) / 2), 1e-12);
        double OverYear(string id, params string[] quarters) => quarters.Sum(q => result.Of(id, q));
    }

    [Fact]
    public void The_last_quarter_is_priced_like_its_year()
    {
        var result = Run("base");
        foreach (var id in new[] { "pe", "ps", "ev_ebitda", "dividend_yield", "free_cash_flow_yield", "return_on_equity", "return_on_assets",
            "asset_turnover" })
        {
            result.Of(id, "4Q25").Should().BeApproximately(result.Of(id, "2025"), 1e-12, "{0}", id);
        }
    }

    [Fact]
    public void The_seasons_of_history_shape_the_estimates()
    {
        var result = Run("base");
        foreach (var year in Years)
        {
            (result.Of("revenue", Quarters(year)[3]) / result.Of("revenue", year)).Should().BeInRange(0.36, 0.37);
            result.Of("gross_margin", Quarters(year)[2]).Should().BeGreaterThan(result.Of("gross_margin", Quarters(year)[3]) + 0.02);
        }
    }

    [Fact]
    public void The_dividend_on_a_years_profit_is_paid_in_the_year_after()
    {
        var result = Run("base");

        result.Of("dividends_paid", "2025").Should().BeApproximately(0.4 * result.Of("net_profit", "2024"), 1e-9);
        result.Of("dividends_paid", "2026").Should().BeApproximately(0.4 * result.Of("net_profit", "2025"), 1e-9);
        result.Of("dividends_paid", "3Q26").Should().Be(0);
    }

    [Fact]
    public void Tax_stops_at_zero_and_losses_shelter_later_profits()
    {
        var result = Run("price_war");

        result.Of("profit_before_tax", "2Q26").Should().BeNegative();
        result.Of("income_tax_credit", "2Q26").Should().Be(0);
        result.Of("tax_losses", "2Q26").Should().BeApproximately(-result.Of("profit_before_tax", "1Q26") - result.Of("profit_before_tax", "2Q26"), 1e-9);
        result.Of("profit_before_tax", "3Q26").Should().BePositive();
        result.Of("income_tax_credit", "3Q26").Should().Be(0);
        result.Of("effective_tax_rate", "2026").Should().BeApproximately(0.25, 1e-12, "all losses of the year were used within it");
    }

    [Fact]
    public void A_target_price_can_stand_on_a_year_of_the_view()
    {
        var result = Run("base");

        result.Of("target_price", "all").Should().BeApproximately(0.5 * result.Of("revenue", "2026") / 100, 1e-12);
        RatingOf(result).Should().Be("outperform");
        RatingOf(Run("price_war")).Should().Be("neutral");
    }

    [Fact]
    public void The_quarters_meet_what_the_annual_reports_print()
    {
        var report = TieOut.Run(Run("base"));

        report.Items.Where(i => i.Printed.Table == "annual.csv").Should().HaveCount(10 * 3).And.OnlyContain(i => i.Status == TieOutStatus.Reproduced);
        report.Contradictions.Should().BeEmpty();
    }

    private static ModelResult Run(string scenario) => InventedModels.Model("alder-finch").Run(scenario);

    private static string RatingOf(ModelResult result) => result.Plan.Line("rating")!.Bands!.Bands[(int)result.Of("rating", "all")].Name;

    private static string[] Quarters(string year) => [.. Enumerable.Range(1, 4).Select(q => $"{q}Q{year[2..]}")];
}
