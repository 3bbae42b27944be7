using System.Text;
using FinModel.Drafts.Facts;
using FinModel.Tests.Relations;

namespace FinModel.Tests.Drafts;

/// <summary>What a filer's model begins with, before the analyst has her own forecast and valuation.</summary>
public class HouseForecastTests
{
    private const double LongRun = 0.04;
    private const double Kept = 0.6;

    [Fact]
    public void Growth_fades_quarter_by_quarter_from_what_it_is_now()
    {
        var drafted = new InventedFiler().Draft();

        // Sales of 100, 110 … 210 million: 210 on 170 in the last quarter, 780 on 620 in the last year.
        var now = ((210.0 / 170) + (780.0 / 620)) / 2 - 1;
        var quarters = new[] { "1Q25", "2Q25", "4Q25", "4Q27" };
        quarters.Select(q => Value(drafted, "revenue_growth", q)).Zip([1, 2, 4, 12], (growth, place) => (growth, place)).Should()
            .AllSatisfy(g => g.growth.ShouldBeNear(LongRun + ((now - LongRun) * Math.Pow(Kept, g.place / 4.0)), 1e-9));
        Value(drafted, "revenue", "1Q25").ShouldBeNear(180 * (1 + Value(drafted, "revenue_growth", "1Q25")), 1e-9);
    }

    [Fact]
    public void Every_assumption_is_a_row_with_what_speaks_for_it()
    {
        var drafted = new InventedFiler { Price = 10 }.Draft();

        var rows = drafted.Model.Run.Draft.Inputs;
        rows.Should().OnlyContain(i => i.Source == "house assumption").And.OnlyContain(i => i.Id == "share_price" || i.Note.Length > 0);
        rows.Select(i => (i.Id, i.Values["all"])).Should().Contain([("gross_margin", "40%"), ("effective_tax_rate", "25%")]);
        drafted.Model.Run.Result.Checks.Where(c => !c.Passed && !c.Check.IsWarning).Select(c => c.Check.Name).Should().BeEmpty();
    }

    [Theory]
    [InlineData(false, "cash_flow earnings enterprise")]
    [InlineData(true, "sales enterprise")]
    public void A_price_gives_the_mean_of_the_methods_that_suit_the_company(bool loses, string methods)
    {
        var drafted = new InventedFiler { Price = 15, Filed = (tag, _, _, value) => loses ? Losing(tag, value) : value }.Draft();

        var target = drafted.Model.Target!;
        drafted.Model.Run.Model.Plan.Dimensions.Single(d => d.Name == "method").Members.Select(m => m.Name).Should().Equal(methods.Split(' '));
        target.Methods.Should().OnlyContain(m => m.Value > 0);
        target.Value.ShouldBeNear(target.Methods.Average(m => m.Value), 1e-9);
    }

    [Fact]
    public void Means_of_the_year_to_date_stand_in_a_file_of_their_own()
    {
        var drafted = new InventedFiler().Draft();

        drafted.LeftOut.Where(l => l.Period.Year == 2023).Select(l => $"{l.Series.Tag} {l.Period}").Should().BeEquivalentTo(
            "EarningsPerShareBasic 6M23", "EarningsPerShareBasic 9M23",
            "WeightedAverageNumberOfSharesOutstandingBasic 6M23", "WeightedAverageNumberOfSharesOutstandingBasic 9M23");
        Encoding.UTF8.GetString(drafted.Files.Single(f => f.Path == "data/x/left-out.csv").Content).Should().Contain("says nothing of a quarter");
    }

    [Fact]
    public void A_balance_may_change_its_tag_between_two_reports()
    {
        var renamed = new DateOnly(2024, 7, 1);
        var drafted = new InventedFiler
        {
            Tag = (tag, end) => tag == "AccountsReceivableNetCurrent" && end > renamed ? "ReceivablesNetCurrent" : tag,
        }.Draft();

        string[] quarters = ["4Q23", "1Q24", "2Q24", "3Q24", "4Q24"];
        quarters.Select(q => Value(drafted, "trade_receivables", q)).Should().Equal(66, 68, 70, 72, 74);
        drafted.Model.Run.Failures.Should().Be(0);
    }

    // More is spent on selling than is earned on what is sold.
    private static decimal? Losing(string tag, decimal value) => tag switch
    {
        "SellingGeneralAndAdministrativeExpense" => value * 3,
        "OperatingIncomeLoss" or "IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest" => -value,
        "NetIncomeLoss" => value / 0.15m * -0.2m,
        "IncomeTaxExpenseBenefit" or "EarningsPerShareBasic" => null,
        _ => value,
    };

    private static double Value(DraftedFacts drafted, string line, string period) =>
        drafted.Model.Run.Result[drafted.Model.Run.Model.Plan.Cells.First(c => c.Line.Name == line && c.Period?.Period.Id == period)];
}
