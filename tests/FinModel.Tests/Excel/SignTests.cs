using System.IO.Compression;
using System.Text.RegularExpressions;
using FinModel.Core.Diagnostics;
using FinModel.Excel.Importing;
using FinModel.Excel.Requests;

namespace FinModel.Tests.Excel;

/// <summary>What a reader sees in brackets is negative, to her own formulas and to what she types.</summary>
public partial class SignTests
{
    private static readonly Exported SenseTime = Exported.Load("sensetime");

    [Fact]
    public void No_format_shows_another_sign_than_the_number_has()
    {
        using var zip = new ZipArchive(new MemoryStream(SenseTime.Bytes));
        using var styles = new StreamReader(zip.GetEntry("xl/styles.xml")!.Open());

        foreach (var format in FormatCode().Matches(styles.ReadToEnd()).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)))
        {
            var sections = Quoted().Replace(format, "").Replace("yyyy\\-mm\\-dd", "", StringComparison.Ordinal).Split(';');
            sections[0].Should().NotMatchRegex(@"^[-(]", format);
            (sections.Length == 1 || sections[1].Length == 0 || sections[0].StartsWith('[') || sections[1].StartsWith('-') || sections[1].StartsWith('('))
                .Should().BeTrue(format);
        }
    }

    [Fact]
    public void A_deducted_row_adds_up_as_it_is_shown()
    {
        var values = SheetValues.Read(SenseTime.Bytes);
        double At(string line) => (double)values.Values[Place(line)];

        At("cost_of_sales@2025").Should().BeNegative();
        At("gross_profit@2025").Should().BeApproximately(At("revenue@2025") + At("cost_of_sales@2025"), 1e-9);
        values.Formulas[Place("cost_of_sales@2025")].Should().MatchRegex(@"^[A-Z]+\d+-[A-Z]+\d+$", "no sign is taken twice");
    }

    [Fact]
    public void A_number_over_a_deducted_row_has_the_sign_it_is_shown_with()
    {
        var cell = SenseTime.Book.Book.Places.Single(p => p.Key.ToString() == "capex@2025").Value;
        cell.IsNegated.Should().BeTrue();
        var diagnostics = new List<Diagnostic>();
        using var file = new MemoryStream(SenseTime.With((cell, -700.0)));

        var report = WorkbookImport.Read(new ExportRequest(SenseTime.Plan, SenseTime.Evaluate), file, diagnostics)!;

        report.Inputs.Should().ContainSingle().Which.New.Should().Be(700);
    }

    [Fact]
    public void A_chart_of_costs_goes_upwards()
    {
        var places = SenseTime.Book.Book.Sheets.SelectMany(s => s.Charts).SelectMany(c => c.Series).ToList();

        places.Should().OnlyContain(s => !s.First.IsNegated);
    }

    private static (string Sheet, string Cell) Place(string line) =>
        SenseTime.Places.Where(p => p.Cell.ToString() == line).Select(p => (p.Sheet, p.Address)).Single();

    [GeneratedRegex("formatCode=\"([^\"]*)\"")]
    private static partial Regex FormatCode();

    [GeneratedRegex("\"[^\"]*\"|_.")]
    private static partial Regex Quoted();
}
