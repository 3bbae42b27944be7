using System.Numerics;

namespace FinModel.Benchmarks.HandWritten;

/// <summary>The forecast of 2024.</summary>
internal static class Year2024
{
    public static void Compute(ref Lines l, ref readonly Drivers d)
    {
        var segmentRevenueGenAi = l.SegmentRevenueGenAi2024 = History.SegmentRevenueGenAi2023 * (V(1) + d.SegmentGrowthGenAi2024);
        var revenue = l.Revenue2024 = segmentRevenueGenAi + V(History.SegmentRevenueTraditionalAi2024) + V(History.SegmentRevenueSmartAuto2024);
        var grossProfit = l.GrossProfit2024 = revenue * History.GrossMargin2024;
        var costOfSales = l.CostOfSales2024 = revenue - grossProfit;
        var sellingExpenses = l.SellingExpenses2024 = revenue * History.SellingExpenseRatio2024;
        var administrativeExpenses = l.AdministrativeExpenses2024 = revenue * History.AdministrativeExpenseRatio2024;
        var rndExpenses = l.RndExpenses2024 = revenue * History.RndExpenseRatio2024;
        var otherOperatingLoss = l.OtherOperatingLoss2024 = revenue * History.OtherOperatingLossRatio2024;
        var otherOperatingExpenses = l.OtherOperatingExpenses2024 = rndExpenses + otherOperatingLoss;
        var operatingProfit = l.OperatingProfit2024 = grossProfit - sellingExpenses - administrativeExpenses - otherOperatingExpenses;
        var tradePayables = l.TradePayables2024 = 2 * History.PayableDays2024 / History.DaysInYear * costOfSales - V(History.TradePayables2023);
        var tradeReceivables = l.TradeReceivables2024 = 2 * History.ReceivableDays2024 / History.DaysInYear * revenue - V(History.TradeReceivables2023);
        var inventories = l.Inventories2024 = 2 * History.InventoryDays2024 / History.DaysInYear * costOfSales - V(History.Inventories2023);
        var workingCapitalChange =
            l.WorkingCapitalChange2024 =
                tradePayables - V(History.TradePayables2023) - (tradeReceivables - V(History.TradeReceivables2023))
                    - (inventories - V(History.Inventories2023));
        var totalCurrentLiabilities =
            l.TotalCurrentLiabilities2024 = tradePayables + V(History.ShortTermBorrowings2024) + V(History.OtherCurrentLiabilities2024);
        l.TotalLiabilities2024 = totalCurrentLiabilities + V(History.TotalNonCurrentLiabilities2024);
        l.SegmentShareGenAi2024 = segmentRevenueGenAi / revenue;
        l.SegmentShareTraditionalAi2024 = V(History.SegmentRevenueTraditionalAi2024) / revenue;
        l.SegmentShareSmartAuto2024 = V(History.SegmentRevenueSmartAuto2024) / revenue;
        l.RevenueGrowth2024 = revenue / V(History.Revenue2023) - V(1);
        l.GrossProfitGrowth2024 = grossProfit / V(History.GrossProfit2023) - V(1);
        l.OperatingProfitGrowth2024 = operatingProfit / V(History.OperatingProfit2023) - V(1);
        l.OperatingMargin2024 = operatingProfit / revenue;
        var operatingExpenses = l.OperatingExpenses2024 = sellingExpenses + administrativeExpenses + rndExpenses;
        l.OperatingExpenseRatio2024 = operatingExpenses / revenue;
        // Closing cash is what it would be without interest, and the interest after tax; interest is earned on the mean of opening and closing cash.
        const double kept = 1 - History.EffectiveTaxRate2024;
        const double paid = History.BorrowingRate2024 * (History.Borrowings2024 + History.Borrowings2023) * 0.5;
        const double fixedIncome = History.ShareOfAssociates2024 + History.FairValueChangeOfFinancialLiabilities2024;
        const double otherCash =
            fixedIncome * kept + History.DepreciationAndAmortisation2024 - History.ShareOfAssociates2024 + History.InvestingCashFlow2024
                + History.DebtChange2024 + History.EquityRaised2024 - History.DividendsPaid2024 + History.OtherEquityMovement2024
                + History.ExchangeRateEffect2024;
        var withoutInterest = V(History.Cash2023) + operatingProfit * kept + workingCapitalChange + V(otherCash);
        var netFinanceIncome =
            l.NetFinanceIncome2024 =
                ((withoutInterest + V(History.Cash2023)) * (History.CashYield2024 * 0.5) + V(History.OtherNetFinanceIncome2024 - paid))
                    * (1 / (1 - History.CashYield2024 * 0.5 * kept));

        var profitBeforeTax =
            l.ProfitBeforeTax2024 =
                operatingProfit + netFinanceIncome + V(History.ShareOfAssociates2024) + V(History.FairValueChangeOfFinancialLiabilities2024);
        var ebitda = l.Ebitda2024 = profitBeforeTax - netFinanceIncome + V(History.DepreciationAndAmortisation2024);
        var incomeTaxCredit = l.IncomeTaxCredit2024 = -profitBeforeTax * History.EffectiveTaxRate2024;
        var otherOperatingCashFlow = l.OtherOperatingCashFlow2024 = netFinanceIncome - V(History.ShareOfAssociates2024);
        var operatingCashFlow = l.OperatingCashFlow2024 = ebitda - netFinanceIncome + workingCapitalChange + incomeTaxCredit + otherOperatingCashFlow;
        var otherFinancingCashFlow = l.OtherFinancingCashFlow2024 = netFinanceIncome + V(History.OtherEquityMovement2024);
        var financingCashFlow =
            l.FinancingCashFlow2024 = V(History.DebtChange2024 + History.EquityRaised2024 - History.DividendsPaid2024) + otherFinancingCashFlow;
        var changeInCash = l.ChangeInCash2024 = operatingCashFlow + V(History.InvestingCashFlow2024) + financingCashFlow;
        var cash = l.Cash2024 = V(History.Cash2023) + changeInCash + V(History.ExchangeRateEffect2024);
        var profitAfterTax = l.ProfitAfterTax2024 = profitBeforeTax + incomeTaxCredit;
        var profitToNonControllingInterests = l.ProfitToNonControllingInterests2024 = profitAfterTax * History.MinorityShareOfProfit2024;
        var netProfit = l.NetProfit2024 = profitAfterTax - profitToNonControllingInterests;
        var eps = l.Eps2024 = netProfit / V(History.SharesOutstanding2024);
        var totalCurrentAssets = l.TotalCurrentAssets2024 = inventories + tradeReceivables + cash + V(History.OtherCurrentAssets2024);
        var totalAssets = l.TotalAssets2024 = totalCurrentAssets + V(History.TotalNonCurrentAssets2024);
        var shareholdersEquity =
            l.ShareholdersEquity2024 =
                V(History.ShareholdersEquity2023) + netProfit + V(History.EquityRaised2024) - V(History.DividendsPaid2024) + V(History.ExchangeRateEffect2024)
                    + V(History.OtherEquityMovement2024);
        l.Reserves2024 = shareholdersEquity - V(History.ShareCapital2024);
        var nonControllingInterests = l.NonControllingInterests2024 = V(History.NonControllingInterests2023) + profitToNonControllingInterests;
        l.TotalEquity2024 = shareholdersEquity + nonControllingInterests;
        var netDebt = l.NetDebt2024 = V(History.Borrowings2024) - cash;
        l.FreeCashFlow2024 = ebitda + incomeTaxCredit + workingCapitalChange - V(History.Capex2024);
        l.ProfitBeforeTaxGrowth2024 = profitBeforeTax / V(History.ProfitBeforeTax2023) - V(1);
        var netProfitGrowth = l.NetProfitGrowth2024 = netProfit / V(History.NetProfit2023) - V(1);
        l.EpsGrowth2024 = eps / V(History.Eps2023) - V(1);
        l.EbitdaMargin2024 = ebitda / revenue;
        l.NetMargin2024 = netProfit / revenue;
        l.ReturnOnEquity2024 = netProfit / ((shareholdersEquity + V(History.ShareholdersEquity2023)) * 0.5);
        l.ReturnOnAssets2024 = netProfit / ((totalAssets + V(History.TotalAssets2023)) * 0.5);
        l.NetGearing2024 = netDebt / shareholdersEquity;
        l.CurrentRatio2024 = totalCurrentAssets / totalCurrentLiabilities;
        l.QuickRatio2024 = (totalCurrentAssets - inventories) / totalCurrentLiabilities;
        l.AssetTurnover2024 = revenue / ((totalAssets + V(History.TotalAssets2023)) * 0.5);
        l.BookValuePerShare2024 = shareholdersEquity / V(History.SharesOutstanding2024);
        l.NetProfitImprovement2024 = -netProfitGrowth;
    }

    private static Vector<double> V(double number) => new(number);
}
