using System.Globalization;
using FinModel.Tests.Relations;

namespace FinModel.Tests.Layouts;

/// <summary>Tamar's accounts in each layout: the same figures under the words of another country, with the whole valuation shelf.</summary>
internal static class LayoutTwins
{
    private const string Shelf = """

        use multiples, price-to-sales, peers, valuation-shares, equity-bridge, valuation-date, cost-of-equity, wacc
        use forward-multiples, multiple-targets, value-on-sales, value-on-book, value-on-earnings, peer-premium, peer-earnings, peer-dates
        use dcf, residual-income, dividend-discount, earnings-bands, bands, relative-rating, dilution, post-money, diluted-shares, runway, revolver
        use quality, altman-z, piotroski-f, beneish-m
        timeline years 2022A 2023A 2024A 2025E 2026E 2027E before 2021A
        currency HKD million
        period target_year 2026
        period balance_date 2024
        inputs "inputs.csv"
        table history "history.csv" rows id
        table peers "peers.csv" rows company
          over peer
            price       peer_price
            market_cap  peer_market_cap
            revenue     peer_revenue
            net_profit  peer_net_profit
        dimension peer "Peer" "可比公司"
          weir "Weir" "威尔" currency HKD
        dimension placement "Placement" "配售"
          spring "Spring 2026" "2026年春"
        bands rating_scale "Rating" "评级"
          buy   "Buy"   "买入"  above 15%
          sell  "Sell"  "卖出"  otherwise

        """;

    private const string ShelfInputs = """
        share_price,HKD/share,6
        target_ps,x,2x
        fair_ps,x,2x
        fair_ev_sales,x,2x
        fair_pb,x,2x
        fair_pe,x,14x
        fair_ev_ebitda,x,9x
        fair_free_cash_flow_yield,%,5%
        fair_peg,x,1.2x
        risk_free_rate,%,3%
        equity_beta,,1.1
        equity_risk_premium,%,6%
        additional_risk_premium,%,0%
        cost_of_debt,%,5%
        tax_shield_rate,%,22%
        target_equity_weight,%,90%
        target_debt_weight,%,10%
        valuation_date,date,2025-02-14
        share_price_date,date,2025-02-14
        peer_price_date.weir,date,2025-02-14
        peer_estimate_date.weir,date,2025-02-01
        associates_value,HKD million,60
        other_claims,HKD million,10
        mid_year_convention,,on
        terminal_growth,%,3%
        growth_before_fade,%,6%
        fade_years,,5
        exit_multiple,x,9x
        weight_of_growth,%,50%
        residual_income_persistence,,0.6
        dividend_growth,%,4%
        pb_band.low,x,1x
        pb_band.middle,x,2x
        pb_band.high,x,3x
        ps_band.low,x,1x
        ps_band.middle,x,2x
        ps_band.high,x,3x
        pe_band.low,x,10x
        pe_band.middle,x,14x
        pe_band.high,x,18x
        shares_counted_on,date,2024-12-31
        placement_amount.spring,HKD million,200
        placement_date.spring,date,2026-04-01
        options_outstanding,million shares,10
        exercise_price,HKD/share,4
        convertible_principal,HKD million,0
        conversion_price,HKD/share,0
        convertible_coupon,%,0%
        minimum_cash,HKD million,100
        revolver_limit,HKD million,100
        revolver_rate,%,6%
        index_return,%,8%
        """;

    /// <summary>The company in a layout.</summary>
    public static Company In(string layout)
    {
        using var folder = new TemporaryFolder();
        folder.Write("twin/model.fin", $"model twin \"Twin (invented)\" \"孪生（虚构）\"\nuse {layout}\n{Shelf}");
        folder.Write("twin/data/peers.csv",
            "company,price,market_cap,revenue_2024A,revenue_2025E,revenue_2026E,revenue_2027E,net_profit_2025E,net_profit_2026E,net_profit_2027E\nWeir,12,5200,1900,2050,2200,2350,190,208,230\n");
        folder.Write("twin/data/history.csv", string.Join('\n', History(layout)));
        folder.Write("twin/data/inputs.csv", string.Join('\n', Inputs(layout)));
        return new Company(FinancialModel.Load(folder.At("twin")));
    }

    private static IEnumerable<string> Inputs(string layout)
    {
        var rows = Lines("inputs.csv");
        var others = layout == "ifrs-hk" ? rows : rows.Where(r => !r.StartsWith("other_operating_ratio", StringComparison.Ordinal));
        return others.Select(r => r.Replace("other_operating_ratio,%,1%", "other_operating_ratio,%,0%", StringComparison.Ordinal))
            .Concat(ShelfInputs.Split('\n').Select(r => $"{r},,,,invented,"));
    }

    private static IEnumerable<string> History(string layout)
    {
        var rows = Lines("history.csv").Select(l => l.Split(',')).ToDictionary(r => r[0]);
        double[] Of(string id) => [.. rows[id].Skip(1).Take(4).Select(t => t.Length == 0 ? double.NaN : double.Parse(t, CultureInfo.InvariantCulture))];
        void Put(string id, IEnumerable<double> values) =>
            rows[id] = [id, .. values.Select(v => double.IsNaN(v) ? "" : v.ToString("R", CultureInfo.InvariantCulture)), "invented"];
        void Negate(string to, string from)
        {
            Put(to, Of(from).Select(v => v == 0 ? 0 : -v));
            rows.Remove(from);
        }

        // What is in other operating costs beside research is administration here.
        Put("administrative_expenses",
            Of("administrative_expenses").Zip(Of("other_operating_expenses"), Of("rnd_expenses")).Select(v => v.First + v.Second - v.Third));
        Put("other_operating_expenses", Of("rnd_expenses"));
        foreach (var computed in new[] { "operating_profit", "operating_cash_flow", "investing_cash_flow", "financing_cash_flow" })
        {
            rows.Remove(computed);
        }

        if (layout != "ifrs-hk")
        {
            rows.Remove("other_operating_expenses");
            Negate("income_tax", "income_tax_credit");
            Put("retained_earnings", Of("shareholders_equity").Zip(Of("share_capital")).Select(v => v.First - v.Second));
            ReadAs(layout, rows, Negate, Put, Of);
        }

        return rows.Values.Select(r => string.Join(',', r));
    }

    private static void ReadAs(string layout, Dictionary<string, string[]> rows, Action<string, string> negate, Action<string, IEnumerable<double>> put,
        Func<string, double[]> of)
    {
        rows.Remove("shareholders_equity");
        if (layout == "a-share")
        {
            negate("finance_expenses", "net_finance_income");
            put("investment_income", of("share_of_associates"));
            put("long_term_investments", of("other_non_current_assets"));
            rows.Remove("other_non_current_assets");
            rows.Remove("other_operating_cash_flow");
            return;
        }

        // Its cash flow has interest in operations, and its working capital in parts.
        negate("interest_expense", "net_finance_income");
        put("other_operating_liabilities_increase", of("working_capital_change"));
        rows.Remove("working_capital_change");
        negate("other_operating_cash_flow", "share_of_associates");
        put("share_of_associates", of("other_operating_cash_flow").Select(v => -v));
        put("debt_issued", of("debt_change"));
        rows.Remove("debt_change");
        rows.Remove("other_financing_cash_flow");
    }

    private static IEnumerable<string> Lines(string file) => Repository.Read("tests", "models", "tamar", "data", file).TrimEnd().Split('\n');
}
