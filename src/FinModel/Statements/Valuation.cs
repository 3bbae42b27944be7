namespace FinModel;

/// <summary>The multiples and the target price of the library. Unit <c>trading</c> is the currency of the share price. What has one value for all
/// time is a number; a percentage is a fraction: 0.384 for 38.4%.</summary>
/// <remarks>Immutable; safe to use from any thread. A line that the model does not have has no values.</remarks>
public sealed class Valuation
{
    private readonly ResultView _view;

    internal Valuation(Result result) => _view = new ResultView(result);

    /// <summary>Share price (constant, trading/share).</summary>
    public double? SharePrice => _view.Scalar("share_price");

    /// <summary>Shares on the day of the price (constant, shares): those issued later are not in the market value.</summary>
    public double? SharesAtPrice => _view.Scalar("shares_at_price");

    /// <summary>Market capitalisation (constant, trading).</summary>
    public double? MarketCap => _view.Scalar("market_cap");

    /// <summary>Market capitalisation, reporting currency (constant, money).</summary>
    public double? MarketCapInReporting => _view.Scalar("market_cap_in_reporting");

    /// <summary>Shares that one of today's becomes by splits and rights (constant, number): 1 without any.</summary>
    public double? SharesForOne => _view.Scalar("shares_for_one");

    /// <summary>Shares, restated for what comes later (stock, shares).</summary>
    public Series RestatedShares => _view.Series("restated_shares");

    /// <summary>Share price, reporting currency (ratio, money/share): on the basis of the shares that earnings are spread over.</summary>
    public Series SharePriceInReporting => _view.Series("share_price_in_reporting");

    /// <summary>Enterprise value (stock, money): net cash beyond the market value makes it negative.</summary>
    public Series EnterpriseValue => _view.Series("enterprise_value");

    /// <summary>EBITDA of what the enterprise value is of (flow, money).</summary>
    public Series EbitdaOfEnterprise => _view.Series("ebitda_of_enterprise");

    /// <summary>Price / earnings (ratio, times): of a loss not meaningful, no value; with <c>ratios-of-losses</c> negative.</summary>
    public Series PE => _view.Series("pe");

    /// <summary>Price / book (ratio, times): of a deficit not meaningful, no value.</summary>
    public Series PB => _view.Series("pb");

    /// <summary>Price / sales (ratio, times).</summary>
    public Series PS => _view.Series("ps");

    /// <summary>EV / EBITDA (ratio, times): of a loss not meaningful, no value; with <c>ratios-of-losses</c> negative.</summary>
    public Series EvEbitda => _view.Series("ev_ebitda");

    /// <summary>Dividend yield (ratio, percent).</summary>
    public Series DividendYield => _view.Series("dividend_yield");

    /// <summary>Free cash flow yield (ratio, percent): cash out is negative.</summary>
    public Series FreeCashFlowYield => _view.Series("free_cash_flow_yield");

    /// <summary>Target price / sales (constant, times).</summary>
    public double? TargetPs => _view.Scalar("target_ps");

    /// <summary>Target market value, reporting currency (constant, money).</summary>
    public double? TargetMarketCapInReporting => _view.Scalar("target_market_cap_in_reporting");

    /// <summary>Target market value (constant, trading).</summary>
    public double? TargetMarketCap => _view.Scalar("target_market_cap");

    /// <summary>Target price (constant, trading/share).</summary>
    public double? TargetPrice => _view.Scalar("target_price");

    /// <summary>Upside (constant, percent): a fall is negative.</summary>
    public double? Upside => _view.Scalar("upside");

    /// <summary>Rating (constant, rating_scale).</summary>
    public string? Rating => _view.Word("rating");

    /// <summary>Price / sales, mean of the peers (ratio, times).</summary>
    public Series PeerMeanPs => _view.Series("peer_mean_ps");

    /// <summary>Revenue growth a year, mean of the peers (constant, percent): a fall is negative.</summary>
    public double? PeerMeanRevenueCagr => _view.Scalar("peer_mean_revenue_cagr");

    /// <summary>Premium of the target multiple to the peers (constant, percent): a discount is negative.</summary>
    public double? PremiumToPeers => _view.Scalar("premium_to_peers");
}
