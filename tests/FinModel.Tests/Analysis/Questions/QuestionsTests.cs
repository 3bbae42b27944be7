using FinModel.Analysis;
using FinModel.Analysis.Comparisons;
using FinModel.Analysis.Sensitivities;
using FinModel.Analysis.Solving;
using FinModel.Analysis.Tornadoes;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Presentation.Formats;
using FinModel.Questions;

namespace FinModel.Tests.Analysis.Questions;

public class QuestionsTests
{
    private static readonly List<Diagnostic> Wrong = [];

    private static FinancialModel Model => SenseTime.Model;

    [Theory]
    [InlineData("bull", "target_price")]
    [InlineData("bear", "cash@2026")]
    [InlineData("bear", "net_profit@2025")]
    public void The_parts_of_a_difference_add_up_to_it(string scenario, string line)
    {
        var split = Attribution.Of(Model.Evaluator, Case("base"), Case(scenario), Cell(line));

        split.Method.Should().Be(AttributionMethod.Shapley);
        split.Parts.Sum(p => p.Amount).Should().BeApproximately(split.To - split.From, 1e-9 * Math.Max(1, Math.Abs(split.From)));
    }

    [Fact]
    public void Two_equal_inputs_share_their_product()
    {
        var split = Attribution.Of(Model.Evaluator, Case("base"), Case("base", "target_ps *= 2", "hkd_cny *= 0.5"), Cell("target_price"));

        split.Parts.Select(p => p.Amount).Should().OnlyContain(a => Math.Abs(a - ((split.To - split.From) / 2)) < 1e-9);
    }

    [Theory]
    [InlineData("target_price", 1.52, "target_ps")]
    [InlineData("target_price", 1.52, "segment_growth")]
    [InlineData("cash@2026", 1000, "gross_margin")]
    [InlineData("net_profit@2026", 0, "rnd_expense_ratio@2026")]
    public void What_solve_finds_gives_the_target_when_it_is_run(string line, double wanted, string input)
    {
        var result = GoalSeek.Solve(Model.Evaluator, Case("base"), Cell(line), wanted, CellReader.Inputs(Model.Plan, input, Wrong));
        var changes = result.Answers[0].Inputs.Select(i => $"{i.Cell} = {Literals.Of(i.Cell.Line, i.Value)}").ToList();

        result.Converged.Should().BeTrue();
        Model.Run("base", changes)[Cell(line)].Should().BeApproximately(wanted, 1e-9 * Math.Max(1, Math.Abs(wanted)));
    }

    [Fact]
    public void An_unreachable_target_is_said_to_be_so_with_what_can_be_reached()
    {
        var result = GoalSeek.Solve(Model.Evaluator, Case("base"), Cell("target_price"), 99, CellReader.Inputs(Model.Plan, "target_ps", Wrong), (5, 20));

        result.Converged.Should().BeFalse();
        result.Search!.Highest!.Value.Should().BeApproximately(Model.Run("base", "target_ps = 20x")[Cell("target_price")], 1e-9);
    }

    [Fact]
    public void A_table_holds_what_a_run_with_its_inputs_gives()
    {
        var table =
            SensitivityTable.Compute(Model.Evaluator, Case("base"), Cell("cash@2026"), Range("gross_margin+=-2pp..2pp:1pp"),
                Range("receivable_days@2025=400 days, 420 days"));

        table.Row.Values.Should().HaveCount(5);
        table.Table[3][0].Should().Be(Model.Run("base", "gross_margin += 1pp", "receivable_days@2025 = 400 days")[Cell("cash@2026")]);
        table.Table[2][1].Should().BeApproximately(table.Base, 1e-9);
    }

    [Fact]
    public void A_tornado_is_widest_first_and_its_ends_are_runs()
    {
        var tornado = Tornado.OverShift(Model.Evaluator, Case("base"), Cell("target_price"), 0.1);

        tornado.Bars.Select(b => b.Width).Should().BeInDescendingOrder();
        var bar = tornado.Bars.Single(b => b.Input == "target_ps");
        bar.High.Should().BeApproximately(Model.Run("base", "target_ps *= 1.1")[Cell("target_price")], 1e-9);
        Tornado.OverRanges(Model.Evaluator, Case("base"), Cell("target_price")).Bars.Select(b => b.Width).Should().BeInDescendingOrder();
    }

    private static ScenarioCase Case(string scenario, params string[] changes) => Model.TryCase(scenario, changes, Wrong)!;

    private static PlanCell Cell(string text) => CellReader.One(Model.Plan, text, Wrong)!;

    private static InputRange Range(string text) => InputRangeReader.Read(Model.Plan, text, Wrong)!;
}
