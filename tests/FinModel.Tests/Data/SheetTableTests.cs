using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Data;
using FinModel.Data.Packed;
using FinModel.Compiler;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Data;

public class SheetTableTests
{
    private const string Head = "model t \"T\"\ntimeline years 2022A 2023A 2024E\ncurrency CNY million\n";

    private const string Revenue = """
        statement s "S"
        line revenue : flow money "Revenue"
          actual data
          estimate revenue[-1]
        """;

    private const string Lines = """
        statement s "S"
        line revenue : flow money "Revenue"
          actual data
          estimate revenue[-1]
        line margin : ratio percent "Margin"
          actual data
          estimate 50%
        """;

    [Fact]
    public void A_sheet_is_read_as_a_file_is_with_its_days_percentages_texts_and_formulas()
    {
        var plan = Plan("table t \"b.xlsx\" sheet \"利润表\" heading line 3 rows \"项目\"\n  \"营业收入\" revenue in 10 thousand\n  \"毛利率\" margin\n" + Lines,
            ("封面", "nothing here"), ("利润表", "某公司,,\n单位：万元,,\n项目,2022-12-31,2023-12-31\n 营业收入,\"'380,900\",=B4*1.2|460500\n毛利率,33.25%,34%\n"));

        Value(plan, "revenue", "2022").Should().Be(3809);
        Value(plan, "revenue", "2023").Should().Be(4605);
        Value(plan, "margin", "2022").Should().BeApproximately(0.3325, 1e-15);
        Cell(plan, "revenue", "2022").Source!.Written.Should().Be("380,900");
        Cell(plan, "revenue", "2022").Source!.Span.ToString().Should().Be("data/b.xlsx:利润表!B4");
    }

    [Fact]
    public void What_a_formula_leaves_behind_the_digits_of_a_spreadsheet_is_no_part_of_the_figure() =>
        Value(Plan("table t \"b.xlsx\" rows id\n" + Lines, ("S", "id,2022,2023\nrevenue,=0.1+0.2|0.30000000000000004,1\n")), "revenue", "2022")
            .Should().Be(0.3);

    [Fact]
    public void A_column_without_a_heading_is_called_by_its_letters() =>
        Value(Plan("table t \"b.xlsx\" rows \"A\"\n  \"Sales\" revenue\n" + Lines, ("S", ",2022,2023\nSales,4,5\n")), "revenue", "2023").Should().Be(5);

    [Fact]
    public void Periods_may_go_down_and_facts_have_a_row_each()
    {
        Value(Plan("table t \"b.xlsx\" periods \"Year end\"\n  \"Sales\" revenue\n" + Lines, ("S", "Year end,Sales\n2022-12-31,4\n2023-12-31,5\n")), "revenue",
            "2023").Should().Be(5);
        Value(Plan("table t \"b.xlsx\" rows item periods end values value\n  \"Sales\" revenue\n" + Lines,
            ("S", "item,end,value\nSales,2022-12-31,4\nSales,2023-12-31,5\n")), "revenue", "2022").Should().Be(4);
    }

    [Fact]
    public void Inputs_may_be_a_sheet()
    {
        var plan =
            Plan("inputs \"b.xlsx\" sheet \"Drivers\"\ninput growth : ratio percent \"Growth\"\n",
                ("Drivers", "id,2024E,source\ngrowth,5.5%,house assumption\n"), ("Other", "x"));

        Value(plan, "growth", "2024").Should().BeApproximately(0.055, 1e-15);
        Cell(plan, "growth", "2024").Source!.Span.ToString().Should().EndWith("Drivers!B2");
    }

    [Theory]
    [InlineData("=1/0|#DIV/0!", "FM5002")]
    [InlineData("TRUE", "FM5002")]
    [InlineData("five", "FM5002")]
    [InlineData("2024-12-31", "FM5002")]
    [InlineData("12%", "FM5008")]
    [InlineData("=B2", "FM5096")]
    public void What_is_no_figure_is_refused_at_its_cell(string cell, string code)
    {
        var diagnostics = Compile("table t \"b.xlsx\" sheet \"My sheet\" rows id\n" + Revenue, ("My sheet", $"id,2022,2023\nrevenue,4,{cell}\n")).Diagnostics;

        diagnostics.Should().Contain(d => d.Code == code && d.Span!.ToString()!.EndsWith("'My sheet'!C2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hostile_workbook_is_refused_and_nothing_is_unpacked()
    {
        foreach (var bytes in new byte[][] { [], [0x50, 0x4B, 3, 4], System.Text.Encoding.UTF8.GetBytes("id,2022\nrevenue,1\n") })
        {
            var files =
                new PackedModel([("model.fin", System.Text.Encoding.UTF8.GetBytes(Head + "table t \"b.xlsx\" rows id\n" + Lines)), ("data/b.xlsx", bytes)], "t",
                    ReadingLimits.Usual);

            ModelCompiler.Compile(files.Sources, files).Diagnostics.Should().Contain(d => d.Code == "FM0001");
        }
    }

    [Theory]
    [InlineData("#,##0.0,,", "400000000", 400)]
    [InlineData("#,##0,;(#,##0,)", "-400000", -400)]
    [InlineData("\"RMB\" #,##0.0,,_)", "400000000", 400)]
    [InlineData("#,##0.0", "400", 400)]
    [InlineData("0.0\" m\"", "400", 400)]
    public void A_figure_counts_as_its_number_format_shows_it(string format, string held, double read) =>
        Value(Plan("table t \"b.xlsx\" rows id\n" + Revenue, ("S", $"id,2022,2023\nrevenue,1,\"{{{Quoted(format)}}}{held}\"\n")), "revenue", "2023")
            .Should().Be(read);

    [Theory]
    [InlineData("0.0,,\"m\"")]
    [InlineData("0\\.0,\"万\"")]
    [InlineData("[>=1000000]0.0,,;0.0,")]
    [InlineData("0.0,,;-0.0,")]
    [InlineData("0.0,%")]
    public void A_figure_whose_number_format_may_mean_two_things_is_refused(string format) =>
        Compile("table t \"b.xlsx\" rows id\n" + Revenue, ("S", $"id,2022,2023\nrevenue,1,\"{{{Quoted(format)}}}400000000\"\n")).Diagnostics
            .Should().Contain(d => d.Code == "FM5062" && d.Span!.ToString()!.EndsWith("S!C2", StringComparison.Ordinal));

    [Theory]
    [InlineData("{;;;}5", "FM5094")]
    [InlineData("{0;;}-5", "FM5094")]
    [InlineData("{0;;}5", null)]
    [InlineData("{0;;}0", null)]
    [InlineData("{0;\"\"-\"\"}-5", null)]
    [InlineData("5(merged B2:C2)", "FM5063")]
    [InlineData("5(merged B2:B3)", null)]
    public void A_figure_that_is_not_shown_or_stands_for_several_cells_is_told_of(string cell, string? code)
    {
        var warnings =
            Compile("table t \"b.xlsx\" rows id\n" + Revenue, ("S", $"id,2022,2023\nrevenue,\"{cell}\",{(code == "FM5063" ? "" : "1")}\n")).Diagnostics
            .Where(d => d.Severity == Severity.Warning && d.Span!.ToString()!.Contains("S!", StringComparison.Ordinal));

        warnings.Select(d => d.Code).Should().Equal(code is null ? [] : [code]);
    }

    [Fact]
    public void A_sheet_of_nearly_nothing_but_blanks_is_refused()
    {
        var far = string.Concat(Enumerable.Range(1, 450).Select(i => new string(',', i) + "1\n"));

        Compile("table t \"b.xlsx\" rows id\n" + Lines, ("S", "id,2022\n" + string.Concat(Enumerable.Repeat(far, 30)))).Diagnostics.Select(d => d.Code).Should()
            .Contain("FM0002").And.NotContain("FM6015");
    }

    private static string Quoted(string text) => text.Replace("\"", "\"\"", StringComparison.Ordinal);

    private static double? Value(Plan plan, string line, string period) => Cell(plan, line, period).Given;

    private static PlanCell Cell(Plan plan, string line, string period) => plan.Cells.Single(c => c.Line.Name == line && c.PeriodId == period);

    private static Plan Plan(string model, params (string, string)[] sheets)
    {
        var compilation = Compile(model, sheets);
        compilation.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message).Should().BeEmpty();
        return compilation.Plan!;
    }

    private static Compilation Compile(string model, params (string, string)[] sheets)
    {
        var files =
            new PackedModel([("model.fin", System.Text.Encoding.UTF8.GetBytes(Head + model)), ("data/b.xlsx", TestWorkbook.Of(sheets))], "t",
                ReadingLimits.Usual);
        return ModelCompiler.Compile(files.Sources, files);
    }
}
