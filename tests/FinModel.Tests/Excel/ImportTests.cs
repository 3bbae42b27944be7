using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Excel.Importing;
using FinModel.Excel.Layout;
using FinModel.Excel.Requests;
using FinModel.Presentation.Wording;
using FinModel.Tests.Excel.Office;

namespace FinModel.Tests.Excel;

public class ImportTests
{
    private static readonly Exported Model = Exported.Load("sensetime");

    [Fact]
    public void An_untouched_workbook_has_no_changes() => Read(Model.Bytes).IsUnchanged.Should().BeTrue();

    [Theory]
    [InlineData(LabelLanguage.Chinese)]
    [InlineData(LabelLanguage.Both)]
    public void So_has_one_in_another_language(LabelLanguage language) =>
        Read(new Exported(FinModel.FinancialModel.Load(Repository.At("models", "sensetime")), language).Bytes).IsUnchanged.Should().BeTrue();

    [OracleFact]
    public void So_has_one_that_another_program_saved() =>
        Read(LibreOffice.Resave(Model.Bytes)).Others.Should().BeEmpty();

    [Fact]
    public void A_typed_input_becomes_a_scenario_of_the_language()
    {
        var input = Input("gross_margin", "2025");

        var report = Read(Model.With((Model.Book.Book.Inputs[new(input, 0)], 0.45)));

        report.Inputs.Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Input = input, Old = 0.43, New = 0.45 },
                o => o.ComparingByMembers<object>().Using<PlanCell>(c => c.Subject.Should().BeSameAs(c.Expectation)).WhenTypeIs<PlanCell>());
        report.Others.Should().BeEmpty();
        ScenarioText.Write(report, Model.Plan, "book.xlsx").Should()
            .StartWith("scenario base_edited \"Base, edited\"").And.Contain("  gross_margin@2025 = 45%  because");
    }

    [Fact]
    public void A_value_that_a_scenario_keeps_while_base_moves_is_a_change()
    {
        var desk = ReviewedModel.Sent;

        var report = desk.Read(desk.Exported.With((desk.Block("growth@2024"), 0.15), (desk.Block("growth@2024", 1), 0.12)));

        report.Inputs.Select(i => (i.Scenario.Name, i.Old, i.New)).Should().Equal(("base", 0.1, 0.15), ("bull", 0.15 + 0.02, 0.12));
    }

    [Fact]
    public void Without_changes_there_is_a_scenario_to_compare_with() =>
        ScenarioText.Write(Read(Model.Bytes), Model.Plan, "book.xlsx").Should().StartWith("scenario base_edited ").And.EndWith(" extends base\n");

    [Fact]
    public void A_typed_day_becomes_a_day_of_the_language()
    {
        var input = Model.Plan.Cells.Single(c => c.Id == "valuation_date");

        var report = Read(Model.With((Model.Book.Book.Inputs[new(input, 0)], CalendarDate.Number(new DateOnly(2025, 3, 31)))));

        ScenarioText.Write(report, Model.Plan, "book.xlsx").Should().Contain("  valuation_date = 2025-03-31  because");
    }

    [Theory]
    [InlineData(0)]
    [InlineData("off")]
    [InlineData("关")]
    [InlineData("否")]
    [InlineData("no")]
    [InlineData("FALSE")]
    public void A_switch_is_chosen_from_a_list_and_comes_back_as_a_word(object typed)
    {
        var at = Model.Book.Book.Inputs[new(Model.Plan.Cells.Single(c => c.Id == "mid_year_convention"), 0)];

        at.Sheet.Choices.Should().Contain((at, "\"0,1\""));
        ScenarioText.Write(Read(Model.With((at, typed))), Model.Plan, "book.xlsx").Should().Contain("  mid_year_convention = off  because");
        Read(Model.With((at, 0.5))).Inputs.Should().BeEmpty();
    }

    [Theory]
    [InlineData("50%")]
    [InlineData("2")]
    [InlineData("maybe")]
    [InlineData(2)]
    public void What_is_no_word_of_a_switch_is_refused_with_its_words(object typed)
    {
        var at = Model.Book.Book.Inputs[new(Model.Plan.Cells.Single(c => c.Id == "mid_year_convention"), 0)];

        Read(Model.With((at, typed))).Unread.Should().ContainSingle().Which.Hints.Should().Contain(h => h.ToString() == "the values are off, on");
    }

    [Fact]
    public void A_number_over_the_live_value_belongs_to_the_scenario_selected()
    {
        var live = Model.Book.Book.Live[Input("gross_margin", "2025")];

        var report = Read(Model.With((Model.Book.Book.Selector, "bear"), (live, 0.4)));

        report.Inputs.Should().ContainSingle().Which.Scenario.Name.Should().Be("bear");
    }

    [Fact]
    public void A_formula_typed_over_is_listed()
    {
        var report = Read(Model.With((Place("revenue", "2025"), 7000.0)));

        report.Others.Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Kind = OtherChangeKind.FormulaOverwritten, Subject = "revenue@2025", New = "7000" });
    }

    [Theory]
    [InlineData("base")]
    [InlineData("bull")]
    public void Pasting_the_values_over_all_formulas_is_no_change(string scenario)
    {
        var selected = SheetValues.Read(new Exported(FinancialModel.Load(Repository.At("models", "sensetime")), scenario: scenario).Bytes);

        Read(Pasted(Model.With((Model.Book.Book.Selector, scenario)), selected)).IsUnchanged.Should().BeTrue();
    }

    [OracleFact]
    public void Pasting_the_values_after_typing_an_input_is_that_change_alone()
    {
        var typed = Model.Book.Book.Inputs[new(Input("gross_margin", "2025"), 0)];
        var values = LibreOffice.Recalculate(Model.Bytes, [[(typed, 0.45)]])[0];

        var report = Read(Pasted(Model.With((typed, 0.45)), values));

        report.Inputs.Should().ContainSingle().Which.New.Should().Be(0.45);
        report.Others.Should().BeEmpty();
    }

    [Fact]
    public void A_day_in_a_percent_input_is_not_read()
    {
        var cell = Model.Book.Book.Inputs[new(Input("gross_margin", "2025"), 0)];
        var day = Model.Book.Book.Inputs.First(i => i.Key.Input.Id == "valuation_date").Value;

        var report = Read(Tampering.Styled(Model.With((cell, 45658.0)), cell, day));

        report.Unread.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == "FM0050" && d.Message.Contains("2025-01-01", StringComparison.Ordinal));
        report.IsComplete.Should().BeFalse();
    }

    [Fact]
    public void A_changed_label_and_a_changed_figure_are_listed()
    {
        var revenue = Place("revenue", "2022");

        var report = Read(Model.With((revenue.Sheet[revenue.Row, Columns.Label], "Sales"), (revenue, 3800.0)));

        report.Others.Select(o => o.Kind).Should().BeEquivalentTo([OtherChangeKind.LabelChanged, OtherChangeKind.FigureChanged]);
    }

    [Fact]
    public void A_row_put_in_between_is_listed_and_hides_nothing_below_it()
    {
        var at = Place("net_profit", "2025");
        var sheet = Model.Book.Book.Sheets.IndexOf(at.Sheet) + 1;

        var report =
            Read(Tampering.Sheets(Model.Bytes,
                (number, text) => number == sheet ? Rows.Insert(text, at.Row, "my own row") : Rows.Follow(text, at.Sheet.Quoted, at.Row)));

        report.Inputs.Should().BeEmpty();
        report.Others.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = OtherChangeKind.RowAdded, New = "my own row" });
    }

    [Fact]
    public void A_workbook_of_another_version_without_its_back_up_is_refused()
    {
        var backup = Model.Book.Book.Backup!.Cells[^1];
        var diagnostics = new List<Diagnostic>();
        using var file = new MemoryStream(Model.With((Model.Book.Book.Version, "0000000000000000"), (backup, "")));

        WorkbookImport.Read(new ExportRequest(Model.Plan, Model.Evaluate), file, diagnostics).Should().BeNull();

        diagnostics.Should().ContainSingle().Which.Code.Should().Be("FM0010");
    }

    // Every formula becomes the value that a spreadsheet has for it.
    private static byte[] Pasted(byte[] workbook, SheetValues values)
    {
        var names = Model.Book.Book.Sheets.ConvertAll(s => s.Name);
        return Tampering.Sheets(workbook, (number, text) => Tampering.Formulas(text, place => values.Values[(names[number - 1], place)]));
    }

    private static PlanCell Input(string line, string period) =>
        Model.Plan.Cells.First(c => c.Line.Name == line && c.PeriodId == period && c.Origin == CellOrigin.Input);

    private static SheetCell Place(string line, string period) => Model.Book.Book.Places.First(p => p.Key.Id == line && p.Key.PeriodId == period).Value;

    private static ImportReport Read(byte[] bytes)
    {
        var diagnostics = new List<Diagnostic>();
        using var file = new MemoryStream(bytes);
        var report = WorkbookImport.Read(new ExportRequest(Model.Plan, Model.Evaluate), file, diagnostics);
        diagnostics.Should().BeEmpty();
        return report!;
    }
}
