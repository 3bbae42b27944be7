using FinModel.Tests.Models;

namespace FinModel.Tests.Layouts;

/// <summary>Qinghe, of the layout <c>a-share</c>, by hand. The cash is what the rest of the balance sheet leaves.</summary>
internal sealed class AShareByHand(Figures figures, IReadOnlyList<string> periods, int periodsPerYear) : LayoutByHand(figures, periods, periodsPerYear)
{
    private static readonly string[] StayingAssets =
        ["trading_assets", "prepayments", "other_receivables", "other_current_assets", "construction_in_progress", "goodwill", "deferred_tax_assets",
            "other_non_current_assets"];

    private static readonly string[] StayingLiabilities =
        ["employee_payables", "taxes_payable", "other_payables", "current_portion_of_debt", "other_current_liabilities", "bonds_payable", "deferred_income"];

    protected override void Period()
    {
        Revenue();
        Profit();
        FixedAssets();
        WorkingCapital();
        Equity();
        Position();
    }

    protected override double ProfitOf(string period) => Sheet["net_profit", period];

    private void Profit()
    {
        var costs = Share("taxes_and_surcharges", "taxes_and_surcharges_ratio") + Share("selling_expenses", "selling_expense_ratio")
            + Share("administrative_expenses", "administrative_expense_ratio") + Share("rnd_expenses", "rnd_expense_ratio") + Driver("credit_impairment");
        var debt = Before("short_term_borrowings") + Before("current_portion_of_debt") + Before("long_term_borrowings") + Before("bonds_payable");
        var finance = Write("finance_expenses", -Interest(Before("cash"), debt));
        var investments = Write("investment_income", Driver("share_of_associates") + Driver("other_investment_income"));
        var operating = Write("operating_profit", Of("gross_profit") - costs - finance + Share("other_income", "other_income_ratio") + investments);
        Write("operating_profit_before_interest", operating + finance - Driver("share_of_associates"));
        var afterTax = Write("profit_after_tax", operating - Write("income_tax", operating * Driver("effective_tax_rate")));
        Write("profit_to_non_controlling_interests", afterTax * Driver("minority_share_of_profit"));
        Write("net_profit", afterTax - Of("profit_to_non_controlling_interests"));
        Write("eps", Of("net_profit") / Before("share_capital"));
    }

    private void Equity()
    {
        var reserve = Driver("surplus_reserve_ratio") * Math.Max(0, Of("net_profit"));
        Move("surplus_reserve", reserve);
        Move("retained_earnings", Of("net_profit") - Dividends() - reserve);
        Move("share_capital", 0);
        Move("capital_reserve", 0);
        Write("shareholders_equity", Of("share_capital") + Of("capital_reserve") + Of("surplus_reserve") + Of("retained_earnings"));
        Write("total_equity", Of("shareholders_equity") + Move("non_controlling_interests", Of("profit_to_non_controlling_interests")));
    }

    private void Position()
    {
        var advances = IsGiven("contract_liability_ratio")
            ? Write("contract_liabilities", Of("revenue") * PeriodsPerYear * Driver("contract_liability_ratio")) : Move("contract_liabilities", 0);
        var liabilities = Write(
            "total_liabilities",
            Of("trade_payables") + advances + StayingLiabilities.Sum(id => Move(id, 0))
            + Move("short_term_borrowings", Driver("short_term_debt_change")) + Move("long_term_borrowings", Driver("long_term_debt_change")));
        var others = Of("trade_receivables") + Of("inventories") + Of("property_plant_equipment") + Of("intangible_assets")
            + StayingAssets.Sum(id => Move(id, 0)) + Move("long_term_investments", Driver("share_of_associates"));
        Write("cash", liabilities + Of("total_equity") - others);
        Write("total_assets", liabilities + Of("total_equity"));
        Write("change_in_cash", Of("cash") - Before("cash"));
        var financing =
            Write("financing_cash_flow", Driver("short_term_debt_change") + Driver("long_term_debt_change") - Of("dividends_paid") - Of("finance_expenses"));
        var investing = Write("investing_cash_flow", Driver("other_investment_income") - Of("capex"));
        Write("operating_cash_flow", Of("change_in_cash") - investing - financing);
    }
}
