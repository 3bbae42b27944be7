using System.Text;
using FinModel.Drafts.Facts;
using FinModel.Drafts.Trying;
using FinModel.Tests.Data;
using FinModel.Tests.Relations;

namespace FinModel.Tests.Drafts;

/// <summary>What filings mix up: every figure of the statements is the filing's, quarters too, or it is told.</summary>
public class InventedFilerTests
{
    private const string Shares = "WeightedAverageNumberOfSharesOutstandingBasic";

    [Theory]
    [InlineData("")]
    [InlineData("rates restricted")]
    [InlineData("preferred redeemable discontinued")]
    public void Every_figure_is_the_filings(string has)
    {
        var run = new InventedFiler { Has = has }.Draft().Model.Run;

        run.Items.Where(i => i.IsFailure).Select(i => $"{i.Printed.Line.Name} {i.Printed.PeriodId}: {i.Printed.Text} {i.Value}").Should().BeEmpty();
        run.Result.Checks.Where(c => !c.Passed).Select(c => $"{c.Check.Name} {c.Instance.Period?.Id}").Should().BeEmpty();
        Value(run, "revenue", "4Q24").Should().Be(210);
        Value(run, "restricted_cash", "4Q24").Should().Be(has.Contains("restricted", StringComparison.Ordinal) ? 9 : 0);
        Value(run, "basic_eps", "2Q23").ShouldBeNear(has.Contains("preferred", StringComparison.Ordinal) ? 23.5 / 51 : 22.5 / 51, 0.005);
    }

    // Four new shares for one from May 2024: what was filed before of 2023 and 2024 was filed again since, that of 2022 only for the years.
    [Fact]
    public void A_split_restates_what_was_never_filed_again()
    {
        var drafted = new InventedFiler { Split = day => day >= new DateOnly(2024, 5, 1) ? 4 : 1 }.Draft();

        drafted.Model.Run.Failures.Should().Be(0);
        Value(drafted.Model.Run, "basic_shares", "2Q22").ShouldBeNear(4 * 50.2, 0.001);
        Value(drafted.Model.Run, "basic_shares", "2Q24").ShouldBeNear(4 * 51.8, 0.001);
        Value(drafted.Model.Run, "basic_eps", "2Q22").ShouldBeNear(16.5 / (4 * 50.2), 0.005);
        Text(drafted, "filed-per-share.csv").Should().Contain($"{Shares},2Q22,200.8,").And.Contain("50200000 as filed; restated for the split 4:1");
        drafted.Model.Assumed.Select(a => a.ToString()).Should().Contain(a => a.StartsWith("shares were split 4:1", StringComparison.Ordinal));
    }

    // Who has classes of shares counts each by itself, with a dimension that company facts do not have.
    [Fact]
    public void Mean_counts_that_are_not_filed_are_implied_by_earnings_per_share()
    {
        var drafted = new InventedFiler
        {
            Filed = (tag, _, _, value) => tag == Shares ? null : tag == "CommonStockSharesOutstanding" ? value * 1.1m : value,
        }.Draft();

        drafted.Model.Run.Failures.Should().Be(0);
        Value(drafted.Model.Run, "basic_eps", "2Q24").ShouldBeNear(0.55, 0.005);
        Text(drafted, "implied-shares.csv").Should().Contain("basic_shares");
    }

    // A slip of the filer's: of the second quarter of 2024 more was spent than the half year less the first.
    [Fact]
    public void A_quarter_that_contradicts_the_year_to_date_is_told_and_explained()
    {
        var drafted = new InventedFiler
        {
            Filed = (tag, days, _, value) => tag == "SellingGeneralAndAdministrativeExpense" && days == "2024-04-01..2024-06-30" ? value + 9 : value,
        }.Draft();

        drafted.Model.Run.Failures.Should().Be(0);
        Value(drafted.Model.Run, "administrative_expenses", "2Q24").Should().Be(38);
        Text(drafted, "filed-otherwise.csv").Should().Contain("SellingGeneralAndAdministrativeExpense,2Q24,47,");
        Text(drafted, "unreconciled.csv").Should().Contain("SellingGeneralAndAdministrativeExpense,2Q24,47,38,");
    }

    // An item that a report counts under another name from the half year on, and a tag that stands in quarters only.
    [Fact]
    public void An_item_that_stops_within_a_year_is_none_of_it()
    {
        var drafted = new InventedFiler
        {
            Filed = (tag, days, filed, value) =>
                tag == "IncreaseDecreaseInAccountsReceivable" && days.StartsWith("2024", StringComparison.Ordinal) && filed.Month > 5 ? null : value,
        }.Draft();

        drafted.Model.Run.Failures.Should().Be(0);
        Value(drafted.Model.Run, "operating_cash_flow", "2Q24").Should().Be(31.5);
    }

    [Fact]
    public void Years_without_all_their_balance_sheets_are_left_out_and_named()
    {
        var drafted = new InventedFiler
        {
            Filed = (_, days, _, value) => days is "2022-03-31" or "2022-06-30" ? null : value,
        }.Draft();

        drafted.Model.Run.Model.Plan.Timeline.Periods[0].Id.Should().StartWith("1Q23");
        drafted.Model.Run.Failures.Should().Be(0);
        drafted.Model.Assumed.Select(a => a.ToString()).Should().Contain(a => a.StartsWith("of 2022 not all balance sheets", StringComparison.Ordinal));
    }

    // Years to June until 2022, and to December from 2023 on, with half a year between them.
    [Fact]
    public void After_a_change_of_the_years_end_the_years_since_count()
    {
        const string tags = "Revenues NetIncomeLoss GrossProfit";
        var facts = tags.Split(' ').SelectMany(tag => new[]
        {
            $"{tag} USD 2020-07-01..2021-06-30 70 10-K 2021-08-10", $"{tag} USD 2021-07-01..2022-06-30 80 10-K 2022-08-10",
            $"{tag} USD 2022-07-01..2022-12-31 45 10-KT 2023-02-10", $"{tag} USD 2023-01-01..2023-12-31 95 10-K 2024-02-10",
        });

        var filed = FactsOf.Read(string.Join('\n', facts), []);

        filed.Calendar.Year.IsCalendar.Should().BeTrue();
        filed.ChangedAfter.Should().Be(new DateOnly(2022, 6, 30));
        filed.Figures[0].Outside.Select(f => f.End.Year).Should().Equal(2021, 2022, 2022);
    }

    private static double Value(DraftRun run, string line, string period) =>
        run.Result[run.Model.Plan.Cells.First(c => c.Line.Name == line && c.Period?.Period.Id == period)];

    private static string Text(DraftedFacts drafted, string file) =>
        Encoding.UTF8.GetString(drafted.Files.Single(f => f.Path.EndsWith("/" + file, StringComparison.Ordinal)).Content);
}
