using FinModel.Analysis.Expectations;
using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Excel;

/// <summary>The sheet of expectations: what others expect is typed, how far the model is from it is computed and says what the command says.</summary>
public class ExpectationsPageTests
{
    private const int HeaderRow = 5;

    [Theory]
    [InlineData(LabelLanguage.English, "base", "Expectations", "en")]
    [InlineData(LabelLanguage.Chinese, "price_war", "预期对比", "zh")]
    public void Differences_are_live_and_say_what_the_command_says(LabelLanguage language, string scenario, string sheet, string words)
    {
        var model = FinancialModel.Load(Repository.At("tests", "models", "alder-finch"));
        var file = SheetValues.Read(new Exported(model, language, scenario).Bytes);
        var result = model.Run(scenario);
        var expected = model.Plan.Expectations.Where(e => e.IsInForce).ToList();

        expected.Should().HaveCountGreaterThan(10);
        foreach (var expectation in expected)
        {
            var gap = new ExpectationGap(expectation, result[expectation.Cell]);
            var row = RowOf(file, sheet, expectation.Cell);
            var (figure, difference, verdict) = Columns(file, sheet, expectation.Kind);

            file.Values[(sheet, $"E{row}")].Should().Be(gap.Value);
            file.Values[(sheet, $"{figure}{row}")].Should().Be(expectation.Value);
            file.Values[(sheet, $"{difference}{row}")].As<double>().Should().BeApproximately(gap.Difference, 1e-12);
            file.Values[(sheet, $"{verdict}{row}")].Should().Be(Words.Of(words).Expectation.Say(gap.Verdict, expectation.Cell));
            file.Formulas.Should().ContainKey((sheet, $"E{row}")).And.ContainKey((sheet, $"{difference}{row}")).And.ContainKey((sheet, $"{verdict}{row}"));
            file.Formulas.ContainsKey((sheet, $"{figure}{row}")).Should().Be(
                expectation.IsRange || expectation is { Kind: ExpectationKind.Consensus, Mean: null });
        }
    }

    [Fact]
    public void A_model_of_which_nothing_is_expected_has_no_such_sheet() =>
        SheetValues.Read(Exported.Load("sensetime").Bytes).Values.Keys.Should().NotContain(k => k.Sheet == "Expectations");

    private static int RowOf(SheetValues file, string sheet, PlanCell cell) => Enumerable.Range(HeaderRow + 1, 40).Single(row =>
        file.Values.GetValueOrDefault((sheet, $"A{row}")) is string id && id == cell.ToString()
        && (file.Values.GetValueOrDefault((sheet, $"D{row}")) as string ?? "") == (cell.Period?.Label ?? ""));

    // The figure's column, and those of the difference and of the verdict behind it, before the other's figure.
    private static (string Figure, string Difference, string Verdict) Columns(SheetValues file, string sheet, ExpectationKind kind)
    {
        var headings = Enumerable.Range(1, 30)
            .Select(c => file.Values.GetValueOrDefault((sheet, $"{SheetCell.ColumnName(c)}{HeaderRow}")) as string ?? "").ToList();
        string[] names = [kind == ExpectationKind.Consensus ? "Consensus" : "Guidance", kind == ExpectationKind.Consensus ? "一致预期" : "公司指引"];
        var at = headings.FindIndex(names.Contains);
        string After(params string[] wanted) => SheetCell.ColumnName(headings.FindIndex(at, wanted.Contains) + 1);
        return (SheetCell.ColumnName(at + 1), After("Difference", "差异"), After("Result", "结果"));
    }
}
