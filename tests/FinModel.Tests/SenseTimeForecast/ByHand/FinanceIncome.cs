namespace FinModel.Tests.SenseTimeForecast.ByHand;

/// <summary>
/// Interest on average cash, which contains the interest. Closing cash is what it would be without net finance income, plus what is left of that
/// income after tax; put into the average, this is one linear equation, solved here by hand.
/// </summary>
internal static class FinanceIncome
{
    public static void Solve(Year y)
    {
        var debt = (y.Average("short_term_borrowings") + y.Average("long_term_borrowings")) * y.Driver("borrowing_rate");
        var onCashWithoutIt = y.Driver("cash_yield") * (y.Last["cash"] + CashWithoutIt(y)) / 2;
        var backfeed = y.Driver("cash_yield") * (1 - y["effective_tax_rate"]) / 2;
        y["net_finance_income"] = (onCashWithoutIt - debt + y.Driver("other_net_finance_income")) / (1 - backfeed);
    }

    private static double CashWithoutIt(Year y)
    {
        var ebitda = IncomeStatement.BeforeFinanceIncome(y) + y["depreciation_and_amortisation"];
        var tax = -IncomeStatement.BeforeFinanceIncome(y) * y["effective_tax_rate"];
        var operating = ebitda + CashFlow.WorkingCapital(y) + tax - y["share_of_associates"];
        var investing = y["other_investing_cash_flow"] - y["capex"];
        var financing = y["debt_change"] + y.Driver("equity_raised") - y.Driver("dividends_paid") + y.Driver("other_equity_movement");
        return y.Last["cash"] + operating + investing + financing;
    }
}
