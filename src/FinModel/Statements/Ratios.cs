namespace FinModel;

/// <summary>The ratios of the library, which in estimate periods are partly the drivers of the statements. A percentage is a fraction: 0.44 for 44%.</summary>
/// <remarks>Immutable; safe to use from any thread. A line that the model does not have has no values.</remarks>
public sealed class Ratios
{
    private readonly ResultView _view;

    internal Ratios(Result result) => _view = new ResultView(result);

    /// <summary>Selling expenses / revenue (ratio, percent).</summary>
    public Series SellingExpenseRatio => _view.Series("selling_expense_ratio");

    /// <summary>Administrative expenses / revenue (ratio, percent).</summary>
    public Series AdministrativeExpenseRatio => _view.Series("administrative_expense_ratio");

    /// <summary>R&amp;D / revenue (ratio, percent).</summary>
    public Series RndExpenseRatio => _view.Series("rnd_expense_ratio");

    /// <summary>OPEX / revenue (ratio, percent).</summary>
    public Series OperatingExpenseRatio => _view.Series("operating_expense_ratio");

    /// <summary>Revenue growth (ratio, percent): a fall is negative.</summary>
    public Series RevenueGrowth => _view.Series("revenue_growth");

    /// <summary>Gross profit growth (ratio, percent): this year over last year, less one, so a growing loss is positive.</summary>
    public Series GrossProfitGrowth => _view.Series("gross_profit_growth");

    /// <summary>Operating profit growth (ratio, percent): this year over last year, less one, so a growing loss is positive.</summary>
    public Series OperatingProfitGrowth => _view.Series("operating_profit_growth");

    /// <summary>Profit before tax growth (ratio, percent): this year over last year, less one, so a growing loss is positive.</summary>
    public Series ProfitBeforeTaxGrowth => _view.Series("profit_before_tax_growth");

    /// <summary>Net profit growth (ratio, percent): this year over last year, less one, so a growing loss is positive.</summary>
    public Series NetProfitGrowth => _view.Series("net_profit_growth");

    /// <summary>EPS growth (ratio, percent): this year over last year, less one, so a growing loss is positive.</summary>
    public Series EpsGrowth => _view.Series("eps_growth");

    /// <summary>Revenue growth a year, last actual to last estimate (constant, percent): a fall is negative.</summary>
    public double? RevenueCagr => _view.Scalar("revenue_cagr");

    /// <summary>Gross margin (ratio, percent): a loss makes it negative.</summary>
    public Series GrossMargin => _view.Series("gross_margin");

    /// <summary>Operating margin (ratio, percent): a loss makes it negative.</summary>
    public Series OperatingMargin => _view.Series("operating_margin");

    /// <summary>EBITDA margin (ratio, percent): a loss makes it negative.</summary>
    public Series EbitdaMargin => _view.Series("ebitda_margin");

    /// <summary>Effective tax rate (ratio, percent): a charge on a profit, and a credit on a loss, are positive.</summary>
    public Series EffectiveTaxRate => _view.Series("effective_tax_rate");

    /// <summary>Minority share of profit (ratio, percent).</summary>
    public Series MinorityShareOfProfit => _view.Series("minority_share_of_profit");

    /// <summary>Net margin (ratio, percent): a loss makes it negative.</summary>
    public Series NetMargin => _view.Series("net_margin");

    /// <summary>Return on equity (ratio, percent): a loss makes it negative.</summary>
    public Series ReturnOnEquity => _view.Series("return_on_equity");

    /// <summary>Return on assets (ratio, percent): a loss makes it negative.</summary>
    public Series ReturnOnAssets => _view.Series("return_on_assets");

    /// <summary>Net debt / equity (ratio, percent): net cash is negative.</summary>
    public Series NetGearing => _view.Series("net_gearing");

    /// <summary>Current ratio (ratio, times).</summary>
    public Series CurrentRatio => _view.Series("current_ratio");

    /// <summary>Quick ratio (ratio, times).</summary>
    public Series QuickRatio => _view.Series("quick_ratio");

    /// <summary>Asset turnover (ratio, times).</summary>
    public Series AssetTurnover => _view.Series("asset_turnover");

    /// <summary>Receivable days (ratio, days).</summary>
    public Series ReceivableDays => _view.Series("receivable_days");

    /// <summary>Payable days (ratio, days).</summary>
    public Series PayableDays => _view.Series("payable_days");

    /// <summary>Inventory days (ratio, days).</summary>
    public Series InventoryDays => _view.Series("inventory_days");

    /// <summary>Cash conversion cycle (ratio, days).</summary>
    public Series CashConversionCycle => _view.Series("cash_conversion_cycle");

    /// <summary>Days in a year (constant, days).</summary>
    public double? DaysInYear => _view.Scalar("days_in_year");

    /// <summary>Book value per share (ratio, money/share).</summary>
    public Series BookValuePerShare => _view.Series("book_value_per_share");
}
