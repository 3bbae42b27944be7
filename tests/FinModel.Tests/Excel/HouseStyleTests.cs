using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Excel;
using FinModel.Excel.Importing;
using FinModel.Excel.Requests;
using FinModel.Excel.Styling;

namespace FinModel.Tests.Excel;

public class HouseStyleTests
{
    [Fact]
    public void The_default_in_a_file_is_what_is_used_without_one()
    {
        var style = Read(Repository.Read("samples", "style-default.json"));

        (style with { Colours = HouseStyle.Default.Colours }).Should().Be(HouseStyle.Default);
        style.Colours.Should().BeEquivalentTo(HouseStyle.Default.Colours);
    }

    [Fact]
    public void An_empty_style_is_the_default() => Read("{}").Should().Be(HouseStyle.Default);

    [Theory]
    [InlineData("#,##0_);(#,##0);\"-\"_)", 2, "#,##0.00_);(#,##0.00);\"-\"_)")]
    [InlineData("0%;-0%", 1, "0.0%;-0.0%")]
    [InlineData("0\"x 0\"", 1, "0.0\"x 0\"")]
    [InlineData("#,##0", 0, "#,##0")]
    [InlineData("\"0\"0;-0", 2, "\"0\"0.00;-0.00")]
    public void Each_lines_own_decimals_are_put_into_a_format(string format, int decimals, string wanted) =>
        HouseFormats.WithDecimals(format, decimals).Should().Be(wanted);

    [Fact]
    public void A_house_style_changes_looks_and_no_value()
    {
        var model = FinancialModel.Load(Repository.At("tests", "models", "korvald"));
        var plain = new Exported(model);
        var style = Read(Repository.Read("samples", "style-house.json"));
        var styled = Save(Workbook.Build(new ExportRequest(plain.Plan, plain.Evaluate) { Style = style }));
        var (before, after) = (SheetValues.Read(plain.Bytes), SheetValues.Read(styled));

        after.Formulas.Should().Equal(before.Formulas);
        after.Values.Where(v => v.Key.Sheet != "Back-up").Should().BeEquivalentTo(before.Values.Where(v => v.Key.Sheet != "Back-up"));
        using var document = SpreadsheetDocument.Open(new MemoryStream(styled), false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Should().BeEmpty();
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.OuterXml.Should().Contain("Georgia").And.Contain("FF7A1F2B").And.NotContain("Arial");
        document.WorkbookPart.WorksheetParts.SelectMany(p => p.DrawingsPart?.ImageParts ?? []).Should().ContainSingle();
    }

    [Fact]
    public void A_styled_workbook_comes_back_without_a_change()
    {
        var model = FinancialModel.Load(Repository.At("tests", "models", "korvald"));
        var plain = new Exported(model);
        var request = new ExportRequest(plain.Plan, plain.Evaluate);
        using var file = new MemoryStream(Save(Workbook.Build(request with { Style = Read(Repository.Read("samples", "style-house.json")) })));
        var diagnostics = new List<Diagnostic>();

        WorkbookImport.Read(request, file, diagnostics)!.IsUnchanged.Should().BeTrue();
        diagnostics.Should().BeEmpty();
    }

    private static HouseStyle Read(string text)
    {
        var diagnostics = new List<Diagnostic>();
        var style = HouseStyleReader.Read(new SourceText("style.json", text), name => File.ReadAllBytes(Repository.At("samples", name)), diagnostics);
        diagnostics.Should().BeEmpty();
        return style!;
    }

    private static byte[] Save(Workbook workbook)
    {
        using var stream = new MemoryStream();
        workbook.Save(stream);
        return stream.ToArray();
    }
}
