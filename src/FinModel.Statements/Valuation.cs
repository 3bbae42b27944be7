using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Statements;

/// <summary>The multiples and the target price of the library. Unit <c>trading</c> is the currency of the share price. What has one value for all time is a number; a percentage is a fraction: 0.384 for 38.4%.</summary>
public sealed class Valuation : ResultView
{
    internal Valuation(ModelResult result)
        : base(result)
    {
    }

    /// <summary>Share price (constant, trading/share).</summary>
    public double? SharePrice => Scalar("share_price");

    /// <summary>Shares on the day of the price (constant, shares): those issued later are not in the market value.</summary>
    public double? SharesAtPrice => Scalar("shares_at_price");

    /// <summary>Market capitalisation (constant, trading).</summary>
    public double? MarketCap => Scalar("market_cap");

    /// <summary>Market capitalisation, reporting currency (constant, money).</summary>
    public double? MarketCapInReporting => Scalar("market_cap_in_reporting");

    /// <summary>Shares that one of today's becomes by splits and rights (constant, number): 1 without any.</summary>
    public double? SharesForOne => Scalar("shares_for_one");

    /// <summary>Shares, restated for what comes later (stock, shares).</summary>
    public LineSeries RestatedShares => Series("restated_shares");

    /// <summary>Share price, reporting currency (ratio, money/share): on the basis of the shares that earnings are spread over.</summary>
    public LineSeries SharePriceInReporting => Series("share_price_in_reporting");

    /// <summary>Enterprise value (stock, money): net cash beyond the market value makes it negative.</summary>
    public LineSeries EnterpriseValue => Series("enterprise_value");

    /// <summary>EBITDA of what the enterprise value is of (flow, money).</summary>
    public LineSeries EbitdaOfEnterprise => Series("ebitda_of_enterprise");

    /// <summary>Price / earnings (ratio, times): of a loss not meaningful, no value; with <c>ratios-of-losses</c> negative.</summary>
    public LineSeries PE => Series("pe");

    /// <summary>Price / book (ratio, times): of a deficit not meaningful, no value.</summary>
    public LineSeries PB => Series("pb");

    /// <summary>Price / sales (ratio, times).</summary>
    public LineSeries PS => Series("ps");

    /// <summary>EV / EBITDA (ratio, times): of a loss not meaningful, no value; with <c>ratios-of-losses</c> negative.</summary>
    public LineSeries EvEbitda => Series("ev_ebitda");

    /// <summary>Dividend yield (ratio, percent).</summary>
    public LineSeries DividendYield => Series("dividend_yield");

    /// <summary>Free cash flow yield (ratio, percent): cash out is negative.</summary>
    public LineSeries FreeCashFlowYield => Series("free_cash_flow_yield");

    /// <summary>Target price / sales (constant, times).</summary>
    public double? TargetPs => Scalar("target_ps");

    /// <summary>Target market value, reporting currency (constant, money).</summary>
    public double? TargetMarketCapInReporting => Scalar("target_market_cap_in_reporting");

    /// <summary>Target market value (constant, trading).</summary>
    public double? TargetMarketCap => Scalar("target_market_cap");

    /// <summary>Target price (constant, trading/share).</summary>
    public double? TargetPrice => Scalar("target_price");

    /// <summary>Upside (constant, percent): a fall is negative.</summary>
    public double? Upside => Scalar("upside");

    /// <summary>Rating (constant, rating_scale).</summary>
    public PlanBand? Rating => Band("rating");

    /// <summary>Price / sales, mean of the peers (ratio, times).</summary>
    public LineSeries PeerMeanPs => Series("peer_mean_ps");

    /// <summary>Revenue growth a year, mean of the peers (constant, percent): a fall is negative.</summary>
    public double? PeerMeanRevenueCagr => Scalar("peer_mean_revenue_cagr");

    /// <summary>Premium of the target multiple to the peers (constant, percent): a discount is negative.</summary>
    public double? PremiumToPeers => Scalar("premium_to_peers");
}
