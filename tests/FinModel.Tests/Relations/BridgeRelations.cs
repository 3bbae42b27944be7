using static FinModel.Tests.Relations.Companies;

namespace FinModel.Tests.Relations;

/// <summary>One enterprise value: market value and the claims of the bridge, for multiples, forwards, exit and values alike.</summary>
public class BridgeRelations
{
    private const double Shares = 400;
    private const double CnyPerHkd = 0.92;

    // A multiple is a price over a figure: at the share's own multiple a value is the price (the definition of a multiple).
    [Theory]
    [InlineData("larkmoor", "ps@2026", "fair_ps", "value_on_ps")]
    [InlineData("larkmoor", "ev_sales@2026", "fair_ev_sales", "value_on_ev_sales")]
    [InlineData("larkmoor", "ev_ebitda@2026", "fair_ev_ebitda", "value_on_ev_ebitda")]
    [InlineData("larkmoor", "pe@2026", "fair_pe", "value_on_pe")]
    [InlineData("larkmoor", "pb@2026", "fair_pb", "value_on_pb")]
    [InlineData("larkmoor", "free_cash_flow_yield@2026", "fair_free_cash_flow_yield", "value_on_free_cash_flow")]
    [InlineData("larkmoor", "peg@2026", "fair_peg", "value_on_peg")]
    [InlineData("quarters", "ev_sales@2026", "fair_ev_sales", "value_on_ev_sales")]
    [InlineData("quarters", "ev_ebitda@2026", "fair_ev_ebitda", "value_on_ev_ebitda")]
    [InlineData("quarters", "pe@2026", "fair_pe", "value_on_pe")]
    [InlineData("quarters", "free_cash_flow_yield@2026", "fair_free_cash_flow_yield", "value_on_free_cash_flow")]
    [InlineData("sensetime", "ps@2025", "fair_ps", "value_on_ps")]
    [InlineData("sensetime", "ev_sales@2025", "fair_ev_sales", "value_on_ev_sales")]
    [InlineData("sensetime", "pb@2025", "fair_pb", "value_on_pb")]
    public void A_shares_own_multiple_gives_its_price(string company, string multiple, string input, string value)
    {
        var own = Named(company)[multiple];
        Named(company)[value, $"{input} *= {Ratio(own / Named(company)[input])}"].ShouldBeNear(Named(company)["share_price"]);
    }

    // The same of what the next twelve months bring: price and multiple go together.
    [Theory]
    [InlineData("larkmoor", "forward_ev_sales", "forward_revenue")]
    [InlineData("larkmoor", "forward_ev_ebitda", "forward_ebitda")]
    [InlineData("sensetime", "forward_ev_sales", "forward_revenue")]
    public void A_forward_multiple_is_of_the_same_enterprise_value(string company, string multiple, string figure) =>
        (Named(company)[multiple] * Named(company)[figure])
            .ShouldBeNear(Named(company)["market_cap_in_reporting"] + Named(company)["claims_before_shareholders"]);

    [Theory]
    [InlineData("larkmoor", "2024")]
    [InlineData("larkmoor", "2027")]
    [InlineData("sensetime", "2022")]
    [InlineData("sensetime", "2026")]
    public void There_is_one_enterprise_value_for_all_years(string company, string year) =>
        Named(company)[$"enterprise_value@{year}"].ShouldBeNear(Named(company)["bridge_enterprise_value"]);

    // Value additivity (Modigliani and Miller 1958): what is owned beside the business is worth what it is worth, to every method that starts from the firm.
    [Theory]
    [InlineData("associates_value", +1)]
    [InlineData("other_claims", -1)]
    public void What_is_beside_the_business_moves_every_value_by_itself(string input, int sign)
    {
        foreach (var (line, part) in new[] { ("dcf_value_by_growth", 1), ("dcf_value_by_multiple", 1), ("value_on_ev_sales", 1), ("value_on_ev_ebitda", 1),
            ("parts_value_per_share", 0.85) })
        {
            var moved = Larkmoor[line, $"{input} += 46 million"] - Larkmoor[line];
            moved.ShouldBeNear(sign * part * 46 / CnyPerHkd / Shares, 1e-9, line);
        }
    }

    // Profit of associates is after tax, and the bridge has their value: it is in no flow and no base besides (Koller, Goedhart, Wessels, Valuation).
    [Theory]
    [InlineData("dcf_value_by_growth")]
    [InlineData("dcf_value_by_multiple")]
    [InlineData("value_on_ev_ebitda")]
    [InlineData("ev_ebitda@2026")]
    [InlineData("forward_ev_ebitda")]
    [InlineData("exit_multiple_implied")]
    public void What_associates_earn_is_in_their_value_and_nowhere_else(string line)
    {
        Larkmoor[line, "share_of_associates = 20 million"].ShouldBeNear(Larkmoor[line], 1e-9, line);
        Larkmoor[line, "share_of_associates = -50 million"].ShouldBeNear(Larkmoor[line], 1e-9, line);
    }

    // Issue 11, section 4: new equity is in no market value before it is there.
    [Fact]
    public void A_placement_to_come_is_not_in_todays_market_value()
    {
        Larkmoor["market_cap", "placement_amount.autumn = 800 million HKD"].ShouldBeNear(Larkmoor["market_cap"]);
        Larkmoor["enterprise_value@2024", "placement_amount.autumn = 800 million HKD"].ShouldBeNear(Larkmoor["enterprise_value@2024"]);
    }

    [Theory]
    [InlineData("dcf_value_per_share", 1)]
    [InlineData("residual_income_value_per_share", 1)]
    [InlineData("dividend_discount_value_per_share", 1)]
    [InlineData("parts_value_per_share", 1)]
    [InlineData("value_on_pe", 1)]
    [InlineData("value_on_ev_ebitda", 1)]
    [InlineData("target_price", 1)]
    [InlineData("market_cap_in_usd", 0)]
    public void Another_exchange_rate_is_another_number_for_the_same_value(string line, int power)
    {
        // The law of one price: half the currency, twice the price in it.
        var other = Larkmoor[line, "hkd_cny = 0.46", "share_price = 16", "exercise_price = 12"];
        other.ShouldBeNear(Larkmoor[line] * Math.Pow(2, power), 1e-9, line);
    }

    [Theory]
    [InlineData("pe@2026")]
    [InlineData("ev_ebitda@2026")]
    [InlineData("forward_ps")]
    [InlineData("peer_mean_ps@2026")]
    [InlineData("upside")]
    [InlineData("dcf_upside")]
    public void A_quotient_knows_no_currency(string line) =>
        Larkmoor[line, "hkd_cny = 0.46", "share_price = 16", "exercise_price = 12", "placement_price.spring = 14.4"].ShouldBeNear(
            line == "peer_mean_ps@2026" ? Larkmoor[line, "hkd_cny = 0.46"] : Larkmoor[line], 1e-9, line);

    private static string Ratio(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
