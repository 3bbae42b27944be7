using System.Globalization;
using ClosedXML.Excel;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Tests.Excel;

/// <summary>ClosedXML as a witness that knows nothing of our writer.</summary>
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
        var wrong =
            exported.Book.Book.Sheets.SelectMany(s => s.Cells.Where(c => Difference(c, workbook.Worksheet(s.Name).Cell(c.Row, c.Column), values) is not null))
                .ToList();
        wrong.Select(c => $"{c.Sheet.Name}!{c.Address()}: {Difference(c, workbook.Worksheet(c.Sheet.Name).Cell(c.Row, c.Column), values)}").Should().BeEmpty();
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
            double number =>
                Number(found) is { } other && Math.Abs(other - number) <= (ours.Formula is null ? Rounding * Math.Abs(number) : 0)
                    ? null
                    : found is DateTime day && day.ToOADate().Equals(number) ? null : $"{found} for {number}",
            FormulaError error => found?.ToString() == error.Code ? null : $"{found} for {error.Code}",
            bool truth => found is bool same && same == truth ? null : $"{found} for {truth}",
            var text => (found?.ToString() ?? "").ReplaceLineEndings("\n") == ((string)text).ReplaceLineEndings("\n") ? null : $"{found} for {text}",
        };
    }
}
