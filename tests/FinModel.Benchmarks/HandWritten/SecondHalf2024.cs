using System.Numerics;

namespace FinModel.Benchmarks.HandWritten;

/// <summary>The second half of 2024: the year less its first half.</summary>
internal static class SecondHalf2024
{
    public static void Compute(ref Lines l)
    {
        l.Revenue2H24 = l.Revenue2024 - V(History.Revenue1H24);
        l.CostOfSales2H24 = l.CostOfSales2024 - V(History.CostOfSales1H24);
        l.GrossProfit2H24 = l.GrossProfit2024 - V(History.GrossProfit1H24);
        l.SellingExpenses2H24 = l.SellingExpenses2024 - V(History.SellingExpenses1H24);
        l.AdministrativeExpenses2H24 = l.AdministrativeExpenses2024 - V(History.AdministrativeExpenses1H24);
        l.OperatingProfit2H24 = l.OperatingProfit2024 - V(History.OperatingProfit1H24);
        l.OtherOperatingExpenses2H24 = l.GrossProfit2H24 - l.SellingExpenses2H24 - l.AdministrativeExpenses2H24 - l.OperatingProfit2H24;
        l.ProfitBeforeTax2H24 = l.ProfitBeforeTax2024 - V(History.ProfitBeforeTax1H24);
        l.IncomeTaxCredit2H24 = l.IncomeTaxCredit2024 - V(History.IncomeTaxCredit1H24);
        l.ProfitAfterTax2H24 = l.ProfitBeforeTax2H24 + l.IncomeTaxCredit2H24;
        l.ProfitToNonControllingInterests2H24 = l.ProfitToNonControllingInterests2024 - V(History.ProfitToNonControllingInterests1H24);
        l.NetProfit2H24 = l.NetProfit2024 - V(History.NetProfit1H24);
        l.SegmentRevenueGenAi2H24 = l.SegmentRevenueGenAi2024 - V(History.SegmentRevenueGenAi1H24);
        l.SegmentGrowthGenAi2H24 = l.SegmentRevenueGenAi2H24 / V(History.SegmentRevenueGenAi2H23) - V(1);
        l.SegmentShareGenAi2H24 = l.SegmentRevenueGenAi2H24 / l.Revenue2H24;
        l.SegmentShareTraditionalAi2H24 = V(History.SegmentRevenueTraditionalAi2H24) / l.Revenue2H24;
        l.SegmentShareSmartAuto2H24 = V(History.SegmentRevenueSmartAuto2H24) / l.Revenue2H24;
        l.RevenueGrowth2H24 = l.Revenue2H24 / V(History.Revenue2H23) - V(1);
        l.GrossProfitGrowth2H24 = l.GrossProfit2H24 / V(History.GrossProfit2H23) - V(1);
        l.OperatingProfitGrowth2H24 = l.OperatingProfit2H24 / V(History.OperatingProfit2H23) - V(1);
        l.ProfitBeforeTaxGrowth2H24 = l.ProfitBeforeTax2H24 / V(History.ProfitBeforeTax2H23) - V(1);
        l.NetProfitGrowth2H24 = l.NetProfit2H24 / V(History.NetProfit2H23) - V(1);
        l.GrossMargin2H24 = l.GrossProfit2H24 / l.Revenue2H24;
        l.OperatingMargin2H24 = l.OperatingProfit2H24 / l.Revenue2H24;
        l.EffectiveTaxRate2H24 = -l.IncomeTaxCredit2H24 / l.ProfitBeforeTax2H24;
        l.MinorityShareOfProfit2H24 = l.ProfitToNonControllingInterests2H24 / l.ProfitAfterTax2H24;
        l.NetMargin2H24 = l.NetProfit2H24 / l.Revenue2H24;
        l.RndExpenses2H24 = l.RndExpenses2024 - V(History.RndExpenses1H24);
        l.OperatingExpenses2H24 = l.OperatingExpenses2024 - V(History.OperatingExpenses1H24);
        l.SellingExpenseRatio2H24 = l.SellingExpenses2H24 / l.Revenue2H24;
        l.AdministrativeExpenseRatio2H24 = l.AdministrativeExpenses2H24 / l.Revenue2H24;
        l.RndExpenseRatio2H24 = l.RndExpenses2H24 / l.Revenue2H24;
        l.OperatingExpenseRatio2H24 = l.OperatingExpenses2H24 / l.Revenue2H24;
        l.OtherOperatingLoss2H24 = l.OtherOperatingExpenses2H24 - l.RndExpenses2H24;
        l.OtherOperatingLossRatio2H24 = l.OtherOperatingLoss2H24 / l.Revenue2H24;
        l.NetProfitImprovement2H24 = l.NetProfitGrowth2H24;
    }

    private static Vector<double> V(double number) => new(number);
}
