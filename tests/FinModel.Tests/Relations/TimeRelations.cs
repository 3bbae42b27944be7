using static FinModel.Tests.Relations.Companies;

namespace FinModel.Tests.Relations;

/// <summary>A value grows at the rate it is discounted with, from the balance sheet to any day of the forecast, and nothing jumps on the way.</summary>
public class TimeRelations
{
    private static readonly string[] Methods =
        ["dcf_value_per_share", "dcf_value_by_growth", "dcf_value_by_multiple", "residual_income_value_per_share", "dividend_discount_value_per_share"];

    // No arbitrage: what pays nothing earns its cost of capital (Fisher 1930).
    [Theory]
    [InlineData("larkmoor", "dcf_value_per_share", "wacc")]
    [InlineData("larkmoor", "dcf_value_by_growth", "wacc")]
    [InlineData("larkmoor", "dcf_value_by_multiple", "wacc")]
    [InlineData("larkmoor", "residual_income_value_per_share", "cost_of_equity")]
    [InlineData("larkmoor", "dividend_discount_value_per_share", "cost_of_equity")]
    [InlineData("sensetime", "dcf_value_per_share", "wacc")]
    [InlineData("sensetime", "residual_income_value_per_share", "cost_of_equity")]
    [InlineData("quarters", "dcf_value_per_share", "wacc")]
    [InlineData("quarters", "residual_income_value_per_share", "cost_of_equity")]
    [InlineData("quarters", "dividend_discount_value_per_share", "cost_of_equity")]
    public void A_value_grows_at_its_own_rate(string company, string line, string rate)
    {
        var (start, growth) = (Named(company)[line, Company.At("2024-12-31")], 1 + Named(company)[rate]);
        foreach (var day in new[] { "2025-01-26", "2025-06-30", "2025-12-31", "2026-07-01" })
        {
            var years = (DateOnly.Parse(day, null).DayNumber - new DateOnly(2024, 12, 31).DayNumber) / 365.0;
            Named(company)[line, Company.At(day)].ShouldBeNear(start * Math.Pow(growth, years), 1e-9, day);
        }
    }

    // Continuity: a day is worth a day's interest, at a year's end and on the forecast's last day too.
    [Theory]
    [InlineData("2025-12-30", "2025-12-31")]
    [InlineData("2025-12-31", "2026-01-01")]
    [InlineData("2026-12-31", "2027-01-01")]
    [InlineData("2027-12-29", "2027-12-30")]
    [InlineData("2027-12-30", "2027-12-31")]
    public void Nothing_jumps_from_one_day_to_the_next(string day, string next)
    {
        foreach (var line in Methods)
        {
            Larkmoor[line, Company.At(next)].ShouldBeNear(Larkmoor[line, Company.At(day)], 0.0005, line);
        }
    }

    // What is struck at the balance sheet does not know the valuation date.
    [Theory]
    [InlineData("dcf_enterprise_value")]
    [InlineData("dcf_equity_at_balance")]
    [InlineData("residual_income_equity_at_balance")]
    [InlineData("dividend_discount_at_balance")]
    [InlineData("enterprise_value@2026")]
    [InlineData("exit_multiple_implied")]
    public void At_the_balance_sheet_a_value_is_what_it_is(string line) => Larkmoor[line, Company.At("2026-03-15")].ShouldBeNear(Larkmoor[line]);

    // The next twelve months begin on the day of the valuation: at a year's end they are a year (the definition of a forward multiple).
    [Theory]
    [InlineData("2024-12-31", "2025")]
    [InlineData("2025-12-31", "2026")]
    [InlineData("2026-12-31", "2027")]
    public void At_a_years_end_the_next_twelve_months_are_the_next_year(string day, string year)
    {
        Larkmoor["forward_revenue", Company.At(day)].ShouldBeNear(Larkmoor[$"revenue@{year}"]);
        Larkmoor["forward_eps", Company.At(day)].ShouldBeNear(Larkmoor[$"eps@{year}"]);
        InQuarters["forward_ebitda", Company.At(day)].ShouldBeNear(InYears[$"ebitda_of_enterprise@{year}"]);
    }

    [Theory]
    [InlineData("larkmoor", "2025-04-30")]
    [InlineData("quarters", "2025-11-14")]
    [InlineData("sensetime", "2025-01-26")]
    public void The_next_twelve_months_are_twelve(string company, string day) =>
        Named(company)["periods_in_next_year", Company.At(day)].ShouldBeNear(company == "quarters" ? 4 : 1);

    [Fact]
    public void Twelve_months_that_go_beyond_the_forecast_mean_nothing() =>
        Larkmoor.Run(Company.At("2027-01-01")).NotMeaningful.Select(f => f.Cell.ToString()).Should().Contain("forward_revenue");

    // Dividends paid early are worth what they earn until the period ends; of a year's, half a year's interest.
    [Fact]
    public void Dividends_in_mid_year_are_worth_half_a_year_more() =>
        Larkmoor["dividend_discount_value_per_share", "dividends_before_period_end = 50%"]
            .ShouldBeNear(Larkmoor["dividend_discount_value_per_share"] * Math.Sqrt(1 + Larkmoor["cost_of_equity"]));

    [Fact]
    public void Cash_in_mid_year_is_worth_half_a_year_more() =>
        Larkmoor["dcf_enterprise_value"].ShouldBeNear(Larkmoor["dcf_enterprise_value", "mid_year_convention = off"] * Math.Sqrt(1 + Larkmoor["wacc"]));

    [Theory]
    [InlineData("2024-12-30")]
    [InlineData("2028-01-01")]
    public void Before_the_balance_sheet_and_after_the_forecast_there_is_no_value(string day) =>
        Larkmoor.Run(Company.At(day)).Faults.Select(f => f.Cell.ToString()).Should().Contain(c => c.StartsWith("days_to_period_end", StringComparison.Ordinal));

    [Theory]
    [InlineData("2025-12-30", false)]
    [InlineData("2025-12-31", true)]
    [InlineData("2027-06-30", true)]
    public void A_newer_balance_sheet_is_asked_for_when_there_must_be_one(string day, bool isOld) =>
        Larkmoor.Failing(Company.At(day)).Contains("balance_sheet_is_recent").Should().Be(isOld);
}
