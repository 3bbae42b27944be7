using System.Globalization;
using static FinModel.Tests.Relations.Companies;

namespace FinModel.Tests.Relations;

/// <summary>Placements, buybacks, rights, splits, options and convertibles: new shares come with their cash, and what is only counted otherwise
/// changes nothing.</summary>
public class SharesRelations
{
    private const double Shares = 400;

    // Post-money: (value before x shares + net proceeds) / (shares + new shares); Koller, Goedhart, Wessels, Valuation.
    [Theory]
    [InlineData("dcf_value_per_share", 0, 0)]
    [InlineData("dcf_value_per_share", 8, 0)]
    [InlineData("dcf_value_per_share", 50, 3)]
    [InlineData("dcf_value_per_share", 90, 0)]
    [InlineData("dcf_value_by_multiple", 8, 2)]
    [InlineData("residual_income_value_per_share", 0, 0)]
    [InlineData("residual_income_value_per_share", 50, 3)]
    [InlineData("dividend_discount_value_per_share", 8, 2)]
    [InlineData("value_on_ps", 8, 2)]
    [InlineData("value_on_ev_sales", 8, 2)]
    [InlineData("value_on_ev_ebitda", 50, 0)]
    [InlineData("value_at_peer_mean_ps", 8, 2)]
    public void A_placement_dilutes_every_method(string line, double discount, double fees)
    {
        var issued = 1600 / (8 * (1 - (discount / 100)));
        var value =
            Larkmoor[line, "placement_amount.autumn = 1600 million HKD", $"placement_discount.autumn = {Text(discount)}%",
                $"placement_fees.autumn = {Text(fees)}%"];
        value.ShouldBeNear(((Larkmoor[line] * Shares) + (1600 * (1 - (fees / 100)))) / (Shares + issued), 1e-9, line);
    }

    // The same where a year's interest is on mean balances and profits are losses: the published scenario of December 2025.
    [Theory]
    [InlineData("dcf_value_per_share")]
    [InlineData("residual_income_value_per_share")]
    [InlineData("value_on_ps")]
    public void The_placement_of_sensetime_brings_its_cash(string line)
    {
        var shares = Companies.SenseTime["valuation_shares"];
        var issued = 3150 / (1.52 * 0.92);
        Companies.SenseTime[line, "placement_amount.december_2025 = 3150 million HKD", "placement_discount.december_2025 = 8%",
            "placement_fees.december_2025 = 1%"]
            .ShouldBeNear(((Companies.SenseTime[line] * shares) + (3150 * 0.99)) / (shares + issued), 1e-9, line);
    }

    // Who pays what a share is worth changes nothing for the others.
    [Theory]
    [InlineData("dcf_value_per_share")]
    [InlineData("residual_income_value_per_share")]
    [InlineData("parts_value_per_share")]
    [InlineData("target_price_with_cash_placed")]
    public void A_placement_at_the_value_leaves_the_value(string line)
    {
        var value = line == "target_price_with_cash_placed" ? Larkmoor["target_price"] : Larkmoor[line];
        Larkmoor[line, "placement_amount.autumn = 400 million HKD", $"placement_price.autumn = {Text(value)}"].ShouldBeNear(value, 1e-9, line);
    }

    [Fact]
    public void A_placement_at_the_target_changes_no_advice()
    {
        string[] changes = ["placement_amount.autumn = 400 million HKD", $"placement_price.autumn = {Text(Larkmoor["target_price"])}"];
        Larkmoor["upside", changes].ShouldBeNear(Larkmoor["upside"]);
        Larkmoor["rating", changes].Should().Be(Larkmoor["rating"]);
    }

    // A buyback is a placement of less than nothing: it costs its cash, and at the value it changes nothing.
    [Theory]
    [InlineData("dcf_value_per_share")]
    [InlineData("residual_income_value_per_share")]
    public void A_buyback_at_the_value_leaves_the_value(string line) =>
        Larkmoor[line, "placement_amount.autumn = -80 million HKD", $"placement_price.autumn = {Text(Larkmoor[line])}"]
            .ShouldBeNear(Larkmoor[line], 1e-9, line);

    [Fact]
    public void A_buyback_costs_cash_and_its_fees()
    {
        string[] changes = ["placement_amount.autumn = -80 million HKD", "placement_fees.autumn = 1%"];
        (Larkmoor["cash@2025", changes] - Larkmoor["cash@2025"]).ShouldBeNear(-80 * 1.01 * 0.92);
        Larkmoor["shares_outstanding@2027", changes].ShouldBeNear(Shares - 10);
        Larkmoor["weighted_average_shares@2025", changes].ShouldBeNear(Shares - (10 * 92 / 365.0));
    }

    [Fact]
    public void Shares_that_come_without_cash_are_pointed_out() =>
        Larkmoor.Failing("other_shares_issued@2025 = 10").Should().Contain("shares_change_with_cash");

    // Signs: cheap shares take value from those who were there, dear ones bring it.
    [Theory]
    [InlineData("4", -1)]
    [InlineData("16", +1)]
    public void The_price_decides_who_gains(string price, int sign)
    {
        foreach (var line in new[] { "dcf_value_per_share", "parts_value_per_share" })
        {
            Math.Sign(Larkmoor[line, "placement_amount.autumn = 400 million HKD", $"placement_price.autumn = {price}"] - Larkmoor[line]).Should()
                .Be(sign, line);
        }
    }

    // IAS 33.26 and A2: a rights issue below the price is a placement and a bonus; 1 for 4 at 1.5, with the rights at 8.
    [Fact]
    public void Rights_restate_the_past()
    {
        string[] rights =
            ["placement_amount.autumn = 150 million HKD", "placement_price.autumn = 1.5", "placement_date.autumn = 2025-07-01",
                "offered_to_holders.autumn = on"];
        const double factor = 8 / 6.7;
        Larkmoor["theoretical_price.autumn", rights].ShouldBeNear(6.7);
        Larkmoor["weighted_average_shares@2025", rights].ShouldBeNear((400 * factor * 181 / 365) + (500 * 184 / 365.0));
        Larkmoor["eps@2024", rights].ShouldBeNear(Larkmoor["eps@2024"] / factor);
        Larkmoor["eps_growth@2025", rights].Should().BeApproximately(0.0277, 0.0001);
        Larkmoor["pe@2024", rights].ShouldBeNear(Larkmoor["pe@2024"], 1e-9, "a price is held against the same shares");
        Larkmoor["market_cap", rights].ShouldBeNear(Larkmoor["market_cap"]);
    }

    // Who takes part in rights owns the same: at whatever price they are offered, today's share with its right is worth the same.
    [Theory]
    [InlineData("1.5", "2")]
    [InlineData("4", "7.5")]
    public void Rights_at_any_price_are_worth_the_same_where_the_price_is_the_value(string one, string other)
    {
        string[] Rights(string price) =>
            ["placement_amount.autumn = 150 million HKD", $"placement_price.autumn = {price}", "offered_to_holders.autumn = on",
                $"share_price = {Text(Larkmoor["dcf_value_per_share"])}"];
        Larkmoor["dcf_value_per_share", Rights(one)].ShouldBeNear(Larkmoor["dcf_value_per_share", Rights(other)]);
        Larkmoor["dcf_value_per_share", Rights(one)].ShouldBeNear(Larkmoor["dcf_value_per_share"]);
    }

    // A split cuts the same cake into more pieces: nothing that is said of today's share moves (IAS 33.64).
    [Theory]
    [InlineData("market_cap")]
    [InlineData("target_price_with_cash_placed")]
    [InlineData("upside")]
    [InlineData("dcf_value_per_share")]
    [InlineData("residual_income_value_per_share")]
    [InlineData("dividend_discount_value_per_share")]
    [InlineData("value_on_pe")]
    [InlineData("value_on_pb")]
    [InlineData("value_on_ps")]
    [InlineData("value_on_peg")]
    [InlineData("value_at_peer_mean_pe")]
    [InlineData("forward_pe")]
    [InlineData("pe@2024")]
    [InlineData("pe@2026")]
    [InlineData("pb@2024")]
    [InlineData("pb@2026")]
    [InlineData("eps_growth@2025")]
    [InlineData("eps_growth@2026")]
    [InlineData("price_at_ps.low@2025")]
    [InlineData("price_at_pe.high@2026")]
    [InlineData("ps_at_price.low@2024")]
    [InlineData("piotroski_f@2025")]
    [InlineData("dilution@2025")]
    public void A_split_changes_nothing(string line)
    {
        Larkmoor[line, "split_factor.autumn = 2"].ShouldBeNear(Larkmoor[line], 1e-9, line);
        Larkmoor[line, "split_factor.autumn = 0.1", "placement_date.autumn = 2026-03-01"].ShouldBeNear(Larkmoor[line], 1e-9, line);

        // After the target year, whose share count does not hold it.
        Larkmoor[line, "split_factor.autumn = 2", "placement_date.autumn = 2027-06-01"].ShouldBeNear(Larkmoor[line], 1e-9, line);
    }

    [Theory]
    [InlineData("eps@2024", 0.5)]
    [InlineData("eps@2027", 0.5)]
    [InlineData("diluted_eps@2027", 0.5)]
    [InlineData("book_value_per_share@2024", 0.5)]
    [InlineData("shares_outstanding@2027", 2)]
    [InlineData("weighted_average_shares@2024", 2)]
    public void What_is_per_share_is_cut_in_two(string line, double factor) =>
        Larkmoor[line, "split_factor.autumn = 2"].ShouldBeNear(factor * Larkmoor[line], 1e-9, line);

    // Treasury stock method (IAS 33.45): options at the price add nothing, and never less than nothing.
    [Theory]
    [InlineData("8", 0)]
    [InlineData("20", 0)]
    [InlineData("6", 6)]
    [InlineData("0", 24)]
    public void Options_add_what_their_exercise_does_not_buy_back(string price, double shares) =>
        Larkmoor["option_shares", $"exercise_price = {price}"].Should().BeApproximately(shares, 1e-9);

    // Diluted earnings per share are never above the basic ones (IAS 33.41).
    [Theory]
    [InlineData("conversion_price = 30")]
    [InlineData("convertible_coupon = 12%")]
    [InlineData("options_outstanding = 100")]
    [InlineData("gross_margin@2025 = 15%")]
    public void Dilution_raises_no_earnings(string change)
    {
        foreach (var year in new[] { "2025", "2026", "2027" })
        {
            Larkmoor[$"diluted_eps@{year}", change].Should().BeLessThanOrEqualTo(Larkmoor[$"eps@{year}", change] + 1e-12);
        }
    }

    // A bond that is counted as shares is not owed besides: all its value is in the shares it becomes.
    [Fact]
    public void A_converted_bond_leaves_the_debt()
    {
        var diluted = Diluted.Value;
        diluted["dcf_value_per_share", "conversion_price = 4"]
            .ShouldBeNear(((Larkmoor["dcf_value_per_share"] * Shares * 0.92) + 90) / 0.92 / (Shares + 6 + 22.5));
        diluted["converted_debt", "conversion_price = 4"].ShouldBeNear(90);
        diluted.Failing("conversion_price = 4").Should().NotContain("classes_are_all_shares").And.NotContain("own_multiple_is_the_price");
        Larkmoor["converted_debt"].Should().Be(0, "its shares are not counted there");
    }

    // Converting at the value itself changes nothing.
    [Fact]
    public void A_bond_converted_at_the_value_leaves_the_value()
    {
        string[] without = ["options_outstanding = 0", "convertible_principal = 0"];
        var value = Diluted.Value["dcf_value_per_share", without];
        Diluted.Value["dcf_value_per_share", "options_outstanding = 0", $"conversion_price = {Text(value * 0.92)}"].ShouldBeNear(value);
    }

    // A rating is of the upside as it is printed.
    [Theory]
    [InlineData(1.60, 1.68, "add")]
    [InlineData(1.00, 1.05, "add")]
    [InlineData(1.00, 1.1504, "add")]
    [InlineData(1.00, 1.151, "buy")]
    [InlineData(1.00, 0.85, "hold")]
    [InlineData(1.00, 0.849, "sell")]
    public void A_rating_at_a_boundary_is_that_of_the_printed_upside(double price, double target, string rating)
    {
        var own = Companies.SenseTime["target_price"] / Companies.SenseTime["target_ps"];
        string[] changes = [$"share_price = {Text(price)}", $"target_ps = {Text(target / own)}x"];
        var result = Companies.SenseTime.Run(changes);
        var cell = result.Plan.Cells.Single(c => c.ToString() == "rating");
        cell.Line.Bands!.Bands[(int)result[cell]].Name.Should().Be(rating);
    }

    private static readonly Lazy<Company> Diluted = new(() =>
    {
        using var folder = new TemporaryFolder();
        folder.Copy("tests/models/larkmoor");
        folder.Write("tests/models/larkmoor/diluted.fin", "replace valuation_shares\n  = fully_diluted_shares\n");
        return new Company(FinancialModel.Load(folder.At("tests", "models", "larkmoor")));
    });

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
