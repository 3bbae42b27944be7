using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Data.Facts;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Facts;
using FinModel.Tests.Data;

namespace FinModel.Tests.Drafts;

/// <summary>Which line takes which tag of an invented filer, and what is told of the tags that none takes.</summary>
public class FactLinesTests
{
    private const string Years = """
        NetIncomeLoss USD 2022-01-01..2022-12-31 1000000 10-K 2023-02-10
        NetIncomeLoss USD 2023-01-01..2023-12-31 2000000 10-K 2024-02-10
        NetIncomeLoss USD 2024-01-01..2024-12-31 3000000 10-K 2025-02-10
        SalesRevenueNet USD 2022-01-01..2022-12-31 7000000 10-K 2023-02-10
        Revenues USD 2023-01-01..2023-12-31 8000000 10-K 2024-02-10
        Revenues USD 2024-01-01..2024-12-31 9000000 10-K 2025-02-10
        """;

    [Fact]
    public void A_tag_that_changed_over_the_years_is_one_line()
    {
        var revenue = Lines(Years).Lines.Single(l => l.Line == "revenue");

        revenue.Figures.OrderBy(f => f.Key.Year).Select(f => $"{f.Key.Year} {f.Value.Series.Tag} {f.Value.Fact.Value / 1_000_000:0}").Should()
            .Equal("2022 SalesRevenueNet 7", "2023 Revenues 8", "2024 Revenues 9");
        revenue.Tag.Should().Be("Revenues");
    }

    [Fact]
    public void A_tag_in_other_money_only_is_told_and_not_taken()
    {
        var lines = Lines(Years + "\nGrossProfit EUR 2024-01-01..2024-12-31 4000000 10-K 2025-02-10");

        lines.Lines.Should().NotContain(l => l.Line == "gross_profit");
        lines.Elsewhere.Select(e => $"{e.Line} {e.Tag.Series.Tag} {e.Tag.Series.Unit}").Should().Equal("gross_profit GrossProfit EUR");
        lines.Untaken.Select(u => u.Series.Tag).Should().Equal("GrossProfit");
    }

    [Fact]
    public void A_tag_in_other_money_as_well_is_taken_in_the_filers_own()
    {
        var lines = Lines(Years + "\nRevenues EUR 2024-01-01..2024-12-31 8500000 10-K 2025-02-10");

        lines.Elsewhere.Should().BeEmpty();
        lines.Lines.Single(l => l.Line == "revenue").Figures.Values.Select(f => f.Series.Unit).Distinct().Should().Equal("USD");
    }

    [Fact]
    public void A_tag_without_any_unit_is_told()
    {
        var json =
            FactsOf.Json(Years)
                .Replace("\"us-gaap\": {", "\"us-gaap\": {\"GrossProfit\": {\"label\": \"Gross profit\", \"units\": {}}, ", StringComparison.Ordinal);

        var lines = Lines(FiledFigures.Read(Encoding.UTF8.GetBytes(json), "facts.json", null, [])!);

        lines.Elsewhere.Select(e => $"{e.Line} {e.Tag.Series.Tag} {e.Tag.Series.Unit}").Should().Equal("gross_profit GrossProfit ");
        lines.Untaken.Select(u => u.Series.Tag).Should().Equal("GrossProfit");
    }

    [Fact]
    public void What_notes_repeat_once_a_year_is_not_on_the_face()
    {
        var quarters = Years + """

            NetIncomeLoss USD 2024-01-01..2024-03-31 700000 10-Q 2024-05-10
            NetIncomeLoss USD 2024-01-01..2024-06-30 1400000 10-Q 2024-08-10
            NetIncomeLoss USD 2024-01-01..2024-09-30 2100000 10-Q 2024-11-10
            Revenues USD 2024-01-01..2024-09-30 6500000 10-Q 2024-11-10
            GrossProfit USD 2024-01-01..2024-12-31 4000000 10-K 2025-02-10
            """;

        Lines(quarters).Lines.Select(l => l.Line).Should().Contain("revenue").And.NotContain("gross_profit");
        Lines(Years + "\nGrossProfit USD 2024-01-01..2024-12-31 4000000 10-K 2025-02-10").Lines.Select(l => l.Line).Should().Contain("gross_profit");
    }

    [Theory]
    [InlineData("", false, "2022 2023 2024")]
    [InlineData("NetIncomeLoss USD 2025-01-01..2025-03-31 900000 10-Q 2025-05-10\nRevenues USD 2025-01-01..2025-03-31 2900000 10-Q 2025-05-10", false,
        "2022 2023 2024")]
    [InlineData("NetIncomeLoss USD 2025-01-01..2025-03-31 900000 10-Q 2025-05-10\nRevenues USD 2025-01-01..2025-03-31 2900000 10-Q 2025-05-10", true,
        "1Q24 .. 1Q25")]
    public void A_model_has_the_years_and_of_quarters_what_came_after_them(string more, bool hasQuarters, string expected)
    {
        var periods = FactScope.Of(FactsOf.Read(Years + "\n" + more, []), null, hasQuarters)!.Periods;

        (hasQuarters ? $"{periods[0].Id} .. {periods[^1].Id}" : string.Join(' ', periods.Select(p => p.Id))).Should().Be(expected);
    }

    [Fact]
    public void A_filer_under_other_standards_is_refused_in_one_sentence()
    {
        var problems = new List<Diagnostic>();

        var json = FactsOf.Json(Years).Replace("\"us-gaap\"", "\"ifrs-full\"", StringComparison.Ordinal);
        new FactDrafter(new FinModel.Drafts.DraftOptions("x", "us-gaap"), problems, _ => { }).Draft("facts.json", Encoding.UTF8.GetBytes(json))
            .Should().BeNull();

        problems.Should().ContainSingle().Which.Code.Should().Be("FM8079");
    }

    private static FactLines Lines(string facts) => Lines(FactsOf.Read(facts, []));

    private static FactLines Lines(FiledFigures figures) =>
        FactLines.Of(figures, AccountDictionary.Of("us-gaap", [])!, "USD", p => p.IsYears && p.Year >= 2022);
}
