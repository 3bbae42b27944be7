using FinModel.Tests.Models;

namespace FinModel.Tests.Layouts;

/// <summary>The estimates of an invented company as an accountant would compute them from its drivers, without the engine: what all layouts have in
/// common.</summary>
/// <param name="figures">History and drivers.</param>
/// <param name="periods">All periods, history first.</param>
/// <param name="periodsPerYear">How many make a year.</param>
internal abstract class LayoutByHand(Figures figures, IReadOnlyList<string> periods, int periodsPerYear)
{
    private int _index;

    protected Sheet Sheet { get; } = new(figures);

    protected int PeriodsPerYear => periodsPerYear;

    protected string Now => periods[_index];

    protected string Last => periods[_index - 1];

    protected string YearAgo => periods[_index - periodsPerYear];

    /// <summary>Computes every period from the first estimate on.</summary>
    public Sheet Compute(int firstEstimate)
    {
        for (_index = firstEstimate; _index < periods.Count; _index++)
        {
            Period();
        }

        return Sheet;
    }

    protected abstract void Period();

    /// <summary>What is written down for the period that is computed.</summary>
    protected double Write(string id, double value) => Sheet[id, Now] = value;

    protected double Of(string id) => Sheet[id, Now];

    protected double Before(string id) => Sheet[id, Last];

    /// <summary>A driver of the period, of its year, or of all; nought where nobody gave one.</summary>
    protected double Driver(string id) => figures.Has(id, Now) ? figures[id, Now] : figures.Has(id, Year) ? figures[id, Year] : 0;

    protected bool IsGiven(string id) => figures.Has(id, Now) || figures.Has(id, Year);

    /// <summary>A share of revenue, or what it was a year ago.</summary>
    protected double Share(string id, string ratio) =>
        Write(id, Of("revenue") * (IsGiven(ratio) ? Driver(ratio) : Sheet[id, YearAgo] / Sheet["revenue", YearAgo]));

    /// <summary>A balance that moves by so much.</summary>
    protected double Move(string id, double change) => Write(id, Before(id) + change);

    /// <summary>A balance by its days, of the closing balance or of the mean of opening and closing.</summary>
    protected double ByDays(string id, string days, string flow)
    {
        var balance = Driver(days) / Driver("days_in_year") * Of(flow) * periodsPerYear;
        return Write(id, Driver("average_balances") == 0 ? balance : (2 * balance) - Before(id));
    }

    protected double Interest(double cash, double debt) =>
        ((cash * (cash < 0 ? Driver("borrowing_rate") : Driver("cash_yield"))) - (debt * Driver("borrowing_rate"))) / periodsPerYear;

    protected void Revenue()
    {
        var revenue = Write("revenue", Sheet["revenue", YearAgo] * (1 + Driver("revenue_growth")));
        Write("gross_profit", revenue * Driver("gross_margin"));
        Write("cost_of_sales", revenue - Of("gross_profit"));
    }

    protected void WorkingCapital()
    {
        ByDays("trade_receivables", "receivable_days", "revenue");
        ByDays("inventories", "inventory_days", "cost_of_sales");
        ByDays("trade_payables", "payable_days", "cost_of_sales");
    }

    /// <summary>Capital expenditure, and what is written off.</summary>
    protected void FixedAssets()
    {
        var amortisation = Write("amortisation", Before("intangible_assets") * Driver("amortisation_rate") / periodsPerYear);
        var wear = Before("property_plant_equipment") * Driver("depreciation_rate") / periodsPerYear;
        Write("depreciation_and_amortisation", wear + amortisation);
        Move("property_plant_equipment", Write("capex", Of("revenue") * Driver("capex_ratio")) - wear);
        Move("intangible_assets", -amortisation);
    }

    protected double Dividends() =>
        Write("dividends_paid", Driver("dividend_payout") * Math.Max(0, Driver("dividends_of_last_year") == 1 ? ProfitOf(YearAgo) : Of("net_profit")));

    /// <summary>The net profit of a period of which only the parts may be printed.</summary>
    protected abstract double ProfitOf(string period);

    private string Year => Now.Length == 4 && Now[1] == 'Q' ? $"20{Now[2..]}" : Now;
}
