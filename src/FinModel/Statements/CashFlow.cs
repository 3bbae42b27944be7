namespace FinModel;

/// <summary>The cash flow statement of the library's <c>three-statement</c>, in the model's currency and scale (CNY million).</summary>
/// <remarks>Immutable; safe to use from any thread. A line that the model does not have has no values.</remarks>
public sealed class CashFlow
{
    private readonly ResultView _view;

    internal CashFlow(Result result) => _view = new ResultView(result);

    /// <summary>Change in working capital (flow, money): cash released is positive, cash tied up negative.</summary>
    public Series WorkingCapitalChange => _view.Series("working_capital_change");

    /// <summary>Other operating cash flow (flow, money): cash in is positive.</summary>
    public Series OtherOperating => _view.Series("other_operating_cash_flow");

    /// <summary>Cash flow from operating activities (flow, money): cash in is positive.</summary>
    public Series Operating => _view.Series("operating_cash_flow");

    /// <summary>Capital expenditure (flow, money): spending is positive.</summary>
    public Series Capex => _view.Series("capex");

    /// <summary>Other investing cash flow (flow, money): cash in is positive, spending negative.</summary>
    public Series OtherInvesting => _view.Series("other_investing_cash_flow");

    /// <summary>Cash flow from investing activities (flow, money): cash in is positive, spending negative.</summary>
    public Series Investing => _view.Series("investing_cash_flow");

    /// <summary>Change in borrowings (flow, money): new borrowing is positive, repayment negative.</summary>
    public Series DebtChange => _view.Series("debt_change");

    /// <summary>Change in short-term borrowings (flow, money): new borrowing is positive, repayment negative.</summary>
    public Series ShortTermDebtChange => _view.Series("short_term_debt_change");

    /// <summary>Change in long-term borrowings (flow, money): new borrowing is positive, repayment negative.</summary>
    public Series LongTermDebtChange => _view.Series("long_term_debt_change");

    /// <summary>Equity raised (flow, money): cash in is positive.</summary>
    public Series EquityRaised => _view.Series("equity_raised");

    /// <summary>Dividends paid (flow, money): cash paid out is positive.</summary>
    public Series DividendsPaid => _view.Series("dividends_paid");

    /// <summary>Other financing cash flow (flow, money): cash in is positive.</summary>
    public Series OtherFinancing => _view.Series("other_financing_cash_flow");

    /// <summary>Cash flow from financing activities (flow, money): cash in is positive, cash paid out negative.</summary>
    public Series Financing => _view.Series("financing_cash_flow");

    /// <summary>Change in cash (flow, money): an increase is positive.</summary>
    public Series ChangeInCash => _view.Series("change_in_cash");

    /// <summary>Opening cash (ratio, money).</summary>
    public Series OpeningCash => _view.Series("opening_cash");

    /// <summary>Effect of exchange rates (flow, money): an increase of cash is positive.</summary>
    public Series ExchangeRateEffect => _view.Series("exchange_rate_effect");

    /// <summary>Free cash flow (flow, money): cash in is positive.</summary>
    public Series FreeCashFlow => _view.Series("free_cash_flow");

    /// <summary>Stock-based compensation (flow, money): a charge without cash that is added back is positive.</summary>
    public Series StockCompensation => _view.Series("stock_compensation");

    /// <summary>Taxes paid on share awards (flow, money): a payment is positive.</summary>
    public Series TaxOnShareAwards => _view.Series("tax_on_share_awards");

    /// <summary>Paid for awards kept back (flow, money): cash in is positive.</summary>
    public Series PaidForAwards => _view.Series("paid_for_awards");
}
