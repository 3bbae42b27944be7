using FinModel.Evaluation;

namespace FinModel.Statements;

/// <summary>The income statement of the library's <c>three-statement</c> and <c>expense-ratios</c>. Unit <c>money</c> is the reporting currency in the model's scale (CNY million).</summary>
public sealed class IncomeStatement : ResultView
{
    internal IncomeStatement(ModelResult result)
        : base(result)
    {
    }

    /// <summary>Revenue (flow, money).</summary>
    public LineSeries Revenue => Series("revenue");

    /// <summary>Cost of sales (flow, money): a cost is positive.</summary>
    public LineSeries CostOfSales => Series("cost_of_sales");

    /// <summary>Gross profit (flow, money): a loss is negative.</summary>
    public LineSeries GrossProfit => Series("gross_profit");

    /// <summary>Selling and distribution expenses (flow, money): a cost is positive.</summary>
    public LineSeries SellingExpenses => Series("selling_expenses");

    /// <summary>Administrative expenses (flow, money): a cost is positive.</summary>
    public LineSeries AdministrativeExpenses => Series("administrative_expenses");

    /// <summary>Other operating expenses, net (flow, money): a net cost is positive, net income negative.</summary>
    public LineSeries OtherOperatingExpenses => Series("other_operating_expenses");

    /// <summary>Operating profit (flow, money): a loss is negative.</summary>
    public LineSeries OperatingProfit => Series("operating_profit");

    /// <summary>Net finance income (flow, money): income is positive, a net cost negative.</summary>
    public LineSeries NetFinanceIncome => Series("net_finance_income");

    /// <summary>Share of profit of associates (flow, money): a profit is positive, a loss negative.</summary>
    public LineSeries ShareOfAssociates => Series("share_of_associates");

    /// <summary>Profit before tax (flow, money): a loss is negative.</summary>
    public LineSeries ProfitBeforeTax => Series("profit_before_tax");

    /// <summary>Income tax credit (flow, money): a credit is positive, a charge negative.</summary>
    public LineSeries IncomeTaxCredit => Series("income_tax_credit");

    /// <summary>Profit after tax (flow, money): a loss is negative.</summary>
    public LineSeries ProfitAfterTax => Series("profit_after_tax");

    /// <summary>Profit to non-controlling interests (flow, money): their share of a loss is negative.</summary>
    public LineSeries ProfitToNonControllingInterests => Series("profit_to_non_controlling_interests");

    /// <summary>Net profit attributable to shareholders (flow, money): a loss is negative.</summary>
    public LineSeries NetProfit => Series("net_profit");

    /// <summary>Depreciation and amortisation (flow, money): a cost is positive.</summary>
    public LineSeries DepreciationAndAmortisation => Series("depreciation_and_amortisation");

    /// <summary>Amortisation (flow, money): a cost is positive.</summary>
    public LineSeries Amortisation => Series("amortisation");

    /// <summary>EBITDA (flow, money): a loss is negative.</summary>
    public LineSeries Ebitda => Series("ebitda");

    /// <summary>Earnings per share (ratio, money/share): a loss is negative.</summary>
    public LineSeries Eps => Series("eps");

    /// <summary>Shares outstanding (stock, shares).</summary>
    public LineSeries SharesOutstanding => Series("shares_outstanding");

    /// <summary>Research and development (flow, money): a cost is positive.</summary>
    public LineSeries RndExpenses => Series("rnd_expenses");

    /// <summary>OPEX (flow, money): a cost is positive.</summary>
    public LineSeries OperatingExpenses => Series("operating_expenses");
}
