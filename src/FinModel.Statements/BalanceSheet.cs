using FinModel.Evaluation;

namespace FinModel.Statements;

/// <summary>The balance sheet of the library's <c>three-statement</c>: balances at the end of each period, in the model's currency and scale (CNY million).</summary>
public sealed class BalanceSheet : ResultView
{
    internal BalanceSheet(ModelResult result)
        : base(result)
    {
    }

    /// <summary>Inventories (stock, money).</summary>
    public LineSeries Inventories => Series("inventories");

    /// <summary>Trade and bills receivable (stock, money).</summary>
    public LineSeries TradeReceivables => Series("trade_receivables");

    /// <summary>Cash and cash equivalents (stock, money): an overdraft is negative.</summary>
    public LineSeries Cash => Series("cash");

    /// <summary>Other current assets (stock, money).</summary>
    public LineSeries OtherCurrentAssets => Series("other_current_assets");

    /// <summary>Total current assets (stock, money).</summary>
    public LineSeries TotalCurrentAssets => Series("total_current_assets");

    /// <summary>Property, plant and equipment (stock, money).</summary>
    public LineSeries PropertyPlantEquipment => Series("property_plant_equipment");

    /// <summary>Intangible assets (stock, money).</summary>
    public LineSeries IntangibleAssets => Series("intangible_assets");

    /// <summary>Other non-current assets (stock, money).</summary>
    public LineSeries OtherNonCurrentAssets => Series("other_non_current_assets");

    /// <summary>Total non-current assets (stock, money).</summary>
    public LineSeries TotalNonCurrentAssets => Series("total_non_current_assets");

    /// <summary>Total assets (stock, money).</summary>
    public LineSeries TotalAssets => Series("total_assets");

    /// <summary>Trade payables (stock, money).</summary>
    public LineSeries TradePayables => Series("trade_payables");

    /// <summary>Short-term borrowings (stock, money).</summary>
    public LineSeries ShortTermBorrowings => Series("short_term_borrowings");

    /// <summary>Other current liabilities (stock, money).</summary>
    public LineSeries OtherCurrentLiabilities => Series("other_current_liabilities");

    /// <summary>Total current liabilities (stock, money).</summary>
    public LineSeries TotalCurrentLiabilities => Series("total_current_liabilities");

    /// <summary>Long-term borrowings (stock, money).</summary>
    public LineSeries LongTermBorrowings => Series("long_term_borrowings");

    /// <summary>Other non-current liabilities (stock, money).</summary>
    public LineSeries OtherNonCurrentLiabilities => Series("other_non_current_liabilities");

    /// <summary>Total non-current liabilities (stock, money).</summary>
    public LineSeries TotalNonCurrentLiabilities => Series("total_non_current_liabilities");

    /// <summary>Total liabilities (stock, money).</summary>
    public LineSeries TotalLiabilities => Series("total_liabilities");

    /// <summary>Share capital (stock, money).</summary>
    public LineSeries ShareCapital => Series("share_capital");

    /// <summary>Reserves and other (stock, money): an accumulated loss is negative.</summary>
    public LineSeries Reserves => Series("reserves");

    /// <summary>Shareholders' equity (stock, money): a deficit is negative.</summary>
    public LineSeries ShareholdersEquity => Series("shareholders_equity");

    /// <summary>Non-controlling interests (stock, money): a deficit is negative.</summary>
    public LineSeries NonControllingInterests => Series("non_controlling_interests");

    /// <summary>Total equity (stock, money): a deficit is negative.</summary>
    public LineSeries TotalEquity => Series("total_equity");

    /// <summary>Borrowings (stock, money).</summary>
    public LineSeries Borrowings => Series("borrowings");

    /// <summary>Net debt (stock, money): net cash is negative.</summary>
    public LineSeries NetDebt => Series("net_debt");
}
