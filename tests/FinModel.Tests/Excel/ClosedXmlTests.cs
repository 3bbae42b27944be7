using System.Globalization;
using ClosedXML.Excel;
using FinModel.ClosedXml;
using FinModel.Core.Diagnostics;
using FinModel.Excel;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Tests.Excel;

/// <summary>ClosedXML as a witness that knows nothing of our writer, and as a bridge for houses.</summary>
public class ClosedXmlTests
{
    // It reads typed numbers to fifteen digits.
    private const double Rounding = 1e-14;

    public static TheoryData<string> Models() => ["models/sensetime", "tests/models/korvald"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_cell_formula_and_value_is_what_another_reader_finds(string model)
    {
        var exported = new Exported(FinancialModel.Load(Repository.At(model.Split('/'))));
        using var file = new MemoryStream();
        exported.Book.Save(file);
        using var workbook = new XLWorkbook(file);
        var values = exported.Book.Values();

        workbook.Worksheets.Select(w => w.Name).Should().Equal(exported.Book.Book.Sheets.Select(s => s.Name));
        var wrong = exported.Book.Book.Sheets.SelectMany(s => s.Cells.Where(c => Difference(c, workbook.Worksheet(s.Name).Cell(c.Row, c.Column), values) is not null)).ToList();
        wrong.Select(c => $"{c.Sheet.Name}!{c.Address()}: {Difference(c, workbook.Worksheet(c.Sheet.Name).Cell(c.Row, c.Column), values)}").Should().BeEmpty();
    }

    [Fact]
    public void A_house_sheet_is_added_and_the_saved_file_comes_back_without_a_change()
    {
        var model = FinancialModel.Load(Repository.At("tests", "models", "korvald"));
        using var workbook = Model.Load(ModelSources.Folder(Repository.At("tests", "models", "korvald"))).Base.Run().ToXLWorkbook();
        workbook.AddWorksheet("House view").Cell("B2").SetValue("ours");
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        file.Position = 0;
        var (exported, diagnostics) = (new Exported(model), new List<Diagnostic>());

        var report = WorkbookImport.Read(new ExportRequest(model.Plan, exported.Evaluate), file, diagnostics)!;

        diagnostics.Should().BeEmpty();
        (report.Inputs.Count, report.Unread.Count, report.Conflicts.Count, report.Comments.Count).Should().Be((0, 0, 0, 0));
        report.Others.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = OtherChangeKind.SheetAdded, Place = "'House view'" });
    }

    [Fact]
    public void The_selector_shows_the_scenario_of_the_result()
    {
        var model = Model.Load(ModelSources.Folder(Repository.At("models", "sensetime")));
        using var workbook = model.Scenarios.Single(s => s.Name == "bull").Run().ToXLWorkbook();

        workbook.Worksheet("Inputs").Cell("C3").GetString().Should().Be("bull");
    }

    // Behind a formula it keeps the file's characters.
    private static double? Number(object? found) => found is double number ? number
        : found is string text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) ? read : null;

    private static string? Difference(SheetCell ours, IXLCell theirs, FormulaEvaluator values)
    {
        // A data table is none of the formulas that it knows.
        if (ours.Table is not null)
        {
            return null;
        }

        if (ours.Formula is { } formula && theirs.FormulaA1 != FormulaPrinter.Print(formula, ours.Sheet))
        {
            return $"the formula {theirs.FormulaA1}";
        }

        object? expected = ours.Formula is not null ? values.ValueOf(ours) : ours.Number ?? (object?)ours.Text;
        var found = ours.Formula is not null ? theirs.CachedValue : theirs.Value;
        return expected switch
        {
            null or "" => found is null or "" ? null : $"{found} in an empty cell",
            double number => Number(found) is { } other && Math.Abs(other - number) <= (ours.Formula is null ? Rounding * Math.Abs(number) : 0) ? null : found is DateTime day && day.ToOADate().Equals(number) ? null : $"{found} for {number}",
            FormulaError error => found?.ToString() == error.Code ? null : $"{found} for {error.Code}",
            bool truth => found is bool same && same == truth ? null : $"{found} for {truth}",
            var text => (found?.ToString() ?? "").ReplaceLineEndings("\n") == ((string)text).ReplaceLineEndings("\n") ? null : $"{found} for {text}",
        };
    }
}
