using FinModel.Core.Diagnostics;
using FinModel.Excel;
using FinModel.Tests.Cases;
using FinModel.Tests.Excel.Office;

namespace FinModel.Tests.Excel;

/// <summary>A circle has the engine's value in a workbook, and none where the engine has none.</summary>
public class CircleWorkbookTests
{
    private const string Many = "#N/A";

    // The last bends where it is solved: on one side everything solves it.
    private static readonly (string Formula, object Value)[] Circles =
    [
        ("max(y, 5)", Many), ("y", Many), ("2 + max(y, 1)", Many), ("0.1 * y + 0.2 * y + 0.7 * y + k", Many), ("min(y, 7)", Many),
        ("max(0.5 * y, 1) + 1", 2.0), ("0.9999 * y + k", 10_000.0), ("k - 0.5 * max(y, 0)", 2 / 3.0), ("max(y, 3) - max(y - 3, 0)", 3.0),
        ("if(y > 2, 0.5 * y, 4)", Many),
    ];

    [Fact]
    public void The_file_has_what_the_engine_has()
    {
        foreach (var (formula, value) in Circles)
        {
            var exported = Export(formula);
            var place = exported.Places.Single(p => p.Cell.ToString() == "y@2025");

            Agreement.AreAlike(value, SheetValues.Read(exported.Bytes).Values[(place.Sheet, place.Address)]).Should()
                .BeTrue("y = {0} is {1}", formula, SheetValues.Read(exported.Bytes).Values[(place.Sheet, place.Address)]);
            double.IsNaN(exported.Evaluate(exported.Plan.Scenarios[0], [])(place.Cell)).Should().Be(value is string, "y = {0}", formula);
        }
    }

    [OracleFact]
    public void The_certificate_finds_no_difference()
    {
        foreach (var (formula, _) in Circles)
        {
            var exported = Export(formula);
            var diagnostics = new List<Diagnostic>();

            var certificate =
                Certificate.Compare(exported.Book, new MemoryStream(exported.Bytes), new MemoryStream(LibreOffice.Resave(Tampering.Poisoned(exported.Bytes))),
                    diagnostics);

            certificate.Differing.Should().Be(0, "of y = {0}: {1}", formula, certificate.ToJson());
            diagnostics.Should().BeEmpty();
        }
    }

    private static Exported Export(string formula) => new(TestModel.Plan($"""
        {TestModel.Head}input k : constant number
          value 1 source "test"
        line y : ratio number
          actual 0
          estimate {formula}
        circle y
        line z : ratio number
          = y * 2 * k
        """));
}
