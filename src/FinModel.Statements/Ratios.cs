using FinModel.Evaluation;

namespace FinModel.Statements;

/// <summary>The ratios of the library, which in estimate periods are partly the drivers of the statements. A percentage is a fraction: 0.44 for 44%.</summary>
public sealed class Ratios : ResultView
{
    internal Ratios(ModelResult result)
        : base(result)
    {
    }

    /// <summary>Selling expenses / revenue (ratio, percent).</summary>
    public LineSeries SellingExpenseRatio => Series("selling_expense_ratio");

    /// <summary>Administrative expenses / revenue (ratio, percent).</summary>
    public LineSeries AdministrativeExpenseRatio => Series("administrative_expense_ratio");

    /// <summary>R&amp;D / revenue (ratio, percent).</summary>
    public LineSeries RndExpenseRatio => Series("rnd_expense_ratio");

    /// <summary>OPEX / revenue (ratio, percent).</summary>
    public LineSeries OperatingExpenseRatio => Series("operating_expense_ratio");

    /// <summary>Revenue growth (ratio, percent): a fall is negative.</summary>
    public LineSeries RevenueGrowth => Series("revenue_growth");

    /// <summary>Gross profit growth (ratio, percent): this year over last year, less one, so a growing loss is positive.</summary>
    public LineSeries GrossProfitGrowth => Series("gross_profit_growth");

    /// <summary>Operating profit growth (ratio, percent): this year over last year, less one, so a growing loss is positive.</summary>
    public LineSeries OperatingProfitGrowth => Series("operating_profit_growth");

    /// <summary>Profit before tax growth (ratio, percent): this year over last year, less one, so a growing loss is positive.</summary>
    public LineSeries ProfitBeforeTaxGrowth => Series("profit_before_tax_growth");

    /// <summary>Net profit growth (ratio, percent): this year over last year, less one, so a growing loss is positive.</summary>
    public LineSeries NetProfitGrowth => Series("net_profit_growth");

    /// <summary>EPS growth (ratio, percent): this year over last year, less one, so a growing loss is positive.</summary>
    public LineSeries EpsGrowth => Series("eps_growth");

    /// <summary>Revenue growth a year, last actual to last estimate (constant, percent): a fall is negative.</summary>
    public double? RevenueCagr => Scalar("revenue_cagr");

    /// <summary>Gross margin (ratio, percent): a loss makes it negative.</summary>
    public LineSeries GrossMargin => Series("gross_margin");

    /// <summary>Operating margin (ratio, percent): a loss makes it negative.</summary>
    public LineSeries OperatingMargin => Series("operating_margin");

    /// <summary>EBITDA margin (ratio, percent): a loss makes it negative.</summary>
    public LineSeries EbitdaMargin => Series("ebitda_margin");

    /// <summary>Effective tax rate (ratio, percent): a charge on a profit, and a credit on a loss, are positive.</summary>
    public LineSeries EffectiveTaxRate => Series("effective_tax_rate");

    /// <summary>Minority share of profit (ratio, percent).</summary>
    public LineSeries MinorityShareOfProfit => Series("minority_share_of_profit");

    /// <summary>Net margin (ratio, percent): a loss makes it negative.</summary>
    public LineSeries NetMargin => Series("net_margin");

    /// <summary>Return on equity (ratio, percent): a loss makes it negative.</summary>
    public LineSeries ReturnOnEquity => Series("return_on_equity");

    /// <summary>Return on assets (ratio, percent): a loss makes it negative.</summary>
    public LineSeries ReturnOnAssets => Series("return_on_assets");

    /// <summary>Net debt / equity (ratio, percent): net cash is negative.</summary>
    public LineSeries NetGearing => Series("net_gearing");

    /// <summary>Current ratio (ratio, times).</summary>
    public LineSeries CurrentRatio => Series("current_ratio");

    /// <summary>Quick ratio (ratio, times).</summary>
    public LineSeries QuickRatio => Series("quick_ratio");

    /// <summary>Asset turnover (ratio, times).</summary>
    public LineSeries AssetTurnover => Series("asset_turnover");

    /// <summary>Receivable days (ratio, days).</summary>
    public LineSeries ReceivableDays => Series("receivable_days");

    /// <summary>Payable days (ratio, days).</summary>
    public LineSeries PayableDays => Series("payable_days");

    /// <summary>Inventory days (ratio, days).</summary>
    public LineSeries InventoryDays => Series("inventory_days");

    /// <summary>Cash conversion cycle (ratio, days).</summary>
    public LineSeries CashConversionCycle => Series("cash_conversion_cycle");

    /// <summary>Days in a year (constant, days).</summary>
    public double? DaysInYear => Scalar("days_in_year");

    /// <summary>Book value per share (ratio, money/share).</summary>
    public LineSeries BookValuePerShare => Series("book_value_per_share");
}
