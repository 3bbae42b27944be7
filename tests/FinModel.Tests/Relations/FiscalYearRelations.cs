using FinModel.Core.Units;
using static FinModel.Tests.Models.LarkmoorByHand;

namespace FinModel.Tests.Relations;

/// <summary>When a company's years end is nothing that it is worth: with all days moved by as many days, everything is as it was, and every day is
/// moved.</summary>
public class FiscalYearRelations
{
    private static readonly OtherYears ToSeptember = new("30 September", 92);

    private static readonly Company September = ToSeptember.Larkmoor();

    private static readonly Company AsWritten = OtherYears.None.Larkmoor();

    // Leap days fall into years of the same name, so that these ends are as far from December in every year.
    [Theory]
    [InlineData("30 September", 92)]
    [InlineData("30 June", 184)]
    [InlineData("31 March", 275)]
    [InlineData("28 February", 306)]
    public void Moving_all_days_by_as_many_changes_nothing(string end, int days)
    {
        var (moved, asWritten) = (new OtherYears(end, days).Larkmoor().Run(), AsWritten.Run());

        moved.Plan.Cells.Should().HaveSameCount(asWritten.Plan.Cells);
        foreach (var (cell, other) in moved.Plan.Cells.Zip(asWritten.Plan.Cells))
        {
            cell.ToString().Should().Be(other.ToString());
            moved[cell].Should().Be(asWritten[other] - (cell.Line.Display == Display.Date ? days : 0), cell.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(TwinRelations.Values), MemberType = typeof(TwinRelations))]
    public void In_quarters_as_in_years(string line)
    {
        const string evenly = "dividends_before_period_end = 50%";
        InQuarters.Value[line, evenly].ShouldBeNear(InYears.Value[line, evenly], 0.001, line);
    }

    private static readonly Lazy<Company> InQuarters = new(() => new Twin { Parts = 4, YearEnd = ToSeptember }.Load());

    private static readonly Lazy<Company> InYears = new(() => new Twin { YearEnd = ToSeptember }.Load());

    // The balance sheet is of 30 September 2024, and 15 November is 46 days later: October has 31.
    [Fact]
    public void A_September_year_end_valued_on_a_day_in_November_is_worth_what_a_textbook_says()
    {
        var firm = FirstCashFlow / (Wacc - Growth) * Math.Sqrt(1 + Wacc);

        string[] november = Company.At("2024-11-15");
        September["days_to_period_end@2025", november].Should().Be(319);
        September["years_since_balance", november].ShouldBeNear(46 / 365.0);
        September["years_from_balance@2027", november].ShouldBeNear(3);
        September["dcf_value_per_share", november].ShouldBeNear((firm - Claims) * Math.Pow(1 + Wacc, 46 / 365.0) / Models.Larkmoor.CnyPerHkd / 400);
        September["forward_revenue", november].ShouldBeNear(Revenue * ((319 / 365.0) + ((1 + Growth) * 46 / 365.0)));
    }

    // The autumn's placement is of 1 October 2025: the first day of fiscal 2026, so that its shares count in all of it, and in none of fiscal 2025.
    [Fact]
    public void A_placement_falls_into_the_fiscal_year_of_its_day()
    {
        string[] october = ["placement_date.autumn = 2025-10-01", "placement_amount.autumn = 100"];
        var before = AsWritten["placed@2025", "placement_amount.autumn = 100"];
        before.Should().BeGreaterThan(0);
        September["placed@2025", october].Should().Be(0);
        September["placed@2026", october].ShouldBeNear(before);
        September["weighted_average_shares@2026", october].ShouldBeNear(September["opening_shares@2026", october] + before);
    }

    [Theory]
    [InlineData("2024-09-29", false)]
    [InlineData("2024-09-30", true)]
    [InlineData("2027-09-30", true)]
    [InlineData("2027-10-01", false)]
    public void A_valuation_is_of_a_day_between_the_balance_sheet_and_the_forecasts_end(string day, bool isThere) =>
        double.IsFinite(September["dcf_value_per_share", Company.At(day)]).Should().Be(isThere);

    [Theory]
    [InlineData("2025-09-29", false)]
    [InlineData("2025-09-30", true)]
    public void A_newer_balance_sheet_is_asked_for_when_there_must_be_one(string day, bool isOld) =>
        September.Failing(Company.At(day)).Contains("balance_sheet_is_recent").Should().Be(isOld);
}
