using System.Globalization;
using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Drafts;
using FinModel.Drafts.Facts;
using FinModel.Tests.Data;

namespace FinModel.Tests.Drafts;

/// <summary>
/// An invented filer of three years in quarters, whose statements add up: sales of 100, 110, 120 … million by the quarter, the rest follows from them. A
/// report has its quarter, its year to date, the same of the year before, and the balance sheets of its day and of the last year's end.
/// </summary>
internal sealed class InventedFiler
{
    private const int Quarters = 12;
    private const string PretaxTag = "IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest";
    private const string ChangeTag = "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseIncludingExchangeRateEffect";

    private readonly List<string> _facts = [];

    /// <summary>What it has beside: <c>rates</c>, <c>restricted</c>, <c>preferred</c>, <c>redeemable</c>, <c>discontinued</c>.</summary>
    public string Has { get; init; } = "";

    /// <summary>How many new shares an old one is in a filing of a day.</summary>
    public Func<DateOnly, decimal> Split { get; init; } = _ => 1;

    /// <summary>What is filed of a tag, over days, in a filing of a day, instead of a figure; null for nothing.</summary>
    public Func<string, string, DateOnly, decimal, decimal?> Filed { get; init; } = (_, _, _, value) => value;

    /// <summary>Under which tag a figure of a day is filed.</summary>
    public Func<string, DateOnly, string> Tag { get; init; } = (tag, _) => tag;

    /// <summary>What its share costs.</summary>
    public double? Price { get; init; }

    /// <summary>The model of it in quarters.</summary>
    public DraftedFacts Draft()
    {
        var problems = new List<Diagnostic>();
        var drafted = new FactDrafter(new DraftOptions("x", "us-gaap") { HasQuarters = true, Price = Price }, problems, _ => { })
            .Draft("facts.json", Encoding.UTF8.GetBytes(FactsOf.Json(Facts())));
        problems.Where(p => p.Severity == Severity.Error).Select(p => $"{p.Code} {p.Message}").Should().BeEmpty();
        return drafted!;
    }

    /// <summary>Its company facts, a line a fact.</summary>
    public string Facts()
    {
        _facts.Clear();
        Enumerable.Range(0, Quarters).ToList().ForEach(Report);
        return string.Join('\n', _facts);
    }

    /// <summary>The last day of a quarter, the first of which is that of 2022.</summary>
    public static DateOnly End(int quarter) => new DateOnly(2022, 1, 1).AddMonths((quarter + 1) * 3).AddDays(-1);

    private bool With(string name) => Has.Split(' ').Contains(name);

    private static decimal Sales(int q) => 100 + (10 * q);

    private decimal Profit(int q) => (0.15m * Sales(q)) + (With("discontinued") ? 2 : 0);

    private decimal Rates(int q) => With("rates") ? q % 2 == 0 ? 1 : -2 : 0;

    private decimal Preferred => With("preferred") ? 1 : 0;

    private decimal Change(int q) => Profit(q) + 5 - 2 - 6 - 3 - Preferred + Rates(q);

    private static decimal Until(int last, Func<int, decimal> of) => Enumerable.Range(0, last + 1).Sum(of);

    private void Report(int quarter)
    {
        var (place, filed) = (quarter % 4, End(quarter).AddDays(40));
        foreach (var last in new[] { quarter, quarter - 4 }.Where(l => l >= 0))
        {
            if (place is 1 or 2)
            {
                Income(last, last, filed);
            }

            Income(last - place, last, filed);
            CashFlow(last - place, last, filed);
        }

        foreach (var day in new[] { quarter, quarter - place - 1 }.Where(d => d >= 0))
        {
            Balance(day, filed);
        }
    }

    private void Income(int first, int last, DateOnly filed)
    {
        void Flow(string tag, Func<int, decimal> of) => Add(tag, "USD", first, last, Enumerable.Range(first, last - first + 1).Sum(of), filed);
        Flow("Revenues", Sales);
        Flow("CostOfRevenue", q => 0.6m * Sales(q));
        Flow("GrossProfit", q => 0.4m * Sales(q));
        Flow("SellingGeneralAndAdministrativeExpense", q => 0.2m * Sales(q));
        Flow("OperatingIncomeLoss", q => 0.2m * Sales(q));
        Flow(PretaxTag, q => 0.2m * Sales(q));
        Flow("IncomeTaxExpenseBenefit", q => 0.05m * Sales(q));
        Flow("IncomeLossFromDiscontinuedOperationsNetOfTax", q => Profit(q) - (0.15m * Sales(q)));
        Flow("NetIncomeLoss", Profit);
        Flow("PreferredStockDividendsIncomeStatementImpact", _ => Preferred);
        var shares = Split(filed) * Enumerable.Range(first, last - first + 1).Average(q => 50 + (0.2m * q));
        var earned = Enumerable.Range(first, last - first + 1).Sum(q => Profit(q) - Preferred);
        Add("WeightedAverageNumberOfSharesOutstandingBasic", "shares", first, last, Math.Round(shares, 3), filed);
        Add("EarningsPerShareBasic", "USD/shares", first, last, Math.Round(earned / shares, 2) / 1_000_000, filed);
    }

    private void CashFlow(int first, int last, DateOnly filed)
    {
        void Flow(string tag, Func<int, decimal> of) => Add(tag, "USD", first, last, Enumerable.Range(first, last - first + 1).Sum(of), filed);
        Flow("DepreciationDepletionAndAmortization", _ => 5);
        Flow("IncreaseDecreaseInAccountsReceivable", _ => 2);
        Flow("NetCashProvidedByUsedInOperatingActivities", q => Profit(q) + 3);
        Flow("PaymentsToAcquirePropertyPlantAndEquipment", _ => 6);
        Flow("NetCashProvidedByUsedInInvestingActivities", _ => -6);
        Flow("PaymentsOfDividends", _ => 3 + Preferred);
        Flow("NetCashProvidedByUsedInFinancingActivities", _ => -3 - Preferred);
        Flow("EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents", Rates);
        Flow(ChangeTag, Change);
    }

    private void Balance(int day, DateOnly filed)
    {
        void Stock(string tag, decimal value) => Add(tag, "USD", null, day, value, filed);
        var (closing, restricted, redeemable) = (200 + Until(day, Change), With("restricted") ? 7 + (day % 3) : 0, With("redeemable") ? 30 : 0);
        var (receivables, fixedAssets) = (52 + (2 * day), 301 + day);
        var (assets, capital) = (closing + receivables + fixedAssets + 20, 240 - redeemable);
        Stock("CashAndCashEquivalentsAtCarryingValue", closing - restricted);
        Stock("AccountsReceivableNetCurrent", receivables);
        Stock("AssetsCurrent", closing - restricted + receivables);
        Stock("PropertyPlantAndEquipmentNet", fixedAssets);
        Stock("OtherAssetsNoncurrent", 20 + restricted);
        Stock("Assets", assets);
        Stock("AccountsPayableCurrent", 40);
        Stock("LiabilitiesCurrent", 40);
        Stock("LongTermDebtNoncurrent", 100);
        Stock("RedeemableNoncontrollingInterestEquityCarryingAmount", redeemable);
        Stock("CommonStocksIncludingAdditionalPaidInCapital", capital);
        Stock("AccumulatedOtherComprehensiveIncomeLossNetOfTax", Until(day, Rates));
        Stock("RetainedEarningsAccumulatedDeficit", assets - 140 - redeemable - capital - Until(day, Rates));
        Stock("StockholdersEquity", assets - 140 - redeemable);
        Stock("LiabilitiesAndStockholdersEquity", assets);
        Stock("CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents", closing);
        Add("CommonStockSharesOutstanding", "shares", null, day, Split(filed) * (50 + (0.2m * day)), filed);
    }

    // Figures are in millions; a day is a balance.
    private void Add(string tag, string unit, int? first, int last, decimal millions, DateOnly filed)
    {
        var days = (first is { } from ? $"{End(from - 1).AddDays(1):yyyy-MM-dd}.." : "") + $"{End(last):yyyy-MM-dd}";
        if (Filed(tag, days, filed, millions) is { } value)
        {
            _facts.Add(string.Create(CultureInfo.InvariantCulture,
                $"{Tag(tag, End(last))} {unit} {days} {value * 1_000_000:0.######} {(filed.Month == 2 ? "10-K" : "10-Q")} {filed:yyyy-MM-dd}"));
        }
    }
}
