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
        var file = SheetValues.Read(exported.Bytes);
        var formulas = file.Formulas.Where(f => f.Key.Sheet == "Operands" && !f.Value.StartsWith('\'')).Select(f => f.Value).ToList();

        formulas.Should().OnlyContain(f => f.StartsWith("IF(", StringComparison.Ordinal) && f.EndsWith(",\"\")", StringComparison.Ordinal));
        Formula(exported, "median_pe@2024").Should().MatchRegex(@"^IF\(OR\(.*\),MEDIAN\('Operands'!G\d+:G\d+\),NA\(\)\)$");
        Formula(exported, "low_pe@2025").Should().MatchRegex(@",QUARTILE\('Operands'!H\d+:H\d+,1\),NA\(\)\)$");
        Formula(exported, "quarter_of_market_cap").Should().StartWith("QUARTILE(").And.NotContain("Operands");
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

    [OracleTheory]
    [InlineData("value 3%")]
    [InlineData("value 9%")]
    public void LibreOffice_finds_what_the_file_holds(string growth) => Recalculates(Shelf(growth));

    [OracleFact]
    public void Reductions_that_choose_recalculate_in_views_in_circles_and_inside_each_other() =>
        Recalculates(new Exported(FinancialModel.Load(Repository.At("tests", "cases", "cli", "choices"))));

    private static void Recalculates(Exported exported)
    {
        var cached = SheetValues.Read(exported.Bytes);

        var recalculated = LibreOffice.Recalculate([Tampering.Poisoned(exported.Bytes)])[0];

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
