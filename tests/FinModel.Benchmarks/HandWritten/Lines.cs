using System.Numerics;

namespace FinModel.Benchmarks.HandWritten;

/// <summary>Every line that moves when the drivers do, for as many runs as a vector holds. A field is called as the model's cell.</summary>
internal struct Lines
{
    public Vector<double> SegmentRevenueGenAi2024, SegmentRevenueGenAi2025, SegmentRevenueGenAi2026, SegmentRevenueGenAi2H24;
    public Vector<double> Revenue2024, Revenue2025, Revenue2026, Revenue2H24;
    public Vector<double> SegmentRevenueTraditionalAi2025, SegmentRevenueTraditionalAi2026;
    public Vector<double> SegmentRevenueSmartAuto2025, SegmentRevenueSmartAuto2026;
    public Vector<double> GrossProfit2024, GrossProfit2025, GrossProfit2026, GrossProfit2H24;
    public Vector<double> CostOfSales2024, CostOfSales2025, CostOfSales2026, CostOfSales2H24;
    public Vector<double> SellingExpenses2024, SellingExpenses2025, SellingExpenses2026, SellingExpenses2H24;
    public Vector<double> AdministrativeExpenses2024, AdministrativeExpenses2025, AdministrativeExpenses2026, AdministrativeExpenses2H24;
    public Vector<double> RndExpenses2024, RndExpenses2025, RndExpenses2026, RndExpenses2H24;
    public Vector<double> OtherOperatingLoss2024, OtherOperatingLoss2025, OtherOperatingLoss2026, OtherOperatingLoss2H24;
    public Vector<double> OtherOperatingExpenses2024, OtherOperatingExpenses2025, OtherOperatingExpenses2026, OtherOperatingExpenses2H24;
    public Vector<double> OperatingProfit2024, OperatingProfit2H24, OperatingProfit2025, OperatingProfit2026;
    public Vector<double> TradePayables2024, TradePayables2025, TradePayables2026;
    public Vector<double> TradeReceivables2024, TradeReceivables2025, TradeReceivables2026;
    public Vector<double> Inventories2024, Inventories2025, Inventories2026;
    public Vector<double> WorkingCapitalChange2024, WorkingCapitalChange2025, WorkingCapitalChange2026;
    public Vector<double> ProfitBeforeTax2024, ProfitBeforeTax2025, ProfitBeforeTax2026, ProfitBeforeTax2H24;
    public Vector<double> Ebitda2024, Ebitda2025, Ebitda2026;
    public Vector<double> IncomeTaxCredit2024, IncomeTaxCredit2025, IncomeTaxCredit2026, IncomeTaxCredit2H24;
    public Vector<double> OtherOperatingCashFlow2024, OtherOperatingCashFlow2025, OtherOperatingCashFlow2026;
    public Vector<double> OperatingCashFlow2024, OperatingCashFlow2025, OperatingCashFlow2026;
    public Vector<double> OtherFinancingCashFlow2024, OtherFinancingCashFlow2025, OtherFinancingCashFlow2026;
    public Vector<double> FinancingCashFlow2024, FinancingCashFlow2025, FinancingCashFlow2026;
    public Vector<double> ChangeInCash2024, ChangeInCash2025, ChangeInCash2026;
    public Vector<double> Cash2024, Cash2025, Cash2026;
    public Vector<double> NetFinanceIncome2024, NetFinanceIncome2025, NetFinanceIncome2026;
    public Vector<double> ProfitAfterTax2024, ProfitAfterTax2025, ProfitAfterTax2026, ProfitAfterTax2H24;
    public Vector<double> ProfitToNonControllingInterests2024, ProfitToNonControllingInterests2025, ProfitToNonControllingInterests2026,
        ProfitToNonControllingInterests2H24;
    public Vector<double> NetProfit2024, NetProfit2025, NetProfit2026, NetProfit2H24;
    public Vector<double> Eps2024, Eps2025, Eps2026;
    public Vector<double> TotalCurrentAssets2024, TotalCurrentAssets2025, TotalCurrentAssets2026;
    public Vector<double> TotalAssets2024, TotalAssets2025, TotalAssets2026;
    public Vector<double> TotalCurrentLiabilities2024, TotalCurrentLiabilities2025, TotalCurrentLiabilities2026;
    public Vector<double> TotalLiabilities2024, TotalLiabilities2025, TotalLiabilities2026;
    public Vector<double> ShareholdersEquity2024, ShareholdersEquity2025, ShareholdersEquity2026;
    public Vector<double> Reserves2024, Reserves2025, Reserves2026;
    public Vector<double> NonControllingInterests2024, NonControllingInterests2025, NonControllingInterests2026;
    public Vector<double> TotalEquity2024, TotalEquity2025, TotalEquity2026;
    public Vector<double> NetDebt2024, NetDebt2025, NetDebt2026;
    public Vector<double> OpeningCash2025, OpeningCash2026;
    public Vector<double> FreeCashFlow2024, FreeCashFlow2025, FreeCashFlow2026;
    public Vector<double> SegmentGrowthGenAi2H24;
    public Vector<double> SegmentShareGenAi2024, SegmentShareGenAi2025, SegmentShareGenAi2026, SegmentShareGenAi2H24;
    public Vector<double> SegmentShareTraditionalAi2024, SegmentShareTraditionalAi2025, SegmentShareTraditionalAi2026, SegmentShareTraditionalAi2H24;
    public Vector<double> SegmentShareSmartAuto2024, SegmentShareSmartAuto2025, SegmentShareSmartAuto2026, SegmentShareSmartAuto2H24;
    public Vector<double> RevenueGrowth2024, RevenueGrowth2025, RevenueGrowth2026, RevenueGrowth2H24;
    public Vector<double> GrossProfitGrowth2024, GrossProfitGrowth2025, GrossProfitGrowth2026, GrossProfitGrowth2H24;
    public Vector<double> OperatingProfitGrowth2024, OperatingProfitGrowth2025, OperatingProfitGrowth2026, OperatingProfitGrowth2H24;
    public Vector<double> ProfitBeforeTaxGrowth2024, ProfitBeforeTaxGrowth2025, ProfitBeforeTaxGrowth2026, ProfitBeforeTaxGrowth2H24;
    public Vector<double> NetProfitGrowth2024, NetProfitGrowth2025, NetProfitGrowth2026, NetProfitGrowth2H24;
    public Vector<double> EpsGrowth2024, EpsGrowth2025, EpsGrowth2026;
    public Vector<double> RevenueCagr;
    public Vector<double> GrossMargin2H24;
    public Vector<double> OperatingMargin2024, OperatingMargin2025, OperatingMargin2026, OperatingMargin2H24;
    public Vector<double> EbitdaMargin2024, EbitdaMargin2025, EbitdaMargin2026;
    public Vector<double> EffectiveTaxRate2H24;
    public Vector<double> MinorityShareOfProfit2H24;
    public Vector<double> NetMargin2024, NetMargin2025, NetMargin2026, NetMargin2H24;
    public Vector<double> ReturnOnEquity2024, ReturnOnEquity2025, ReturnOnEquity2026;
    public Vector<double> ReturnOnAssets2024, ReturnOnAssets2025, ReturnOnAssets2026;
    public Vector<double> NetGearing2024, NetGearing2025, NetGearing2026;
    public Vector<double> CurrentRatio2024, CurrentRatio2025, CurrentRatio2026;
    public Vector<double> QuickRatio2024, QuickRatio2025, QuickRatio2026;
    public Vector<double> AssetTurnover2024, AssetTurnover2025, AssetTurnover2026;
    public Vector<double> CashConversionCycle2025, CashConversionCycle2026;
    public Vector<double> BookValuePerShare2024, BookValuePerShare2025, BookValuePerShare2026;
    public Vector<double> OperatingExpenses2024, OperatingExpenses2025, OperatingExpenses2026, OperatingExpenses2H24;
    public Vector<double> SellingExpenseRatio2H24;
    public Vector<double> AdministrativeExpenseRatio2H24;
    public Vector<double> RndExpenseRatio2H24;
    public Vector<double> OperatingExpenseRatio2024, OperatingExpenseRatio2025, OperatingExpenseRatio2026, OperatingExpenseRatio2H24;
    public Vector<double> MarketCapInReporting;
    public Vector<double> SharePriceInReporting2024, SharePriceInReporting2025, SharePriceInReporting2026,
        SharePriceInReporting1H22, SharePriceInReporting2H22, SharePriceInReporting1H23, SharePriceInReporting2H23,
        SharePriceInReporting1H24, SharePriceInReporting2H24;
    public Vector<double> EnterpriseValue2022, EnterpriseValue2023, EnterpriseValue2024, EnterpriseValue2025, EnterpriseValue2026;
    public Vector<double> PublishedEnterpriseValue2022, PublishedEnterpriseValue2023, PublishedEnterpriseValue2024,
        PublishedEnterpriseValue2025, PublishedEnterpriseValue2026;
    public Vector<double> Pe2024, Pe2025, Pe2026, Pe2H22, Pe1H23, Pe2H23, Pe1H24;
    public Vector<double> Pb2024, Pb2025, Pb2026;
    public Vector<double> Ps2021, Ps2022, Ps2023, Ps2024, Ps2025, Ps2026, Ps2H22, Ps1H23, Ps2H23, Ps1H24, Ps2H24;
    public Vector<double> EvEbitda2022, EvEbitda2023, EvEbitda2024, EvEbitda2025, EvEbitda2026;
    public Vector<double> PublishedEvEbitda2022, PublishedEvEbitda2023, PublishedEvEbitda2024, PublishedEvEbitda2025, PublishedEvEbitda2026;
    public Vector<double> FreeCashFlowYield2022, FreeCashFlowYield2023, FreeCashFlowYield2024, FreeCashFlowYield2025, FreeCashFlowYield2026;
    public Vector<double> TargetMarketCapInReporting;
    public Vector<double> TargetMarketCap;
    public Vector<double> TargetPrice;
    public Vector<double> Upside;
    public Vector<double> PeerPsFourthParadigm2023, PeerPsFourthParadigm2024, PeerPsFourthParadigm2025, PeerPsFourthParadigm2026;
    public Vector<double> PeerMeanPs2023, PeerMeanPs2024, PeerMeanPs2025, PeerMeanPs2026;
    public Vector<double> PremiumToPeers;
    public Vector<double> RateImpliedByPe2024, RateImpliedByPe2025, RateImpliedByPe2026;
    public Vector<double> RateImpliedByPb2024, RateImpliedByPb2025, RateImpliedByPb2026;
    public Vector<double> RateImpliedByEvEbitda2024, RateImpliedByEvEbitda2025, RateImpliedByEvEbitda2026;
    public Vector<double> CagrAsHeaded;
    public Vector<double> OtherOperatingLossRatio2H24;
    public Vector<double> NetProfitImprovement2024, NetProfitImprovement2025, NetProfitImprovement2026, NetProfitImprovement2H24;
    public Vector<double> Rating;
}
