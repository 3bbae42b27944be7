using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Data.Facts;

namespace FinModel.Tests.Data;

/// <summary>The traps of filed figures: periods, fiscal years, restatements. Each figure is one that only the right reading gives.</summary>
public class CompanyFactsTests
{
    // Years to the last Saturday of September: 2023 has 53 weeks, the extra one in its first quarter.
    private const string Weeks = """
        NetIncomeLoss USD 2021-09-26..2022-09-24 80 10-K 2022-10-28
        NetIncomeLoss USD 2022-09-25..2022-12-31 21 10-Q 2023-02-03
        NetIncomeLoss USD 2022-09-25..2023-04-01 45 10-Q 2023-05-05
        NetIncomeLoss USD 2023-01-01..2023-04-01 24 10-Q 2023-05-05
        NetIncomeLoss USD 2022-09-25..2023-07-01 70 10-Q 2023-08-04
        NetIncomeLoss USD 2022-09-25..2023-09-30 100 10-K 2023-11-03
        NetIncomeLoss USD 2023-10-01..2024-09-28 110 10-K 2024-11-01
        Assets USD 2023-07-01 900 10-Q 2023-08-04
        Assets USD 2023-09-30 1000 10-K 2023-11-03
        Assets USD 2023-09-30 1000 10-Q 2024-02-02
        """;

    private readonly List<Diagnostic> _diagnostics = [];

    [Fact]
    public void A_period_comes_from_its_days_and_not_from_the_filings_year_and_quarter()
    {
        var figures = FactsOf.Read(Weeks, _diagnostics);

        figures.Calendar.Year.Should().Be(new FiscalYear(9, 30) { Weekday = DayOfWeek.Saturday, LongQuarter = 1 });
        Written(figures, "NetIncomeLoss").Should().Be("2022=80 1Q23=21 2Q23=24 6M23=45 9M23=70 2023=100 2024=110");
        Written(figures, "Assets").Should().Be("3Q23=900 4Q23=1000");
        _diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2021-12-31 2022-12-31 2023-12-31", 12, 31, null, false)]
    [InlineData("2022-01-31 2023-01-31 2024-01-31", 1, 31, null, false)]
    [InlineData("2022-02-28 2023-02-28 2024-02-29", 2, 29, null, false)]
    [InlineData("2023-02-28 2024-02-29 2025-02-28", 2, 29, null, false)]
    [InlineData("2022-01-30 2023-01-29 2024-01-28 2025-01-26", 1, 31, DayOfWeek.Sunday, false)]
    [InlineData("2021-01-02 2022-01-01 2022-12-31 2023-12-30 2024-12-28", 12, 31, DayOfWeek.Saturday, true)]
    [InlineData("2020-02-01 2021-01-30 2022-01-29 2023-01-28 2024-02-03", 1, 31, DayOfWeek.Saturday, true)]
    public void The_years_end_is_found(string ends, int month, int day, DayOfWeek? weekday, bool isNearest)
    {
        var days = ends.Split(' ').Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", null)).ToList();
        var facts = string.Join("\n", days.Select((d, i) =>
            $"NetIncomeLoss USD {(i == 0 ? d.AddDays(-363) : days[i - 1].AddDays(1)):yyyy-MM-dd}..{d:yyyy-MM-dd} {i + 1} 10-K {d.AddDays(40):yyyy-MM-dd}"));

        FactsOf.Read(facts, _diagnostics).Calendar.Year.Should().Be(new FiscalYear(month, day) { Weekday = weekday, IsNearest = isNearest });
    }

    [Fact]
    public void A_year_that_ends_in_january_by_a_week_is_the_one_before()
    {
        var figures = FactsOf.Read("""
            NetIncomeLoss USD 2021-01-04..2022-01-02 1 10-K 2022-02-20
            NetIncomeLoss USD 2022-01-03..2023-01-01 2 10-K 2023-02-20
            NetIncomeLoss USD 2023-01-02..2023-12-31 3 10-K 2024-02-20
            """, _diagnostics);

        Written(figures, "NetIncomeLoss").Should().Be("2021=1 2022=2 2023=3");
    }

    [Fact]
    public void The_latest_filing_counts_and_what_it_restates_is_told()
    {
        var figures = FactsOf.Read(Weeks + """

            NetIncomeLoss USD 2022-09-25..2023-09-30 97 10-K/A 2023-12-15
            NetIncomeLoss USD 2022-09-25..2023-09-30 98 10-K 2024-11-01
            NetIncomeLoss USD 2022-09-25..2023-09-30 99 10-K 2024-11-01 later-number
            """.Replace("99 10-K 2024-11-01 later-number", "98 10-K 2024-11-01 9", StringComparison.Ordinal), _diagnostics);

        Written(figures, "NetIncomeLoss").Should().Contain("2023=98");
        var restatement = figures.Restatements.Should().ContainSingle().Subject;
        (restatement.Period.ToString(), restatement.First.Value, restatement.Last.Value).Should().Be(("2023", 100, 98));
        restatement.First.Filing.ToString().Should().Be("10-K 20231103, filed 2023-11-03");
        _diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_proxy_statement_restates_nothing()
    {
        var figures =
            FactsOf.Read(Weeks + "\nNetIncomeLoss USD 2022-09-25..2023-09-30 1 DEF 2024-12-01".Replace("DEF", "DEF14A", StringComparison.Ordinal),
                _diagnostics);

        Written(figures, "NetIncomeLoss").Should().Contain("2023=100");
        figures.Restatements.Should().BeEmpty();
    }

    [Fact]
    public void Months_across_two_years_single_months_and_days_within_a_quarter_are_of_no_period()
    {
        var figures = FactsOf.Read(Weeks + """

            NetIncomeLoss USD 2023-01-01..2023-12-30 55 10-Q 2024-02-02
            NetIncomeLoss USD 2023-09-01..2023-09-30 9 8-K 2023-10-20
            NetIncomeLoss USD 2023-04-02..2023-09-30 54 8-K 2023-10-20
            Assets USD 2023-08-15 950 8-K 2023-10-20
            """, _diagnostics);

        Written(figures, "NetIncomeLoss").Should().Be("2022=80 1Q23=21 2Q23=24 6M23=45 9M23=70 2023=100 2024=110");
        Written(figures, "Assets").Should().Be("3Q23=900 4Q23=1000");
        figures.Figures.Sum(f => f.Aside).Should().Be(4);
    }

    [Fact]
    public void Days_rounded_to_a_months_end_are_the_periods_and_exact_ones_go_before_them()
    {
        var figures = FactsOf.Read(Weeks + """

            Revenues USD 2022-10-01..2023-09-30 500 10-K 2023-11-03
            Revenues USD 2023-10-01..2024-09-30 600 10-K 2024-11-01
            Revenues USD 2023-10-01..2024-09-28 601 10-K 2024-11-01
            """, _diagnostics);

        Written(figures, "Revenues").Should().Be("2023=500 2024=601");
        _diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"facts\": []}")]
    [InlineData("{\"facts\": {}} trailing")]
    [InlineData("{\"facts\": {\"us-gaap\": {\"A\": {\"units\": {\"USD\": [")]
    public void What_is_no_such_file_is_said_and_gives_nothing(string json)
    {
        CompanyFactsReader.Read(Encoding.UTF8.GetBytes(json), "facts.json", _diagnostics).Should().BeNull();
        _diagnostics.Should().ContainSingle().Which.Code.Should().Be("FM6099");
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var json = string.Concat(Enumerable.Repeat("{\"facts\":", 100_000));

        CompanyFactsReader.Read(Encoding.UTF8.GetBytes(json), "facts.json", _diagnostics).Should().BeNull();
        _diagnostics.Should().ContainSingle();
    }

    [Fact]
    public void Every_cut_of_a_file_is_refused_or_read_without_an_exception()
    {
        var json = Encoding.UTF8.GetBytes(FactsOf.Json(Weeks));
        for (var length = 0; length < json.Length; length++)
        {
            CompanyFactsReader.Read(json[..length], "facts.json", _diagnostics).Should().BeNull();
        }

        _diagnostics.Should().OnlyContain(d => d.Code == "FM6099");
    }

    [Fact]
    public void What_stands_beside_the_figures_may_have_any_shape()
    {
        var facts = CompanyFactsReader.Read(Encoding.UTF8.GetBytes("""
            {"cik": "0000000001", "entityName": null, "more": {"deep": [1, {"a": []}]},
             "facts": {"dei": 7, "us-gaap": {"A": null, "B": {"label": null, "units": 3},
             "C": {"units": {"USD": [{"end": "2023-12-31", "val": 1.5, "accn": "n", "form": null, "filed": "2024-02-01", "fy": null,
             "extra": {"x": 1}}], "EUR": {}}}}}}
            """), "facts.json", _diagnostics)!;

        facts.Series.Select(s => (s.Tag, s.Unit, s.Label, s.Facts.Count)).Should().Equal(("C", "USD", "C", 1), ("C", "EUR", "C", 0));
        facts.Series[0].Facts[0].Value.Should().Be(1.5m);
        _diagnostics.Should().BeEmpty();
    }

    private static string Written(FiledFigures figures, string tag) =>
        string.Join(" ",
            figures.Figures.Single(f => f.Series.Tag == tag).Facts.OrderBy(f => f.Key.Quarter).ThenBy(f => f.Key.Months)
                .Select(f => $"{f.Key}={f.Value.Value:0.##}"));
}
