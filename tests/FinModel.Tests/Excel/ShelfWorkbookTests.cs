using FinModel.Core.Time;
using FinModel.Excel.Layout;
using FinModel.Tests.Excel.Office;

namespace FinModel.Tests.Excel;

/// <summary>What the methods of a valuation need, in a workbook.</summary>
public class ShelfWorkbookTests
{
    [Fact]
    public void A_refused_value_is_not_available_and_so_is_what_is_computed_from_it()
    {
        var exported = Shelf("value 9%");

        Formula(exported, "value_of_dividends").Should().StartWith("IF(").And.EndWith(",NA())");
        Cached(exported, "value_of_dividends").Should().Be("#N/A");
        Cached(exported, "value_over_dividends").Should().Be("#N/A");
    }

    [Fact]
    public void A_reduction_that_chooses_reads_a_range_of_its_operands()
    {
        var exported = Shelf("value 3%");
        var workings = exported.Book.Book.Workings.Sheet;
        var file = SheetValues.Read(exported.Bytes);
        var rows = workings.Cells.Where(c => c.Text?.StartsWith("operands:", StringComparison.Ordinal) == true).Select(c => c.Row).ToHashSet();
        var formulas =
            workings.Cells.Where(c => c.Formula is not null && rows.Contains(c.Row)).Select(c => file.Formulas[(workings.Name, c.Address())])
                .Where(f => !f.StartsWith('\'')).ToList();

        formulas.Should().OnlyContain(f => f.StartsWith("IF(", StringComparison.Ordinal) && f.EndsWith(",\"\")", StringComparison.Ordinal));
        Formula(exported, "median_pe@2024").Should().MatchRegex(@"^IF\(OR\(.*\),MEDIAN\('Workings'!G\d+:G\d+\),NA\(\)\)$");
        Formula(exported, "low_pe@2025").Should().MatchRegex(@",QUARTILE\('Workings'!H\d+:H\d+,1\),NA\(\)\)$");
        Formula(exported, "quarter_of_market_cap").Should().StartWith("QUARTILE(").And.NotContain("Workings");
    }

    [Fact]
    public void The_cover_does_not_count_warnings()
    {
        var exported = Shelf("value 5%");
        var file = SheetValues.Read(exported.Bytes);
        var warning = exported.Book.Book.Sheets.Find(s => s.Name == "Checks")!.Cells.Single(c => c.Text == "check:growth_is_modest");

        file.Values[("Checks", $"E{warning.Row}")].Should().Be(0.0);
        file.Values[("Cover", exported.Book.Book.Master.Address())].Should().Be("OK");
    }

    [Fact]
    public void A_bar_lies_from_one_line_over_another_to_a_third_and_a_mark_stands_where_its_line_is()
    {
        var exported = Exported.Load("sensetime");
        var values = SheetValues.Read(exported.Bytes).Values;
        var series = exported.Book.Book.Drawn.Single(d => d.Key.Name == "football_field").Value;
        double At(SheetCell cell) => (double)values[(cell.Sheet.Name, cell.Address())];
        (double, double)[] Of(SeriesKind kind) => [.. series.Where(s => s.Kind == kind).Select(s => (At(s.Across!.Value.First), At(s.Across.Value.Last)))];
        double[] Lines(params string[] ids) => [.. ids.Select(id => (double)values[Place(exported, id)])];
        string[] methods = [.. exported.Plan.Line("method_low")!.Dimension!.Members.Select(m => m.Name)];
        var (low, middle, high) =
            (Lines([.. methods.Select(m => "method_low." + m)]), Lines([.. methods.Select(m => "method_middle." + m)]),
                Lines([.. methods.Select(m => "method_high." + m)]));

        Of(SeriesKind.Bar).Should().Equal(low.Zip(middle));
        Of(SeriesKind.BarEnd).Should().Equal(middle.Zip(high));
        Of(SeriesKind.Mark).Should().Equal(Lines("share_price", "target_price").Select(v => (v, v)));
    }

    [OracleTheory]
    [InlineData("value 3%")]
    [InlineData("value 9%")]
    public void LibreOffice_finds_what_the_file_holds(string growth) => Recalculates(Shelf(growth));

    [OracleFact]
    public void Reductions_that_choose_recalculate_in_views_in_circles_and_inside_each_other() =>
        Recalculates(new Exported(FinancialModel.Load(Repository.At("tests", "cases", "cli", "choices"))));

    [OracleFact]
    public void Days_recalculate_under_scenarios_and_in_tables()
    {
        using var folder = new TemporaryFolder();
        folder.Write("days/model.fin", """
            model days "Days"
            timeline years 2023A 2024E 2025E 2026E
            currency CNY million

            dimension peer "Peer"
              ash    "Ash"
              birch  "Birch"

            statement days "Days"

            input valued : constant date "Valued on"
              value 2025-01-24 source "case"

            input priced over peer : constant date "Priced on"
              value 2025-01-20 source "case"

            line left : stock days "Days left"
              = period_end() - valued

            line part : ratio percent "Part of the period that is left"
              estimate min(1, max(0, left / days_in_period()))

            line latest : constant date "Latest price before the day"
              = max(priced where priced <= valued)

            line middle : stock date "Half way"
              = period_start() + (period_end() - period_start()) / 2

            line years_left : constant number "Years to the end of 2026"
              = (2026-12-31 - valued) / 365 days

            check priced_before "Priced before the day"
              valued >= max(priced)

            scenario later "Later" extends base
              valued += 45 days because "half way to April"
              priced.birch = 2025-02-28 because "a new price"

            sensitivity years_left "Years by day"
              valued += 30 days
            """);
        var exported = new Exported(FinancialModel.Load(folder.At("days")));
        Recalculates(exported);

        var later = LibreOffice.Recalculate(Tampering.Poisoned(exported.Bytes), [[(exported.Book.Book.Selector, "later")]])[0];
        later.Values[Place(exported, "latest")].Should().Be(CalendarDate.Number(new DateOnly(2025, 2, 28)));
        later.Values[Place(exported, "left@2025")].Should().Be(296.0, "from 10 March");
        later.Values[Place(exported, "part@2026")].Should().Be(1.0);
    }

    private static void Recalculates(Exported exported)
    {
        var cached = SheetValues.Read(exported.Bytes);

        var recalculated = LibreOffice.Recalculate(Tampering.Poisoned(exported.Bytes));

        cached.Formulas.Keys.Where(k => !Agreement.AreAlike(cached.Values[k], recalculated.Values.GetValueOrDefault(k), Agreement.Slack(cached, k)))
            .Select(k => $"{k}: {cached.Formulas[k]}: {cached.Values[k]} but {recalculated.Values.GetValueOrDefault(k)}").Should().BeEmpty();
    }

    // The model of the transcripts, with another growth.
    private static Exported Shelf(string growth)
    {
        using var folder = new TemporaryFolder();
        folder.Write("shelf/data/peers.csv", Repository.Read("tests", "cases", "cli", "shelf", "data", "peers.csv"));
        folder.Write("shelf/model.fin", Repository.Read("tests", "cases", "cli", "shelf", "model.fin").Replace("value 3%", growth, StringComparison.Ordinal));
        return new Exported(FinancialModel.Load(folder.At("shelf")));
    }

    private static string Formula(Exported exported, string line) => SheetValues.Read(exported.Bytes).Formulas[Place(exported, line)];

    private static object Cached(Exported exported, string line) => SheetValues.Read(exported.Bytes).Values[Place(exported, line)];

    private static (string Sheet, string Cell) Place(Exported exported, string line) =>
        exported.Places.Where(p => p.Cell.ToString() == line).Select(p => (p.Sheet, p.Address)).Single();
}
