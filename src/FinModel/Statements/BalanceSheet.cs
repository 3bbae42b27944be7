namespace FinModel;

/// <summary>The balance sheet of the library's <c>three-statement</c>: balances at the end of each period, in the model's currency and scale (CNY
/// million).</summary>
/// <remarks>Immutable; safe to use from any thread. A line that the model does not have has no values.</remarks>
public sealed class BalanceSheet
{
    private readonly ResultView _view;

    internal BalanceSheet(Result result) => _view = new ResultView(result);

    /// <summary>Inventories (stock, money).</summary>
    public Series Inventories => _view.Series("inventories");

    /// <summary>Trade and bills receivable (stock, money).</summary>
    public Series TradeReceivables => _view.Series("trade_receivables");

    /// <summary>Cash and cash equivalents (stock, money): an overdraft is negative.</summary>
    public Series Cash => _view.Series("cash");

    /// <summary>Other current assets (stock, money).</summary>
    public Series OtherCurrentAssets => _view.Series("other_current_assets");

    /// <summary>Total current assets (stock, money).</summary>
    public Series TotalCurrentAssets => _view.Series("total_current_assets");

    /// <summary>Property, plant and equipment (stock, money).</summary>
    public Series PropertyPlantEquipment => _view.Series("property_plant_equipment");

    /// <summary>Intangible assets (stock, money).</summary>
    public Series IntangibleAssets => _view.Series("intangible_assets");

    /// <summary>Other non-current assets (stock, money).</summary>
    public Series OtherNonCurrentAssets => _view.Series("other_non_current_assets");

    /// <summary>Total non-current assets (stock, money).</summary>
    public Series TotalNonCurrentAssets => _view.Series("total_non_current_assets");

    /// <summary>Total assets (stock, money).</summary>
    public Series TotalAssets => _view.Series("total_assets");

    /// <summary>Trade payables (stock, money).</summary>
    public Series TradePayables => _view.Series("trade_payables");

    /// <summary>Short-term borrowings (stock, money).</summary>
    public Series ShortTermBorrowings => _view.Series("short_term_borrowings");

    /// <summary>Other current liabilities (stock, money).</summary>
    public Series OtherCurrentLiabilities => _view.Series("other_current_liabilities");

    /// <summary>Total current liabilities (stock, money).</summary>
    public Series TotalCurrentLiabilities => _view.Series("total_current_liabilities");

    /// <summary>Long-term borrowings (stock, money).</summary>
    public Series LongTermBorrowings => _view.Series("long_term_borrowings");

    /// <summary>Other non-current liabilities (stock, money).</summary>
    public Series OtherNonCurrentLiabilities => _view.Series("other_non_current_liabilities");

    /// <summary>Total non-current liabilities (stock, money).</summary>
    public Series TotalNonCurrentLiabilities => _view.Series("total_non_current_liabilities");

    /// <summary>Total liabilities (stock, money).</summary>
    public Series TotalLiabilities => _view.Series("total_liabilities");

    /// <summary>Share capital (stock, money).</summary>
    public Series ShareCapital => _view.Series("share_capital");

    /// <summary>Reserves and other (stock, money): an accumulated loss is negative.</summary>
    public Series Reserves => _view.Series("reserves");

    /// <summary>Shareholders' equity (stock, money): a deficit is negative.</summary>
    public Series ShareholdersEquity => _view.Series("shareholders_equity");

    /// <summary>Non-controlling interests (stock, money): a deficit is negative.</summary>
    public Series NonControllingInterests => _view.Series("non_controlling_interests");

    /// <summary>Total equity (stock, money): a deficit is negative.</summary>
    public Series TotalEquity => _view.Series("total_equity");

    /// <summary>Borrowings (stock, money).</summary>
    public Series Borrowings => _view.Series("borrowings");

    /// <summary>Net debt (stock, money): net cash is negative.</summary>
    public Series NetDebt => _view.Series("net_debt");
}
