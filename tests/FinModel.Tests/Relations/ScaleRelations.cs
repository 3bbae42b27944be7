using static FinModel.Tests.Relations.Companies;

namespace FinModel.Tests.Relations;

/// <summary>A company ten times as large, in other units, or in more shares, is the same company.</summary>
public class ScaleRelations
{
    private static readonly string[] PerShare =
    [
        "dcf_value_per_share", "dcf_value_by_multiple", "residual_income_value_per_share", "dividend_discount_value_per_share", "parts_value_per_share",
        "target_price",
        "value_on_ps", "value_on_ev_sales", "value_on_pb", "value_on_pe", "value_on_ev_ebitda", "value_on_free_cash_flow", "value_on_peg",
        "price_at_pe.high@2026", "price_at_pb.low@2026",
    ];

    private static readonly string[] Pure =
    [
        "pe@2026", "pb@2026", "ps@2026", "ev_sales@2026", "ev_ebitda@2026", "peg@2026", "forward_pe", "forward_ev_ebitda", "exit_multiple_implied",
        "terminal_growth_implied",
        "terminal_share_of_value", "altman_z@2026", "altman_z_non_manufacturer@2026", "return_on_equity@2026", "multiple_of_the_parts", "upside",
        "market_equity_weight",
    ];

    private static readonly Company Large = new Twin { Money = 10 }.Load();

    private static readonly Company Split = new Twin { Shares = 5 }.Load();

    private static readonly Company InThousands = new Twin { Money = 1000, Shares = 1000, Scale = "thousand" }.Load();

    // Homogeneity of the first degree: all money times ten is all value times ten.
    [Fact]
    public void Ten_times_the_money_is_ten_times_the_value() => Each(PerShare, line => Large[line].ShouldBeNear(10 * InYears[line], 1e-9, line));

    [Fact]
    public void Multiples_and_ratios_know_no_size() => Each(Pure, line => Large[line].ShouldBeNear(InYears[line], 1e-9, line));

    // A split changes nothing but the number of slices (Fama, Fisher, Jensen and Roll 1969).
    [Fact]
    public void Five_shares_for_one_are_a_fifth_each() => Each(PerShare, line => Split[line].ShouldBeNear(InYears[line] / 5, 1e-9, line));

    [Fact]
    public void Multiples_and_ratios_know_no_split() => Each(Pure, line => Split[line].ShouldBeNear(InYears[line], 1e-9, line));

    [Fact]
    public void The_scale_in_which_money_is_typed_is_no_value() =>
        Each([.. PerShare, .. Pure], line => InThousands[line].ShouldBeNear(InYears[line], 1e-9, line));

    private static void Each(IEnumerable<string> lines, Action<string> relation)
    {
        foreach (var line in lines)
        {
            relation(line);
        }
    }
}
