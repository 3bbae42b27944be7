namespace FinModel;

/// <summary>The income statement of the library's <c>three-statement</c> and <c>expense-ratios</c>. Unit <c>money</c> is the reporting currency in
/// the model's scale (CNY million).</summary>
/// <remarks>Immutable; safe to use from any thread. A line that the model does not have has no values.</remarks>
public sealed class IncomeStatement
{
    private readonly ResultView _view;

    internal IncomeStatement(Result result) => _view = new ResultView(result);

    /// <summary>Revenue (flow, money).</summary>
    public Series Revenue => _view.Series("revenue");

    /// <summary>Cost of sales (flow, money): a cost is positive.</summary>
    public Series CostOfSales => _view.Series("cost_of_sales");

    /// <summary>Gross profit (flow, money): a loss is negative.</summary>
    public Series GrossProfit => _view.Series("gross_profit");

    /// <summary>Selling and distribution expenses (flow, money): a cost is positive.</summary>
    public Series SellingExpenses => _view.Series("selling_expenses");

    /// <summary>Administrative expenses (flow, money): a cost is positive.</summary>
    public Series AdministrativeExpenses => _view.Series("administrative_expenses");

    /// <summary>Other operating expenses, net (flow, money): a net cost is positive, net income negative.</summary>
    public Series OtherOperatingExpenses => _view.Series("other_operating_expenses");

    /// <summary>Operating profit (flow, money): a loss is negative.</summary>
    public Series OperatingProfit => _view.Series("operating_profit");

    /// <summary>Net finance income (flow, money): income is positive, a net cost negative.</summary>
    public Series NetFinanceIncome => _view.Series("net_finance_income");

    /// <summary>Share of profit of associates (flow, money): a profit is positive, a loss negative.</summary>
    public Series ShareOfAssociates => _view.Series("share_of_associates");

    /// <summary>Profit before tax (flow, money): a loss is negative.</summary>
    public Series ProfitBeforeTax => _view.Series("profit_before_tax");

    /// <summary>Income tax credit (flow, money): a credit is positive, a charge negative.</summary>
    public Series IncomeTaxCredit => _view.Series("income_tax_credit");

    /// <summary>Profit after tax (flow, money): a loss is negative.</summary>
    public Series ProfitAfterTax => _view.Series("profit_after_tax");

    /// <summary>Profit to non-controlling interests (flow, money): their share of a loss is negative.</summary>
    public Series ProfitToNonControllingInterests => _view.Series("profit_to_non_controlling_interests");

    /// <summary>Net profit attributable to shareholders (flow, money): a loss is negative.</summary>
    public Series NetProfit => _view.Series("net_profit");

    /// <summary>Depreciation and amortisation (flow, money): a cost is positive.</summary>
    public Series DepreciationAndAmortisation => _view.Series("depreciation_and_amortisation");

    /// <summary>Amortisation (flow, money): a cost is positive.</summary>
    public Series Amortisation => _view.Series("amortisation");

    /// <summary>EBITDA (flow, money): a loss is negative.</summary>
    public Series Ebitda => _view.Series("ebitda");

    /// <summary>Earnings per share (ratio, money/share): a loss is negative.</summary>
    public Series Eps => _view.Series("eps");

    /// <summary>Shares outstanding (stock, shares).</summary>
    public Series SharesOutstanding => _view.Series("shares_outstanding");

    /// <summary>Research and development (flow, money): a cost is positive.</summary>
    public Series RndExpenses => _view.Series("rnd_expenses");

    /// <summary>OPEX (flow, money): a cost is positive.</summary>
    public Series OperatingExpenses => _view.Series("operating_expenses");

    /// <summary>Shares that earnings are spread over (stock, shares).</summary>
    public Series SharesOfPeriod => _view.Series("shares_of_period");

    /// <summary>Operating profit before interest and associates (flow, money): a loss is negative.</summary>
    public Series OperatingProfitBeforeInterest => _view.Series("operating_profit_before_interest");
}
