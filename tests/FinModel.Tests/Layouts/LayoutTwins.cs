using System.Globalization;
using FinModel.Tests.Relations;

namespace FinModel.Tests.Layouts;

/// <summary>
/// The accounts of <c>tests/cases/shelf</c> in each layout: the same figures under the words of another country, with the whole valuation shelf.
/// </summary>
internal static class LayoutTwins
{
    /// <summary>The company in a layout.</summary>
    public static Company In(string layout)
    {
        using var folder = new TemporaryFolder();
        folder.Write("twin/model.fin", Of("model.fin").Replace("use ifrs-hk", $"use {layout}", StringComparison.Ordinal));
        folder.Write("twin/data/peers.csv", Of("data/peers.csv"));
        folder.Write("twin/data/history.csv", string.Join('\n', History(layout)));
        folder.Write("twin/data/inputs.csv", string.Join('\n', Inputs(layout)));
        return new Company(FinancialModel.Load(folder.At("twin")));
    }

    private static IEnumerable<string> Inputs(string layout) =>
        Lines("data/inputs.csv").Where(r => layout == "ifrs-hk" || !r.StartsWith("other_operating_ratio", StringComparison.Ordinal));

    private static IEnumerable<string> History(string layout)
    {
        var rows = Lines("data/history.csv").Select(l => l.Split(',')).ToDictionary(r => r[0]);
        double[] Of(string id) => [.. rows[id].Skip(1).Take(4).Select(t => t.Length == 0 ? double.NaN : double.Parse(t, CultureInfo.InvariantCulture))];
        void Put(string id, IEnumerable<double> values) =>
            rows[id] = [id, .. values.Select(v => double.IsNaN(v) ? "" : v.ToString("R", CultureInfo.InvariantCulture)), "invented"];
        void Negate(string to, string from)
        {
            Put(to, Of(from).Select(v => v == 0 ? 0 : -v));
            rows.Remove(from);
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

    private static string Of(string file) => Repository.Read("tests", "cases", "shelf", file);

    private static string[] Lines(string file) => Of(file).TrimEnd().Split('\n');
}
