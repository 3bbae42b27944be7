using System.Numerics;

namespace FinModel.Benchmarks.HandWritten;

/// <summary>The forecast of 2025.</summary>
internal static class Year2025
{
    public static void Compute(ref Lines l, ref readonly Drivers d)
    {
        var segmentRevenueGenAi = l.SegmentRevenueGenAi2025 = l.SegmentRevenueGenAi2024 * (V(1) + d.SegmentGrowthGenAi2025);
        var segmentRevenueTraditionalAi =
            l.SegmentRevenueTraditionalAi2025 = History.SegmentRevenueTraditionalAi2024 * (V(1) + d.SegmentGrowthTraditionalAi2025);
        var segmentRevenueSmartAuto = l.SegmentRevenueSmartAuto2025 = History.SegmentRevenueSmartAuto2024 * (V(1) + d.SegmentGrowthSmartAuto2025);
        var revenue = l.Revenue2025 = segmentRevenueGenAi + segmentRevenueTraditionalAi + segmentRevenueSmartAuto;
        var grossProfit = l.GrossProfit2025 = revenue * d.GrossMargin2025;
        var costOfSales = l.CostOfSales2025 = revenue - grossProfit;
        var sellingExpenses = l.SellingExpenses2025 = revenue * d.SellingExpenseRatio2025;
        var administrativeExpenses = l.AdministrativeExpenses2025 = revenue * d.AdministrativeExpenseRatio2025;
        var rndExpenses = l.RndExpenses2025 = revenue * d.RndExpenseRatio2025;
        var otherOperatingLoss = l.OtherOperatingLoss2025 = revenue * History.OtherOperatingLossRatio2025;
        var otherOperatingExpenses = l.OtherOperatingExpenses2025 = rndExpenses + otherOperatingLoss;
        var operatingProfit = l.OperatingProfit2025 = grossProfit - sellingExpenses - administrativeExpenses - otherOperatingExpenses;
        var tradePayables = l.TradePayables2025 = 2 * d.PayableDays2025 / V(History.DaysInYear) * costOfSales - l.TradePayables2024;
        var tradeReceivables = l.TradeReceivables2025 = 2 * d.ReceivableDays2025 / V(History.DaysInYear) * revenue - l.TradeReceivables2024;
        var inventories = l.Inventories2025 = 2 * History.InventoryDays2025 / History.DaysInYear * costOfSales - l.Inventories2024;
        var workingCapitalChange =
            l.WorkingCapitalChange2025 = tradePayables - l.TradePayables2024 - (tradeReceivables - l.TradeReceivables2024) - (inventories - l.Inventories2024);
        var totalCurrentLiabilities =
            l.TotalCurrentLiabilities2025 = tradePayables + V(History.ShortTermBorrowings2025) + V(History.OtherCurrentLiabilities2025);
        l.TotalLiabilities2025 = totalCurrentLiabilities + V(History.TotalNonCurrentLiabilities2025);
        l.OpeningCash2025 = l.Cash2024;
        l.SegmentShareGenAi2025 = segmentRevenueGenAi / revenue;
        l.SegmentShareTraditionalAi2025 = segmentRevenueTraditionalAi / revenue;
        l.SegmentShareSmartAuto2025 = segmentRevenueSmartAuto / revenue;
        l.RevenueGrowth2025 = revenue / l.Revenue2024 - V(1);
        l.GrossProfitGrowth2025 = grossProfit / l.GrossProfit2024 - V(1);
        l.OperatingProfitGrowth2025 = operatingProfit / l.OperatingProfit2024 - V(1);
        l.OperatingMargin2025 = operatingProfit / revenue;
        l.CashConversionCycle2025 = d.ReceivableDays2025 + V(History.InventoryDays2025) - d.PayableDays2025;
        var operatingExpenses = l.OperatingExpenses2025 = sellingExpenses + administrativeExpenses + rndExpenses;
        l.OperatingExpenseRatio2025 = operatingExpenses / revenue;
        // Closing cash is what it would be without interest, and the interest after tax; interest is earned on the mean of opening and closing cash.
        const double kept = 1 - History.EffectiveTaxRate2025;
        const double paid = History.BorrowingRate2025 * (History.Borrowings2025 + History.Borrowings2024) * 0.5;
        const double fixedIncome = History.ShareOfAssociates2025 + History.FairValueChangeOfFinancialLiabilities2025;
        const double otherCash =
            fixedIncome * kept + History.DepreciationAndAmortisation2025 - History.ShareOfAssociates2025 + History.InvestingCashFlow2025
                + History.DebtChange2025 + History.EquityRaised2025 - History.DividendsPaid2025 + History.OtherEquityMovement2025
                + History.ExchangeRateEffect2025;
        var withoutInterest = l.Cash2024 + operatingProfit * kept + workingCapitalChange + V(otherCash);
        var netFinanceIncome =
            l.NetFinanceIncome2025 =
                ((withoutInterest + l.Cash2024) * (History.CashYield2025 * 0.5) + V(History.OtherNetFinanceIncome2025 - paid))
                    * (1 / (1 - History.CashYield2025 * 0.5 * kept));

        var profitBeforeTax =
            l.ProfitBeforeTax2025 =
                operatingProfit + netFinanceIncome + V(History.ShareOfAssociates2025) + V(History.FairValueChangeOfFinancialLiabilities2025);
        var ebitda = l.Ebitda2025 = profitBeforeTax - netFinanceIncome + V(History.DepreciationAndAmortisation2025);
        var incomeTaxCredit = l.IncomeTaxCredit2025 = -profitBeforeTax * History.EffectiveTaxRate2025;
        var otherOperatingCashFlow = l.OtherOperatingCashFlow2025 = netFinanceIncome - V(History.ShareOfAssociates2025);
        var operatingCashFlow = l.OperatingCashFlow2025 = ebitda - netFinanceIncome + workingCapitalChange + incomeTaxCredit + otherOperatingCashFlow;
        var otherFinancingCashFlow = l.OtherFinancingCashFlow2025 = netFinanceIncome + V(History.OtherEquityMovement2025);
        var financingCashFlow =
            l.FinancingCashFlow2025 = V(History.DebtChange2025 + History.EquityRaised2025 - History.DividendsPaid2025) + otherFinancingCashFlow;
        var changeInCash = l.ChangeInCash2025 = operatingCashFlow + V(History.InvestingCashFlow2025) + financingCashFlow;
        var cash = l.Cash2025 = l.Cash2024 + changeInCash + V(History.ExchangeRateEffect2025);
        var profitAfterTax = l.ProfitAfterTax2025 = profitBeforeTax + incomeTaxCredit;
        var profitToNonControllingInterests = l.ProfitToNonControllingInterests2025 = profitAfterTax * History.MinorityShareOfProfit2025;
        var netProfit = l.NetProfit2025 = profitAfterTax - profitToNonControllingInterests;
        var eps = l.Eps2025 = netProfit / V(History.SharesOutstanding2025);
        var totalCurrentAssets = l.TotalCurrentAssets2025 = inventories + tradeReceivables + cash + V(History.OtherCurrentAssets2025);
        var totalAssets = l.TotalAssets2025 = totalCurrentAssets + V(History.TotalNonCurrentAssets2025);
        var shareholdersEquity =
            l.ShareholdersEquity2025 =
                l.ShareholdersEquity2024 + netProfit + V(History.EquityRaised2025) - V(History.DividendsPaid2025) + V(History.ExchangeRateEffect2025)
                    + V(History.OtherEquityMovement2025);
        l.Reserves2025 = shareholdersEquity - V(History.ShareCapital2025);
        var nonControllingInterests = l.NonControllingInterests2025 = l.NonControllingInterests2024 + profitToNonControllingInterests;
        l.TotalEquity2025 = shareholdersEquity + nonControllingInterests;
        var netDebt = l.NetDebt2025 = V(History.Borrowings2025) - cash;
        l.FreeCashFlow2025 = ebitda + incomeTaxCredit + workingCapitalChange - V(History.Capex2025);
        l.ProfitBeforeTaxGrowth2025 = profitBeforeTax / l.ProfitBeforeTax2024 - V(1);
        var netProfitGrowth = l.NetProfitGrowth2025 = netProfit / l.NetProfit2024 - V(1);
        l.EpsGrowth2025 = eps / l.Eps2024 - V(1);
        l.EbitdaMargin2025 = ebitda / revenue;
        l.NetMargin2025 = netProfit / revenue;
        l.ReturnOnEquity2025 = netProfit / ((shareholdersEquity + l.ShareholdersEquity2024) * 0.5);
        l.ReturnOnAssets2025 = netProfit / ((totalAssets + l.TotalAssets2024) * 0.5);
        l.NetGearing2025 = netDebt / shareholdersEquity;
        l.CurrentRatio2025 = totalCurrentAssets / totalCurrentLiabilities;
        l.QuickRatio2025 = (totalCurrentAssets - inventories) / totalCurrentLiabilities;
        l.AssetTurnover2025 = revenue / ((totalAssets + l.TotalAssets2024) * 0.5);
        l.BookValuePerShare2025 = shareholdersEquity / V(History.SharesOutstanding2025);
        l.NetProfitImprovement2025 = -netProfitGrowth;
    }

    private static Vector<double> V(double number) => new(number);
}
