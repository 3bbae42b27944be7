using FinModel.Evaluation;

namespace FinModel.Statements;

/// <summary>The cash flow statement of the library's <c>three-statement</c>, in the model's currency and scale (CNY million).</summary>
public sealed class CashFlow : ResultView
{
    internal CashFlow(ModelResult result)
        : base(result)
    {
    }

    /// <summary>Change in working capital (flow, money): cash released is positive, cash tied up negative.</summary>
    public LineSeries WorkingCapitalChange => Series("working_capital_change");

    /// <summary>Other operating cash flow (flow, money): cash in is positive.</summary>
    public LineSeries OtherOperating => Series("other_operating_cash_flow");

    /// <summary>Cash flow from operating activities (flow, money): cash in is positive.</summary>
    public LineSeries Operating => Series("operating_cash_flow");

    /// <summary>Capital expenditure (flow, money): spending is positive.</summary>
    public LineSeries Capex => Series("capex");

    /// <summary>Other investing cash flow (flow, money): cash in is positive, spending negative.</summary>
    public LineSeries OtherInvesting => Series("other_investing_cash_flow");

    /// <summary>Cash flow from investing activities (flow, money): cash in is positive, spending negative.</summary>
    public LineSeries Investing => Series("investing_cash_flow");

    /// <summary>Change in borrowings (flow, money): new borrowing is positive, repayment negative.</summary>
    public LineSeries DebtChange => Series("debt_change");

    /// <summary>Change in short-term borrowings (flow, money): new borrowing is positive, repayment negative.</summary>
    public LineSeries ShortTermDebtChange => Series("short_term_debt_change");

    /// <summary>Change in long-term borrowings (flow, money): new borrowing is positive, repayment negative.</summary>
    public LineSeries LongTermDebtChange => Series("long_term_debt_change");

    /// <summary>Equity raised (flow, money): cash in is positive.</summary>
    public LineSeries EquityRaised => Series("equity_raised");

    /// <summary>Dividends paid (flow, money): cash paid out is positive.</summary>
    public LineSeries DividendsPaid => Series("dividends_paid");

    /// <summary>Other financing cash flow (flow, money): cash in is positive.</summary>
    public LineSeries OtherFinancing => Series("other_financing_cash_flow");

    /// <summary>Cash flow from financing activities (flow, money): cash in is positive, cash paid out negative.</summary>
    public LineSeries Financing => Series("financing_cash_flow");

    /// <summary>Change in cash (flow, money): an increase is positive.</summary>
    public LineSeries ChangeInCash => Series("change_in_cash");

    /// <summary>Opening cash (ratio, money).</summary>
    public LineSeries OpeningCash => Series("opening_cash");

    /// <summary>Effect of exchange rates (flow, money): an increase of cash is positive.</summary>
    public LineSeries ExchangeRateEffect => Series("exchange_rate_effect");

    /// <summary>Free cash flow (flow, money): cash in is positive.</summary>
    public LineSeries FreeCashFlow => Series("free_cash_flow");
}
