using System.Numerics;

namespace FinModel.Benchmarks.HandWritten;

/// <summary>What the shares are worth.</summary>
internal static class Valuation
{
    public static void Compute(ref Lines l, ref readonly Drivers d)
    {
        l.RevenueCagr = Vector.Exp(Vector.Log(l.Revenue2026 / V(History.Revenue2023)) * (1.0 / 3)) - V(1);
        l.MarketCapInReporting = History.MarketCap * d.HkdCny;
        l.SharePriceInReporting2024 = History.SharePrice * d.HkdCny;
        l.SharePriceInReporting2025 = History.SharePrice * d.HkdCny;
        l.SharePriceInReporting2026 = History.SharePrice * d.HkdCny;
        l.SharePriceInReporting1H22 = History.SharePrice * d.HkdCny;
        l.SharePriceInReporting2H22 = History.SharePrice * d.HkdCny;
        l.SharePriceInReporting1H23 = History.SharePrice * d.HkdCny;
        l.SharePriceInReporting2H23 = History.SharePrice * d.HkdCny;
        l.SharePriceInReporting1H24 = History.SharePrice * d.HkdCny;
        l.SharePriceInReporting2H24 = History.SharePrice * d.HkdCny;
        l.PublishedEnterpriseValue2022 =
            l.MarketCapInReporting + V(History.NetDebt2022) + V(History.OtherCurrentLiabilities2022) + V(History.OtherNonCurrentLiabilities2022)
                + V(History.NonControllingInterests2022);
        l.EnterpriseValue2022 = l.MarketCapInReporting + V(History.NetDebt2022) + V(History.NonControllingInterests2022);
        l.PublishedEnterpriseValue2023 =
            l.MarketCapInReporting + V(History.NetDebt2023) + V(History.OtherCurrentLiabilities2023) + V(History.OtherNonCurrentLiabilities2023)
                + V(History.NonControllingInterests2023);
        l.EnterpriseValue2023 = l.MarketCapInReporting + V(History.NetDebt2023) + V(History.NonControllingInterests2023);
        l.PublishedEnterpriseValue2024 =
            l.MarketCapInReporting + l.NetDebt2024 + V(History.OtherCurrentLiabilities2024) + V(History.OtherNonCurrentLiabilities2024)
                + l.NonControllingInterests2024;
        l.EnterpriseValue2024 = l.MarketCapInReporting + l.NetDebt2024 + l.NonControllingInterests2024;
        l.PublishedEnterpriseValue2025 =
            l.MarketCapInReporting + l.NetDebt2025 + V(History.OtherCurrentLiabilities2025) + V(History.OtherNonCurrentLiabilities2025)
                + l.NonControllingInterests2025;
        l.EnterpriseValue2025 = l.MarketCapInReporting + l.NetDebt2025 + l.NonControllingInterests2025;
        l.PublishedEnterpriseValue2026 =
            l.MarketCapInReporting + l.NetDebt2026 + V(History.OtherCurrentLiabilities2026) + V(History.OtherNonCurrentLiabilities2026)
                + l.NonControllingInterests2026;
        l.EnterpriseValue2026 = l.MarketCapInReporting + l.NetDebt2026 + l.NonControllingInterests2026;
        l.Pe2024 = l.SharePriceInReporting2024 / l.Eps2024;
        l.Pe2025 = l.SharePriceInReporting2025 / l.Eps2025;
        l.Pe2026 = l.SharePriceInReporting2026 / l.Eps2026;
        l.Pe2H22 = l.SharePriceInReporting2H22 / V(History.Eps1H22 + History.Eps2H22);
        l.Pe1H23 = l.SharePriceInReporting1H23 / V(History.Eps2H22 + History.Eps1H23);
        l.Pe2H23 = l.SharePriceInReporting2H23 / V(History.Eps1H23 + History.Eps2H23);
        l.Pe1H24 = l.SharePriceInReporting1H24 / V(History.Eps2H23 + History.Eps1H24);
        l.Pb2024 = l.SharePriceInReporting2024 / l.BookValuePerShare2024;
        l.Pb2025 = l.SharePriceInReporting2025 / l.BookValuePerShare2025;
        l.Pb2026 = l.SharePriceInReporting2026 / l.BookValuePerShare2026;
        l.Ps2021 = l.MarketCapInReporting / V(History.Revenue2021);
        l.Ps2022 = l.MarketCapInReporting / V(History.Revenue2022);
        l.Ps2023 = l.MarketCapInReporting / V(History.Revenue2023);
        l.Ps2024 = l.MarketCapInReporting / l.Revenue2024;
        l.Ps2025 = l.MarketCapInReporting / l.Revenue2025;
        l.Ps2026 = l.MarketCapInReporting / l.Revenue2026;
        l.Ps2H22 = l.MarketCapInReporting / V(History.Revenue1H22 + History.Revenue2H22);
        l.Ps1H23 = l.MarketCapInReporting / V(History.Revenue2H22 + History.Revenue1H23);
        l.Ps2H23 = l.MarketCapInReporting / V(History.Revenue1H23 + History.Revenue2H23);
        l.Ps1H24 = l.MarketCapInReporting / V(History.Revenue2H23 + History.Revenue1H24);
        l.Ps2H24 = l.MarketCapInReporting / (V(History.Revenue1H24) + l.Revenue2H24);
        l.PublishedEvEbitda2022 = l.PublishedEnterpriseValue2022 / V(History.Ebitda2022);
        l.EvEbitda2022 = l.EnterpriseValue2022 / V(History.Ebitda2022);
        l.PublishedEvEbitda2023 = l.PublishedEnterpriseValue2023 / V(History.Ebitda2023);
        l.EvEbitda2023 = l.EnterpriseValue2023 / V(History.Ebitda2023);
        l.PublishedEvEbitda2024 = l.PublishedEnterpriseValue2024 / l.Ebitda2024;
        l.EvEbitda2024 = l.EnterpriseValue2024 / l.Ebitda2024;
        l.PublishedEvEbitda2025 = l.PublishedEnterpriseValue2025 / l.Ebitda2025;
        l.EvEbitda2025 = l.EnterpriseValue2025 / l.Ebitda2025;
        l.PublishedEvEbitda2026 = l.PublishedEnterpriseValue2026 / l.Ebitda2026;
        l.EvEbitda2026 = l.EnterpriseValue2026 / l.Ebitda2026;
        l.FreeCashFlowYield2022 = V(History.FreeCashFlow2022) / l.MarketCapInReporting;
        l.FreeCashFlowYield2023 = V(History.FreeCashFlow2023) / l.MarketCapInReporting;
        l.FreeCashFlowYield2024 = l.FreeCashFlow2024 / l.MarketCapInReporting;
        l.FreeCashFlowYield2025 = l.FreeCashFlow2025 / l.MarketCapInReporting;
        l.FreeCashFlowYield2026 = l.FreeCashFlow2026 / l.MarketCapInReporting;
        l.TargetMarketCapInReporting = d.TargetPs * l.Revenue2025;
        l.TargetMarketCap = l.TargetMarketCapInReporting / d.HkdCny;
        l.TargetPrice = l.TargetMarketCap / V(History.SharesOutstanding2025);
        l.Upside = l.TargetPrice / V(History.SharePrice) - V(1);
        l.PeerPsFourthParadigm2023 = History.PeerMarketCapFourthParadigm * d.HkdCny / V(History.PeerRevenueFourthParadigm2023);
        l.PeerPsFourthParadigm2024 = History.PeerMarketCapFourthParadigm * d.HkdCny / V(History.PeerRevenueFourthParadigm2024);
        l.PeerPsFourthParadigm2025 = History.PeerMarketCapFourthParadigm * d.HkdCny / V(History.PeerRevenueFourthParadigm2025);
        l.PeerPsFourthParadigm2026 = History.PeerMarketCapFourthParadigm * d.HkdCny / V(History.PeerRevenueFourthParadigm2026);
        l.PeerMeanPs2023 =
            (l.PeerPsFourthParadigm2023 + V(History.PeerPsIflytek2023) + V(History.PeerPsCloudwalk2023) + V(History.PeerPsThundersoft2023)
                + V(History.PeerPsRangeIntelligent2023)) * 0.2;
        l.PeerMeanPs2024 =
            (l.PeerPsFourthParadigm2024 + V(History.PeerPsIflytek2024) + V(History.PeerPsCloudwalk2024) + V(History.PeerPsThundersoft2024)
                + V(History.PeerPsRangeIntelligent2024)) * 0.2;
        l.PeerMeanPs2025 =
            (l.PeerPsFourthParadigm2025 + V(History.PeerPsIflytek2025) + V(History.PeerPsCloudwalk2025) + V(History.PeerPsThundersoft2025)
                + V(History.PeerPsRangeIntelligent2025)) * 0.2;
        l.PeerMeanPs2026 =
            (l.PeerPsFourthParadigm2026 + V(History.PeerPsIflytek2026) + V(History.PeerPsCloudwalk2026) + V(History.PeerPsThundersoft2026)
                + V(History.PeerPsRangeIntelligent2026)) * 0.2;
        l.PremiumToPeers = d.TargetPs / l.PeerMeanPs2025 - V(1);
        l.RateImpliedByPe2024 = History.ValuationMultiplesPe2024 * l.Eps2024 / V(History.SharePrice);
        l.RateImpliedByPe2025 = History.ValuationMultiplesPe2025 * l.Eps2025 / V(History.SharePrice);
        l.RateImpliedByPe2026 = History.ValuationMultiplesPe2026 * l.Eps2026 / V(History.SharePrice);
        l.RateImpliedByPb2024 = History.ValuationMultiplesPb2024 * l.BookValuePerShare2024 / V(History.SharePrice);
        l.RateImpliedByPb2025 = History.ValuationMultiplesPb2025 * l.BookValuePerShare2025 / V(History.SharePrice);
        l.RateImpliedByPb2026 = History.ValuationMultiplesPb2026 * l.BookValuePerShare2026 / V(History.SharePrice);
        l.RateImpliedByEvEbitda2024 =
            (History.ValuationMultiplesEvEbitda2024 * l.Ebitda2024 - (l.PublishedEnterpriseValue2024 - l.MarketCapInReporting)) / V(History.MarketCap);
        l.RateImpliedByEvEbitda2025 =
            (History.ValuationMultiplesEvEbitda2025 * l.Ebitda2025 - (l.PublishedEnterpriseValue2025 - l.MarketCapInReporting)) / V(History.MarketCap);
        l.RateImpliedByEvEbitda2026 =
            (History.ValuationMultiplesEvEbitda2026 * l.Ebitda2026 - (l.PublishedEnterpriseValue2026 - l.MarketCapInReporting)) / V(History.MarketCap);
        l.CagrAsHeaded = Vector.SquareRoot(l.Revenue2026 / l.Revenue2024) - V(1);
        l.Rating =
            Vector.ConditionalSelect(Vector.GreaterThan(l.Upside, V(0.15)), V(0),
                Vector.ConditionalSelect(Vector.GreaterThanOrEqual(l.Upside, V(0.05)), V(1),
                    Vector.ConditionalSelect(Vector.GreaterThanOrEqual(l.Upside, V(-0.15)), V(2), V(3))));
    }

    private static Vector<double> V(double number) => new(number);
}
