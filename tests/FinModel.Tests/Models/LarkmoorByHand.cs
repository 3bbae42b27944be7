namespace FinModel.Tests.Models;

/// <summary>What Larkmoor's valuation is made of, by hand.</summary>
internal static class LarkmoorByHand
{
    public const double Growth = 0.05;
    public const double CostOfEquity = 0.03 + (1.2 * 0.06) + 0.01;
    public const double Wacc = (0.8 * CostOfEquity) + (0.2 * 0.05 * 0.75);

    // Cash 350.5 less debt 300 and minorities 54.5125, associates 28 less other claims 12.
    public const double Claims = 300 - 350.5 + 54.5125 + 12 - 28;

    // 20% margin taxed at 25%, 6% written off and 7% spent; 60 days of revenue and 45 of cost of sales are tied up in what revenue grows by.
    public const double Revenue = 1050 * (1 + Growth);
    public const double FirstCashFlow = (Revenue * ((0.2 * 0.75) + 0.06 - 0.07)) - (1050 * Growth * ((60 / 360.0) + (0.6 * 45 / 360)));
}
