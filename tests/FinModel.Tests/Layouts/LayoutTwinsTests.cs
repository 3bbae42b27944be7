using FinModel.Evaluation.Outcomes;
using FinModel.Tests.Relations;

namespace FinModel.Tests.Layouts;

/// <summary>The valuation shelf stands on every layout: the same accounts in the words of another country have the same value.</summary>
public class LayoutTwinsTests
{
    private static readonly Company HongKong = LayoutTwins.In("ifrs-hk");

    private static readonly Dictionary<string, Company> Others = new[] { "a-share", "us-gaap" }.ToDictionary(l => l, LayoutTwins.In);

    public static TheoryData<string> Layouts() => [.. Others.Keys];

    public static TheoryData<string, string> Lines()
    {
        string[] lines =
        [
            "revenue@2027", "net_profit@2027", "ebitda@2027", "cash@2027", "total_assets@2027", "total_equity@2027", "net_debt@2026",
            "free_cash_flow_to_firm@2026", "dividends_paid@2027",
            "eps@2026", "pe@2025", "pb@2025", "ev_ebitda@2025", "enterprise_value@2025", "wacc", "dcf_value_by_growth", "dcf_value_by_multiple",
            "dcf_value_per_share",
            "residual_income_value_per_share", "dividend_discount_value_per_share", "target_price", "forward_pe", "forward_ev_ebitda", "value_on_pb",
            "value_on_pe", "value_on_ev_ebitda",
            "diluted_eps@2026", "weighted_average_shares@2026", "return_on_equity@2026", "return_on_equity_by_parts@2026", "return_on_invested_capital@2026",
            "interest_cover@2025",
            "piotroski_f@2026", "altman_ebit@2026", "m_receivables@2026", "m_depreciation@2026", "m_leverage@2026", "dirty_surplus@2026", "runway_months@2026",
        ];
        var data = new TheoryData<string, string>();
        foreach (var layout in Others.Keys)
        {
            foreach (var line in lines)
            {
                data.Add(layout, line);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_same_accounts_have_the_same_value(string layout, string line)
    {
        if (double.IsNaN(HongKong[line]))
        {
            Others[layout][line].Should().Be(double.NaN);
            return;
        }

        Others[layout][line].ShouldBeNear(HongKong[line]);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Nothing_fails_and_nothing_is_lost(string layout)
    {
        Others[layout].Failing().Should().BeEquivalentTo(HongKong.Failing());
        Others[layout].Run().Faults.Where(f => f.Kind != FaultKind.Refused).Should().BeEmpty();
        HongKong.Run().Faults.Where(f => f.Kind != FaultKind.Refused).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Free_cash_flow_differs_by_where_interest_stands(string layout)
    {
        var interest = layout == "us-gaap" ? HongKong["net_finance_income@2026"] : 0;

        (Others[layout]["free_cash_flow@2026"] - HongKong["free_cash_flow@2026"]).ShouldBeNear(interest);
    }
}
