namespace FinModel.Tests.SenseTimeForecast.ByHand;

/// <summary>The figures of a year by line, with last year's and the drivers at hand.</summary>
internal sealed class Year(int number, ReportDrivers drivers, Year? last) : Dictionary<string, double>
{
    public int Number => number;

    public Year Last => last!;

    /// <summary>A driver of this year.</summary>
    public double Driver(string id) => drivers[id, number];

    /// <summary>The mean of the opening and the closing balance.</summary>
    public double Average(string balance) => (this[balance] + Last[balance]) / 2;

    /// <summary>The closing less the opening balance.</summary>
    public double Change(string balance) => this[balance] - Last[balance];

    /// <summary>The balances and rates that the first forecast year starts from.</summary>
    public static Year Opening(ReportDrivers drivers)
    {
        var year = new Year(2023, drivers, null);
        string[] balances =
        [
            "inventories", "trade_receivables", "cash", "other_current_assets", "property_plant_equipment", "intangible_assets",
            "other_non_current_assets", "trade_payables", "short_term_borrowings", "other_current_liabilities", "long_term_borrowings",
            "other_non_current_liabilities", "non_controlling_interests", "shareholders_equity",
        ];
        foreach (var id in balances.Concat(Forecast.Segments.Select(s => $"segment_revenue.{s}")))
        {
            year[id] = drivers[id, 2023];
        }

        year["new_assets_at_cost"] = 0;
        year["share_capital"] = drivers["share_capital", 2023];
        year["effective_tax_rate"] = drivers["effective_tax_rate 2023", 2023];
        year["effective_tax_rate before"] = drivers["effective_tax_rate 2022", 2023];
        year["effective_tax_rate before that"] = drivers["effective_tax_rate 2021", 2023];
        return year;
    }
}
