using FinModel.Tests.Models;

namespace FinModel.Tests.Layouts;

/// <summary>Brightwater, of the layout <c>us-gaap</c>, by hand. The cash is what the rest of the balance sheet leaves.</summary>
internal sealed class UsGaapByHand(Figures figures, IReadOnlyList<string> periods, int periodsPerYear) : LayoutByHand(figures, periods, periodsPerYear)
{
    private static readonly string[] StayingAssets =
    [
        "marketable_securities", "other_current_assets", "long_term_marketable_securities", "right_of_use_assets", "goodwill", "deferred_tax_assets",
        "other_non_current_assets",
    ];

    private static readonly string[] StayingLiabilities =
    [
        "accrued_liabilities", "current_portion_of_debt", "current_lease_liabilities", "other_current_liabilities", "long_term_deferred_revenue",
        "lease_liabilities",
        "other_non_current_liabilities",
    ];

    private double _years;

    protected override void Period()
    {
        Revenue();
        Profit();
        FixedAssets();
        WorkingCapital();
        Equity();
        Position();
        Shares();
    }

    protected override double ProfitOf(string period) => Sheet["net_profit", period];

    private void Profit()
    {
        var operating = Write("operating_profit", Of("gross_profit") - Share("rnd_expenses", "rnd_expense_ratio")
            - Share("selling_expenses", "selling_expense_ratio") - Share("administrative_expenses", "administrative_expense_ratio"));
        var liquid = Before("cash") + Before("marketable_securities") + Before("long_term_marketable_securities");
        var debt = Before("current_portion_of_debt") + Before("long_term_borrowings");
        Write("interest_income", liquid * Driver("cash_yield") / PeriodsPerYear);
        Write("interest_expense", debt * Driver("borrowing_rate") / PeriodsPerYear);
        var beforeTax = operating + Of("interest_income") - Of("interest_expense");
        Write("net_profit", beforeTax - Write("income_tax", beforeTax * Driver("effective_tax_rate")));
    }

    private void Equity()
    {
        var awards = Share("stock_compensation", "stock_compensation_ratio");
        var tax = Write("tax_on_share_awards", awards * Driver("awards_kept_back"));
        Move("share_capital", awards + Driver("equity_raised"));
        Move("retained_earnings", Of("net_profit") - Dividends() - Driver("share_repurchases") - tax);
        Write("total_equity", Of("share_capital") + Of("retained_earnings") + Move("other_equity", 0));
    }

    private void Position()
    {
        var advances = IsGiven("deferred_revenue_ratio")
            ? Write("deferred_revenue", Of("revenue") * PeriodsPerYear * Driver("deferred_revenue_ratio")) : Move("deferred_revenue", 0);
        var debt = Driver("long_term_debt_change");
        var liabilities =
            Write("total_liabilities", Of("trade_payables") + advances + StayingLiabilities.Sum(id => Move(id, 0)) + Move("long_term_borrowings", debt));
        var others =
            Of("trade_receivables") + Of("inventories") + Of("property_plant_equipment") + Of("intangible_assets") + StayingAssets.Sum(id => Move(id, 0));
        Write("cash", liabilities + Of("total_equity") - others);
        Write("total_assets", liabilities + Of("total_equity"));
        var financing =
            Write("financing_cash_flow", debt + Driver("equity_raised") - Driver("share_repurchases") - Of("tax_on_share_awards") - Of("dividends_paid"));
        Write("operating_cash_flow", Of("cash") - Before("cash") + Of("capex") - financing);
    }

    // Shares are bought back in the middle of the period, at a price that grows from today's; what is a cost in the period vests in it.
    private void Shares()
    {
        var awarded = Driver("share_award_price") == 0 ? 0 : Of("stock_compensation") * (1 - Driver("awards_kept_back")) / Driver("share_award_price");
        var price = Driver("share_price") * Math.Pow(1 + Driver("buyback_price_growth"), _years + (0.5 / PeriodsPerYear));
        var bought = Driver("share_price") == 0 ? 0 : Driver("share_repurchases") / price;
        _years += 1.0 / PeriodsPerYear;
        Move("shares_outstanding", awarded - bought);
        var mean = Write("basic_shares", (Of("shares_outstanding") + Before("shares_outstanding")) / 2);
        Write("eps", Of("net_profit") / (mean * (1 + Driver("dilutive_share_ratio"))));
    }
}
