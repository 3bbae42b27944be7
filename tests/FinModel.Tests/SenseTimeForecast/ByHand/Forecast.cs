namespace FinModel.Tests.SenseTimeForecast.ByHand;

/// <summary>The three statements as plain arithmetic, written from the description of the report and without the engine: a second opinion on it.</summary>
internal static class Forecast
{
    public static readonly string[] Segments = ["gen_ai", "traditional_ai", "smart_auto"];

    /// <summary>The estimate years, each from the one before.</summary>
    public static IReadOnlyDictionary<int, Year> Compute(ReportDrivers drivers)
    {
        var years = new Dictionary<int, Year> { [2023] = Year.Opening(drivers) };
        for (var number = 2024; number <= 2026; number++)
        {
            var year = new Year(number, drivers, years[number - 1]);
            IncomeStatement.ToOperatingProfit(year);
            BalanceSheet.WorkingCapital(year);
            BalanceSheet.LongTermAssetsAndDebt(year);
            FinanceIncome.Solve(year);
            IncomeStatement.BelowOperatingProfit(year);
            CashFlow.Compute(year);
            BalanceSheet.Complete(year);
            years[number] = year;
        }

        years.Remove(2023);
        return years;
    }
}
