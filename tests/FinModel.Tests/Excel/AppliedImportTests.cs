using System.Text;
using FinModel.Compiler;
using FinModel.Data;
using FinModel.Data.Packed;
using FinModel.Excel.Importing;
using FinModel.Excel.Layout;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Excel;

/// <summary>What an import writes into the model's files, and what it asks about first.</summary>
public class AppliedImportTests
{
    private static readonly ReviewedModel Desk = ReviewedModel.Sent;

    [Fact]
    public void The_source_of_a_value_says_which_cell_changed_it_and_what_it_was()
    {
        var texts = Applied("my, own.xlsx", ("first", 1200.0), ("growth@2025", 0.15));

        texts["model.fin"].Should().Contain($"value 1200 source \"my, own.xlsx Inputs!{Place("first")}, was 1000 million (report)\"");
        texts["inputs.csv"].Should().Contain($"growth,%,,10%,15%,14%,\"house; 2025: my, own.xlsx Inputs!{Place("growth@2025")}, was 12%\",");
    }

    [Theory]
    [InlineData("it\"s.xlsx", "it\"\"s.xlsx", "it\\\"s.xlsx")]
    [InlineData("a\\b.xlsx", "a\\b.xlsx", "a\\\\b.xlsx")]
    public void A_file_name_with_marks_of_the_language_stays_one_text(string workbook, string inList, string inModel)
    {
        var texts = Applied(workbook, ("first", 1200.0), ("growth@2025", 0.15));

        texts["model.fin"].Should().Contain($"source \"{inModel} Inputs!");
        texts["inputs.csv"].Should().Contain($"2025: {inList} Inputs!");
    }

    [Fact]
    public void A_value_that_stands_in_a_workbook_of_inputs_is_left()
    {
        const string Model = "model t \"T\"\ntimeline years 2023A 2024E\ncurrency CNY million\ninputs \"b.xlsx\"\ninput growth : ratio percent \"Growth\"\n";
        var files =
            new PackedModel(
                [("model.fin", Encoding.UTF8.GetBytes(Model)), ("data/b.xlsx", TestWorkbook.Of(("Drivers", "id,2024E,source\ngrowth,5.5%,house\n")))], "t",
                ReadingLimits.Usual);
        var plan = ModelCompiler.Compile(files.Sources, files).Plan!;
        var change = new InputChange(plan.Cells.Single(c => c.ToString() == "growth@2024"), plan.Scenarios[0], 0.055, 0.06, "Inputs!F6");
        var left = new List<InputChange>();

        InputsPatch.Write(new ImportReport([change], [], plan.Scenarios[0]), plan, [], "edited.xlsx", left, []).Should().BeEmpty();

        left.Should().Equal(change);
    }

    [Fact]
    public void A_value_of_a_library_becomes_a_row_of_the_companys_inputs()
    {
        const string Model =
            "model t \"T\"\ntimeline years 2023A 2024E\ncurrency CNY million\ninputs \"inputs.csv\"\nuse house\ninput growth : ratio percent \"Growth\"\n";
        const string Library = "input mean_balances : constant switch \"Days are of mean balances\"\n  value off source \"house assumption\"\n";
        var files =
            new PackedModel(
                [("models/t/model.fin", Encoding.UTF8.GetBytes(Model)), ("models/library/house.fin", Encoding.UTF8.GetBytes(Library)),
                    ("models/t/data/inputs.csv", "id,unit,all,2024E,source\ngrowth,%,,5%,house\n"u8.ToArray())], "t", ReadingLimits.Usual);
        var plan = ModelCompiler.Compile(files.Sources, files).Plan!;
        var changes = new[] { ("mean_balances", 0, 1.0), ("growth@2024", 0.05, 0.06) }.Select(c =>
            new InputChange(plan.Cells.Single(p => p.ToString() == c.Item1), plan.Scenarios[0], c.Item2, c.Item3, "Inputs!F6")).ToList();
        var left = new List<InputChange>();

        var texts = InputsPatch.Write(new ImportReport(changes, [], plan.Scenarios[0]), plan, [files.Table("inputs.csv", [])!], "edited.xlsx", left, []);

        texts.Should().ContainSingle().Which.Value.Should().Be(
            "id,unit,all,2024E,source\ngrowth,%,,6%,\"edited.xlsx Inputs!F6, was 5% (house)\"\n"
            + "mean_balances,,on,,\"edited.xlsx Inputs!F6, was off (house assumption)\"\n");
        left.Should().BeEmpty();
    }

    [Theory]
    [InlineData(9.0)]
    [InlineData(43.0)]
    [InlineData(-1.5)]
    public void A_number_that_may_lack_its_percent_sign_is_a_question(double typed)
    {
        var report = Desk.Read(Desk.Exported.With((Desk.Block("margin@2025"), typed)));

        report.Inputs.Should().BeEmpty();
        report.Unread.Should().ContainSingle().Which.Code.Should().Be("FM0055");
    }

    [Theory]
    [InlineData("900%", 9.0)]
    [InlineData("43%", 0.43)]
    public void With_its_sign_it_is_none(string typed, double value) =>
        Desk.Read(Desk.Exported.With((Desk.Block("margin@2026"), typed))).Should()
            .Match<ImportReport>(r => r.Unread.Count == 0 && (value == 0.43 || r.Inputs.Single().New == value));

    private static string Place(string input) => Desk.Block(input) is var at ? $"{SheetCell.ColumnName(at.Column)}{at.Row}" : "";

    private static Dictionary<string, string> Applied(string workbook, params (string Input, double Value)[] typed)
    {
        var report = Desk.Read(Desk.Exported.With([.. typed.Select(t => (Desk.Block(t.Input), (object)t.Value))]));
        var left = new List<InputChange>();

        var texts = InputsPatch.Write(report, Desk.Exported.Plan, [], workbook, left, []);

        left.Should().BeEmpty();
        return texts.ToDictionary(t => Path.GetFileName(t.Key.Path), t => t.Value);
    }
}
