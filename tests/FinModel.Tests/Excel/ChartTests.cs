using FinModel.Compiler.Plans;

namespace FinModel.Tests.Excel;

/// <summary>The report's pictures in the workbook.</summary>
public class ChartTests
{
    private static readonly Exported Sent = Exported.Load("sensetime");

    [Theory]
    [InlineData("revenue_and_growth", "2018A")]
    [InlineData("net_profit_and_growth", "2018A")]
    [InlineData("gross_margin", "2018A")]
    [InlineData("cash_flows", "2018A")]
    [InlineData("expense_ratios", "2018A")]
    [InlineData("receivables_and_days", "2021A")]
    [InlineData("price_to_sales_bands", "2021A")]
    [InlineData("revenue_by_segment", "2022A")]
    public void A_chart_begins_with_the_first_year_that_it_has_something_of(string name, string first)
    {
        var chart = Sent.Book.Book.Charts.Single(c => c.Plan.Name == name).Chart;

        chart.First.Text.Should().Be(first, "growth since 2019 alone begins no chart of columns");
        chart.Last.Text.Should().Be("2026E");
    }

    [Fact]
    public void A_chart_without_a_label_adds_to_the_one_that_has_it()
    {
        var chart = Sent.Plan.Charts.Should().ContainSingle(c => c.Name == "price_to_book_bands").Which;

        chart.Label.English.Should().Be("Price at constant price / book");
        chart.Series.Select(s => s.Kind).Should().Equal(ChartSeriesKind.Line, ChartSeriesKind.Mark, ChartSeriesKind.Points);
    }

    [Fact]
    public void No_chart_stands_alone_on_a_printed_page()
    {
        var sheet = Sent.Book.Book.Sheets.Single(s => s.Charts.Count > 1 && s.Breaks.Count > 0);
        var pages = sheet.Charts.GroupBy(c => sheet.Breaks.Count(b => c.Row >= b)).Select(p => p.Count()).ToList();

        pages.Should().HaveCount(sheet.Breaks.Count + 1).And.OnlyContain(count => count > 2 && count <= 8);
    }
}
