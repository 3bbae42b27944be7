using FinModel.Tests.Models;

namespace FinModel.Tests.Layouts;

/// <summary>Tamar, of the layout <c>ifrs-hk</c>, by hand. The cash is what the rest of the balance sheet leaves.</summary>
internal sealed class IfrsHkByHand(Figures figures, IReadOnlyList<string> periods, int periodsPerYear) : LayoutByHand(figures, periods, periodsPerYear)
{
    protected override void Period()
    {
        Revenue();
        var costs = Share("selling_expenses", "selling_expense_ratio") + Share("administrative_expenses", "administrative_expense_ratio")
            + Write("other_operating_expenses", Share("rnd_expenses", "rnd_expense_ratio") + (Of("revenue") * Driver("other_operating_ratio")));
        var operating = Write("operating_profit", Of("gross_profit") - costs);
        var debt = Before("short_term_borrowings") + Before("current_portion_of_debt") + Before("long_term_borrowings");
        var interest = Write("net_finance_income", Interest(Before("cash"), debt));
        var beforeTax = Write("profit_before_tax", operating + interest + Driver("share_of_associates"));
        var afterTax = beforeTax + Write("income_tax_credit", -beforeTax * Driver("effective_tax_rate"));
        Write("profit_to_non_controlling_interests", afterTax * Driver("minority_share_of_profit"));
        Write("net_profit", afterTax - Of("profit_to_non_controlling_interests"));
        FixedAssets();
        WorkingCapital();
        Position();
    }

    protected override double ProfitOf(string period) => Sheet["net_profit", period];

    private void Position()
    {
        var own = Move("shareholders_equity", Of("net_profit") - Dividends() - Driver("share_repurchases"));
        var equity = Write("total_equity", own + Move("non_controlling_interests", Of("profit_to_non_controlling_interests")));
        var liabilities = Write(
            "total_liabilities",
            Of("trade_payables") + Move("short_term_borrowings", Driver("short_term_debt_change")) + Move("current_portion_of_debt", 0)
                + Move("other_current_liabilities", 0)
            + Move("long_term_borrowings", Driver("long_term_debt_change")) + Move("other_non_current_liabilities", 0));
        var others = Of("trade_receivables") + Of("inventories") + Move("other_current_assets", 0) + Of("property_plant_equipment") + Of("intangible_assets")
            + Move("other_non_current_assets", Driver("share_of_associates"));
        Write("cash", liabilities + equity - others);
        Write("total_assets", liabilities + equity);
        Write("change_in_cash", Of("cash") - Before("cash"));
    }
}
