namespace FinModel.Tests.SenseTimeForecast.ByHand;

/// <summary>Net finance income is taken out under operating activities and comes back under financing.</summary>
internal static class CashFlow
{
    public static double WorkingCapital(Year y) => y.Change("trade_payables") - y.Change("trade_receivables") - y.Change("inventories");

    public static void Compute(Year y)
    {
        y["working_capital_change"] = WorkingCapital(y);
        y["other_operating_cash_flow"] = y["net_finance_income"] - y["share_of_associates"];
        y["operating_cash_flow"] = y["ebitda"] + y["working_capital_change"] + y["income_tax_credit"] - y["share_of_associates"];
        y["investing_cash_flow"] = y["other_investing_cash_flow"] - y["capex"];
        y["equity_raised"] = y.Driver("equity_raised");
        y["dividends_paid"] = y.Driver("dividends_paid");
        y["other_equity_movement"] = y.Driver("other_equity_movement");
        y["other_financing_cash_flow"] = y["net_finance_income"] + y["other_equity_movement"];
        y["financing_cash_flow"] = y["debt_change"] + y["equity_raised"] - y["dividends_paid"] + y["other_financing_cash_flow"];
        y["change_in_cash"] = y["operating_cash_flow"] + y["investing_cash_flow"] + y["financing_cash_flow"];
        y["exchange_rate_effect"] = 0;
        y["opening_cash"] = y.Last["cash"];
        y["cash"] = y["opening_cash"] + y["change_in_cash"];
        y["free_cash_flow"] = y["ebitda"] + y["income_tax_credit"] + y["working_capital_change"] - y["capex"];
    }
}
