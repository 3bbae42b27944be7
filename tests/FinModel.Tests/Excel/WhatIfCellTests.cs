using FinModel.Excel.Layout;
using FinModel.Tests.Excel.Office;

namespace FinModel.Tests.Excel;

/// <summary>The cells that what-if tables vary move the live inputs: one that is left at something must not pass for base.</summary>
public class WhatIfCellTests
{
    private static readonly Exported SenseTime = Exported.Load("sensetime");

    private static FinModel.Excel.Pages.Book Book => SenseTime.Book.Book;

    [OracleFact]
    public void One_that_is_not_zero_fails_a_check_and_is_named_on_the_cover()
    {
        var variants = Book.WhatIfs.ConvertAll(w => (IReadOnlyList<(SheetCell, object)>)[(w.Cell, (object)1.0)]);

        var found = LibreOffice.Recalculate(SenseTime.Bytes, [[], .. variants]);

        Read(found[0], Book.Master).Should().Be("OK");
        Read(found[0], Book.Caption).Should().Be("base");
        Cover(found[0]).Should().Be("none");
        for (var i = 0; i < variants.Count; i++)
        {
            var label = Book.WhatIfs[i].Cell.Sheet[Book.WhatIfs[i].Cell.Row, Columns.Label].Text;
            Read(found[i + 1], Book.Master).Should().Be("FAILS");
            Read(found[i + 1], Book.Caption).Should().Be("base + what-if");
            Cover(found[i + 1]).Should().Be(label + "; ");
        }
    }

    [Fact]
    public void Scenarios_say_why_they_change_an_input()
    {
        var sheet = Book.Sheets.Find(s => s.Name == "Scenarios")!;
        var reasons = SenseTime.Plan.Scenarios.SelectMany(s => s.Overrides).Select(o => o.Source.Note ?? "").ToList();

        reasons.Should().Contain(r => r.Length > 0);
        sheet.Cells.Where(c => c.Column == Columns.Periods && c.Row > FinModel.Excel.Pages.LinePage.HeaderRow).Select(c => c.Text).Should().Equal(reasons);
    }

    private static object? Cover(SheetValues values) => values.Values.GetValueOrDefault(("Cover", "C4"));

    private static object? Read(SheetValues values, SheetCell cell) => values.Values.GetValueOrDefault((cell.Sheet.Name, cell.Address()));
}
