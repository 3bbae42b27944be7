using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Models;

/// <summary>Headings over the figures of companies whose years do not end in December: their own names of periods, and days.</summary>
public class FiscalHeadingsTests
{
    private const string InSeptember = "timeline years 2023A 2024A 2025E year ends 30 September\n";
    private const string InWeeks = "timeline years 2023A 2024A 2025E year ends last Saturday of September week 53 in quarter 1\n";
    private const string NamedByStart = "timeline years 2023A 2024A 2025E year ends 31 March of the next year\n";
    private const string Quarters = "timeline quarters 1Q24A..4Q24A 1Q25E year ends 30 September\ntimeline years 2024A\n";

    [Theory]
    [InlineData(InSeptember, "2023,2024")]
    [InlineData(InSeptember, "FY23,FY2024A")]
    [InlineData(InSeptember, "9/30/2023,9/30/2024")]
    [InlineData(InSeptember, "30.9.2023,2024-09-30")]
    [InlineData(InSeptember, "Sep-23,September 2024")]
    [InlineData(InWeeks, "2023-09-30,2024-09-28")]
    [InlineData(InWeeks, "9/30/2023,9/30/2024")]
    [InlineData(InWeeks, "Sep-23,Sep 2024")]
    [InlineData(NamedByStart, "2024-03-31,2025-03-31")]
    [InlineData(NamedByStart, "Mar-24,Mar-25")]
    public void Days_and_months_are_the_years_that_end_then(string timeline, string headings) => Years(timeline, headings).Should().Equal(71.5, 83);

    [Theory]
    [InlineData("3M24,6M24,9M24,12M24")]
    [InlineData("2023-12-31,2024-03-31,2024-06-30,2024-09-30")]
    [InlineData("Dec-23,Mar-24,Jun-24,Sep-24")]
    [InlineData("1Q24,1H24,9M 2024,FY24")]
    public void The_year_to_date_begins_with_the_fiscal_year(string headings)
    {
        var compilation = Compile(Quarters, "cumulative", headings, "Sales,20.1,52.4,80.3,155.6");

        compilation.Diagnostics.Select(d => $"{d.Code} {d.Message}").Should().BeEmpty();
        var result = new Evaluator(compilation.Plan!).Run(PlanScenario.Base, []);
        result.Plan.CellsOf(result.Plan.Line("revenue")!, null, result.Plan.Timeline).Take(4).Select(c => result[c]).Should().Equal(20.1, 32.3, 27.9, 75.3);
        compilation.Plan!.Printed.Select(p => p.PeriodId).Should().Equal("1Q24", "6M24", "9M24", "2024");
    }

    [Theory]
    [InlineData("2023-10,2024-09")]
    [InlineData("Oct-23,Sep 2024")]
    public void A_month_of_a_model_of_months_is_no_year(string headings)
    {
        var compilation = Compile("timeline months 2023-10A..2024-09A 2024-10E year ends 30 September\ntimeline years 2024A\n", "", headings, "Sales,71.5,83");

        compilation.Diagnostics.Select(d => $"{d.Code} {d.Message}").Should().BeEmpty();
        compilation.Plan!.Printed.Select(p => p.PeriodId).Should().Equal("2023-10", "2024-09");
    }

    [Theory]
    [InlineData(InSeptember, "2023,CY2024")]
    [InlineData(InSeptember, "2023,2024-12-31")]
    [InlineData(InSeptember, "2023,Dec-24")]
    [InlineData(InWeeks, "2023,2024-09-27")]
    [InlineData(NamedByStart, "2023,2024-12-31")]
    public void What_is_no_year_of_the_company_is_refused(string timeline, string headings) =>
        Compile(timeline, "", headings, "Sales,71.5,83").Diagnostics.Select(d => d.Code).Should().Contain("FM5023");

    private static IEnumerable<double> Years(string timeline, string headings)
    {
        var compilation = Compile(timeline, "", headings, "Sales,71.5,83");
        compilation.Diagnostics.Select(d => $"{d.Code} {d.Message}").Should().BeEmpty();
        var result = new Evaluator(compilation.Plan!).Run(PlanScenario.Base, []);
        return [result.Value("revenue", 2023)!.Value, result.Value("revenue", 2024)!.Value];
    }

    private static Compiler.Compilation Compile(string timeline, string form, string headings, string row) => TestModel.Compile(
        $"model test\n{timeline}currency CNY million\nline revenue : flow money\n  actual data\n  estimate 1 million\n"
            + $"table t \"t.csv\" rows name {form}\n  \"Sales\"  revenue\n",
        new TestFiles(new Dictionary<string, string> { ["t.csv"] = $"name,{headings}\n{row}\n" }));
}
