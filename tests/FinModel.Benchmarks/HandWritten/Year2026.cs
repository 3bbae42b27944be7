using System.Numerics;

namespace FinModel.Benchmarks.HandWritten;

/// <summary>The forecast of 2026.</summary>
internal static class Year2026
{
    public static void Compute(ref Lines l, ref readonly Drivers d)
    {
        var segmentRevenueGenAi = l.SegmentRevenueGenAi2026 = l.SegmentRevenueGenAi2025 * (V(1) + d.SegmentGrowthGenAi2026);
        var segmentRevenueTraditionalAi = l.SegmentRevenueTraditionalAi2026 = l.SegmentRevenueTraditionalAi2025 * (V(1) + d.SegmentGrowthTraditionalAi2026);
        var segmentRevenueSmartAuto = l.SegmentRevenueSmartAuto2026 = l.SegmentRevenueSmartAuto2025 * (V(1) + d.SegmentGrowthSmartAuto2026);
        var revenue = l.Revenue2026 = segmentRevenueGenAi + segmentRevenueTraditionalAi + segmentRevenueSmartAuto;
        var grossProfit = l.GrossProfit2026 = revenue * d.GrossMargin2026;
        var costOfSales = l.CostOfSales2026 = revenue - grossProfit;
        var sellingExpenses = l.SellingExpenses2026 = revenue * d.SellingExpenseRatio2026;
        var administrativeExpenses = l.AdministrativeExpenses2026 = revenue * d.AdministrativeExpenseRatio2026;
        var rndExpenses = l.RndExpenses2026 = revenue * d.RndExpenseRatio2026;
        var otherOperatingLoss = l.OtherOperatingLoss2026 = revenue * History.OtherOperatingLossRatio2026;
        var otherOperatingExpenses = l.OtherOperatingExpenses2026 = rndExpenses + otherOperatingLoss;
        var operatingProfit = l.OperatingProfit2026 = grossProfit - sellingExpenses - administrativeExpenses - otherOperatingExpenses;
        var tradePayables = l.TradePayables2026 = 2 * d.PayableDays2026 / V(History.DaysInYear) * costOfSales - l.TradePayables2025;
        var tradeReceivables = l.TradeReceivables2026 = 2 * d.ReceivableDays2026 / V(History.DaysInYear) * revenue - l.TradeReceivables2025;
        var inventories = l.Inventories2026 = 2 * History.InventoryDays2026 / History.DaysInYear * costOfSales - l.Inventories2025;
        var workingCapitalChange =
            l.WorkingCapitalChange2026 = tradePayables - l.TradePayables2025 - (tradeReceivables - l.TradeReceivables2025) - (inventories - l.Inventories2025);
        var totalCurrentLiabilities =
            l.TotalCurrentLiabilities2026 = tradePayables + V(History.ShortTermBorrowings2026) + V(History.OtherCurrentLiabilities2026);
        l.TotalLiabilities2026 = totalCurrentLiabilities + V(History.TotalNonCurrentLiabilities2026);
        l.OpeningCash2026 = l.Cash2025;
        l.SegmentShareGenAi2026 = segmentRevenueGenAi / revenue;
        l.SegmentShareTraditionalAi2026 = segmentRevenueTraditionalAi / revenue;
        l.SegmentShareSmartAuto2026 = segmentRevenueSmartAuto / revenue;
        l.RevenueGrowth2026 = revenue / l.Revenue2025 - V(1);
        l.GrossProfitGrowth2026 = grossProfit / l.GrossProfit2025 - V(1);
        l.OperatingProfitGrowth2026 = operatingProfit / l.OperatingProfit2025 - V(1);
        l.OperatingMargin2026 = operatingProfit / revenue;
        l.CashConversionCycle2026 = d.ReceivableDays2026 + V(History.InventoryDays2026) - d.PayableDays2026;
        var operatingExpenses = l.OperatingExpenses2026 = sellingExpenses + administrativeExpenses + rndExpenses;
        l.OperatingExpenseRatio2026 = operatingExpenses / revenue;
        // Closing cash is what it would be without interest, and the interest after tax; interest is earned on the mean of opening and closing cash.
        const double kept = 1 - History.EffectiveTaxRate2026;
        const double paid = History.BorrowingRate2026 * (History.Borrowings2026 + History.Borrowings2025) * 0.5;
        const double fixedIncome = History.ShareOfAssociates2026 + History.FairValueChangeOfFinancialLiabilities2026;
        const double otherCash =
            fixedIncome * kept + History.DepreciationAndAmortisation2026 - History.ShareOfAssociates2026 + History.InvestingCashFlow2026
                + History.DebtChange2026 + History.EquityRaised2026 - History.DividendsPaid2026 + History.OtherEquityMovement2026
                + History.ExchangeRateEffect2026;
        var withoutInterest = l.Cash2025 + operatingProfit * kept + workingCapitalChange + V(otherCash);
        var netFinanceIncome =
            l.NetFinanceIncome2026 =
                ((withoutInterest + l.Cash2025) * (History.CashYield2026 * 0.5) + V(History.OtherNetFinanceIncome2026 - paid))
                    * (1 / (1 - History.CashYield2026 * 0.5 * kept));

        var profitBeforeTax =
            l.ProfitBeforeTax2026 =
                operatingProfit + netFinanceIncome + V(History.ShareOfAssociates2026) + V(History.FairValueChangeOfFinancialLiabilities2026);
        var ebitda = l.Ebitda2026 = profitBeforeTax - netFinanceIncome + V(History.DepreciationAndAmortisation2026);
        var incomeTaxCredit = l.IncomeTaxCredit2026 = -profitBeforeTax * History.EffectiveTaxRate2026;
        var otherOperatingCashFlow = l.OtherOperatingCashFlow2026 = netFinanceIncome - V(History.ShareOfAssociates2026);
        var operatingCashFlow = l.OperatingCashFlow2026 = ebitda - netFinanceIncome + workingCapitalChange + incomeTaxCredit + otherOperatingCashFlow;
        var otherFinancingCashFlow = l.OtherFinancingCashFlow2026 = netFinanceIncome + V(History.OtherEquityMovement2026);
        var financingCashFlow =
            l.FinancingCashFlow2026 = V(History.DebtChange2026 + History.EquityRaised2026 - History.DividendsPaid2026) + otherFinancingCashFlow;
        var changeInCash = l.ChangeInCash2026 = operatingCashFlow + V(History.InvestingCashFlow2026) + financingCashFlow;
        var cash = l.Cash2026 = l.Cash2025 + changeInCash + V(History.ExchangeRateEffect2026);
        var profitAfterTax = l.ProfitAfterTax2026 = profitBeforeTax + incomeTaxCredit;
        var profitToNonControllingInterests = l.ProfitToNonControllingInterests2026 = profitAfterTax * History.MinorityShareOfProfit2026;
        var netProfit = l.NetProfit2026 = profitAfterTax - profitToNonControllingInterests;
        var eps = l.Eps2026 = netProfit / V(History.SharesOutstanding2026);
        var totalCurrentAssets = l.TotalCurrentAssets2026 = inventories + tradeReceivables + cash + V(History.OtherCurrentAssets2026);
        var totalAssets = l.TotalAssets2026 = totalCurrentAssets + V(History.TotalNonCurrentAssets2026);
        var shareholdersEquity =
            l.ShareholdersEquity2026 =
                l.ShareholdersEquity2025 + netProfit + V(History.EquityRaised2026) - V(History.DividendsPaid2026) + V(History.ExchangeRateEffect2026)
                    + V(History.OtherEquityMovement2026);
        l.Reserves2026 = shareholdersEquity - V(History.ShareCapital2026);
        var nonControllingInterests = l.NonControllingInterests2026 = l.NonControllingInterests2025 + profitToNonControllingInterests;
        l.TotalEquity2026 = shareholdersEquity + nonControllingInterests;
        var netDebt = l.NetDebt2026 = V(History.Borrowings2026) - cash;
        l.FreeCashFlow2026 = ebitda + incomeTaxCredit + workingCapitalChange - V(History.Capex2026);
        l.ProfitBeforeTaxGrowth2026 = profitBeforeTax / l.ProfitBeforeTax2025 - V(1);
        var netProfitGrowth = l.NetProfitGrowth2026 = netProfit / l.NetProfit2025 - V(1);
        l.EpsGrowth2026 = eps / l.Eps2025 - V(1);
        l.EbitdaMargin2026 = ebitda / revenue;
        l.NetMargin2026 = netProfit / revenue;
        l.ReturnOnEquity2026 = netProfit / ((shareholdersEquity + l.ShareholdersEquity2025) * 0.5);
        l.ReturnOnAssets2026 = netProfit / ((totalAssets + l.TotalAssets2025) * 0.5);
        l.NetGearing2026 = netDebt / shareholdersEquity;
        l.CurrentRatio2026 = totalCurrentAssets / totalCurrentLiabilities;
        l.QuickRatio2026 = (totalCurrentAssets - inventories) / totalCurrentLiabilities;
        l.AssetTurnover2026 = revenue / ((totalAssets + l.TotalAssets2025) * 0.5);
        l.BookValuePerShare2026 = shareholdersEquity / V(History.SharesOutstanding2026);
        l.NetProfitImprovement2026 = -netProfitGrowth;
    }

    private static Vector<double> V(double number) => new(number);
}
