using static FinModel.Tests.Relations.Companies;

namespace FinModel.Tests.Relations;

/// <summary>Associates, minorities, preferred, and ratios whose sign or size means nothing.</summary>
public class SignRelations
{
    // Where there is a loss, negative equity or net interest received, a ratio of it is not meaningful (CFA Institute, Financial Analysis Techniques).
    [Theory]
    [InlineData("interest_cover@2025", "gross_margin@2025 = 10%")]
    [InlineData("interest_cover@2025", "borrowing_rate = 0%")]
    [InlineData("net_debt_to_ebitda@2025", "gross_margin@2025 = 10%")]
    [InlineData("cash_conversion@2025", "gross_margin@2025 = 10%")]
    [InlineData("tax_burden@2025", "gross_margin@2025 = 10%")]
    [InlineData("interest_burden@2025", "gross_margin@2025 = 10%")]
    [InlineData("payout@2025", "gross_margin@2025 = 10%")]
    [InlineData("pe@2025", "gross_margin@2025 = 10%")]
    [InlineData("ev_ebitda@2025", "gross_margin@2025 = 10%")]
    [InlineData("net_profit_growth@2026", "gross_margin@2025 = 10%")]
    [InlineData("eps_growth@2026", "gross_margin@2025 = 10%")]
    [InlineData("return_on_equity@2026", "gross_margin@2025 = -200%")]
    [InlineData("return_on_equity_by_parts@2026", "gross_margin@2025 = -200%")]
    [InlineData("equity_multiplier@2026", "gross_margin@2025 = -200%")]
    [InlineData("net_gearing@2026", "gross_margin@2025 = -200%")]
    [InlineData("pb@2026", "gross_margin@2025 = -200%")]
    public void What_means_nothing_has_no_value_and_is_no_fault(string line, string change)
    {
        var result = Larkmoor.Run(change);
        var cell = result.Plan.Cells.Single(c => c.ToString() == line);
        result.IsNotMeaningful(cell).Should().BeTrue();
        result.Faults.Where(f => f.Refusal is null).Should().BeEmpty();
        double.IsFinite(Larkmoor[line]).Should().BeTrue("it has a value otherwise");
    }

    // Of a company that loses money, as published.
    [Theory]
    [InlineData("interest_cover@2025")]
    [InlineData("net_debt_to_ebitda@2024")]
    [InlineData("tax_burden@2025")]
    [InlineData("cash_conversion@2025")]
    public void A_loss_makers_quality_is_not_meaningful(string line)
    {
        var result = Companies.SenseTime.Run();
        result.IsNotMeaningful(result.Plan.Cells.Single(c => c.ToString() == line)).Should().BeTrue();
    }

    // Signs stay where they mean something: a loss over positive equity, net cash over EBITDA.
    [Fact]
    public void A_negative_return_on_positive_equity_has_its_sign()
    {
        Companies.SenseTime["return_on_equity@2025"].Should().BeNegative();
        Larkmoor["net_debt_to_ebitda@2027"].Should().BeNegative("there is more cash than debt");
    }

    // What associates earn is in neither the profit nor the capital (Koller, Goedhart, Wessels, Valuation).
    [Theory]
    [InlineData("return_on_invested_capital@2025")]
    [InlineData("return_on_invested_capital@2027")]
    public void Associates_are_outside_the_return_on_capital(string line)
    {
        Larkmoor[line, "share_of_associates = 30 million", "cash_yield = 0%"].ShouldBeNear(Larkmoor[line, "cash_yield = 0%"], 1e-9, line);
        Larkmoor[line, "share_of_associates = -30 million", "cash_yield = 0%"].ShouldBeNear(Larkmoor[line, "cash_yield = 0%"], 1e-9, line);
    }

    // Value additivity: preference shares and minorities take what they are worth, from every method that starts from the firm.
    [Theory]
    [InlineData("dcf_value_per_share", 1)]
    [InlineData("value_on_ev_sales", 1)]
    [InlineData("value_on_ev_ebitda", 1)]
    [InlineData("parts_value_per_share", 0.85)]
    public void Preference_shares_take_their_value(string line, double part) =>
        (Larkmoor[line, "preferred_equity = 46 million"] - Larkmoor[line]).ShouldBeNear(-part * 46 / 0.92 / 400, 1e-9, line);

    [Theory]
    [InlineData("dcf_value_per_share", 1)]
    [InlineData("value_on_ev_sales", 1)]
    [InlineData("parts_value_per_share", 0.85)]
    public void Minorities_at_the_groups_multiple_take_their_profit_at_it(string line, double part)
    {
        var dearer = (7.575 * Larkmoor["market_cap_in_reporting"] / Larkmoor["net_profit@2024"]) - 54.5125;
        (Larkmoor[line, "minorities_at_group_multiple = on"] - Larkmoor[line]).ShouldBeNear(-part * dearer / 0.92 / 400, 1e-9, line);
    }

    [Fact]
    public void Minorities_far_from_their_book_are_pointed_out()
    {
        Larkmoor.Failing("largest_minority_gap = 1%").Should().Contain("minorities_are_near_their_value");
        Larkmoor.Failing("largest_minority_gap = 1%", "minorities_at_group_multiple = on").Should().NotContain("minorities_are_near_their_value");
    }

    // An overdraft is borrowed: cash below nought costs what borrowing costs.
    [Fact]
    public void Cash_below_nought_costs_the_borrowing_rate()
    {
        string[] overdrawn = ["capex_ratio@2025 = 90%", "other_net_finance_income = 0"];
        var cash = Larkmoor["cash@2025", overdrawn];
        cash.Should().BeNegative();
        Larkmoor["net_finance_income@2026", overdrawn].ShouldBeNear(-0.05 * (Larkmoor["borrowings@2025", overdrawn] - cash));
    }

    // Cash lasts until the minimum, at the rate at which all of it leaves.
    [Fact]
    public void A_runway_counts_interest_dividends_and_repayments()
    {
        string[] changes = ["borrowing_rate = 60%", "capex_ratio = 20%", "cash_yield = 0%", "long_term_debt_change = -80"];
        var left = Larkmoor["cash@2024"] - Larkmoor["cash@2025", changes];
        Larkmoor["cash_burn@2025", changes].ShouldBeNear(left);
        Larkmoor["runway_months@2025", changes].ShouldBeNear(Math.Max(0, Larkmoor["cash@2025", changes] - 150) / left * 12);
        Larkmoor["runway_months@2025", "equity_raised = 10"].ShouldBeNear(Larkmoor["runway_months@2025"]);
    }
}
