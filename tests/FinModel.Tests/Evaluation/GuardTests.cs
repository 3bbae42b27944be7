using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Excel;
using FinModel.Excel.Requests;
using FinModel.Tests.Models;

namespace FinModel.Tests.Evaluation;

/// <summary>What a program that embeds the engine may get wrong is refused, and never read at the wrong place.</summary>
public class GuardTests
{
    private static FinancialModel Model => InventedModels.Model("larkmoor");

    private static PlanCell Margin => Cell(Model, "gross_margin");

    [Theory]
    [InlineData("gross_margin = 40%\nselling_expense_ratio = 9%")]
    [InlineData("gross_margin = 40%\r\n  selling_expense_ratio = 9%")]
    [InlineData("gross_margin = 40%\n\n,")]
    public void A_change_of_several_lines_loses_nothing(string change)
    {
        var diagnostics = new List<Diagnostic>();

        Model.TryRun("base", [change], diagnostics).Should().BeNull();
        diagnostics.Should().ContainSingle(d => d.Code == "FM1006");
    }

    [Theory]
    [InlineData("gross_margin = 40%\n")]
    [InlineData("gross_margin = 40%\n# as last year")]
    public void A_line_break_or_a_remark_at_the_end_changes_nothing(string change) => Model.Run("base", change)[Margin].Should().Be(0.4);

    [Fact]
    public void A_cell_of_another_model_is_refused()
    {
        var other = Cell(InventedModels.Model("korvald"), "revenue");
        var result = Model.Run();

        Refused(() => _ = result[other], "*revenue@2025*another model*");
        Refused(() => Model.Evaluator.Run(PlanScenario.Base, [Set(other, 1)]), "*another model*");
        Refused(() => Model.Evaluator.Batch(PlanScenario.Base, [], [other], [Margin]), "*another model*");
        Refused(() => Model.Evaluator.Batch(PlanScenario.Base, [], [Margin], [other]), "*another model*");
        Refused(() => result.Value(other.Line, null, other.Period!.Period), "*line of another model*");
    }

    [Fact]
    public void A_scenario_of_another_model_is_refused() =>
        Refused(() => Model.Evaluator.Run(InventedModels.Model("korvald").Plan.Scenarios[1], []), "*another model*");

    [Fact]
    public void A_computed_cell_is_not_changed_by_a_run_or_a_batch()
    {
        var computed = Cell(Model, "gross_profit");

        Refused(() => Model.Evaluator.Run(PlanScenario.Base, [Set(computed, 1)]), "*gross_profit@2025*computed*");
        Refused(() => Model.Evaluator.Batch(PlanScenario.Base, [Set(computed, 1)], [Margin], [Margin]), "*gross_profit@2025*computed*");
        Refused(() => Model.Evaluator.Batch(PlanScenario.Base, [], [computed], [Margin]), "*gross_profit@2025*no input*");
    }

    [Fact]
    public void An_input_of_a_batch_is_given_once_and_every_run_has_its_values()
    {
        Refused(() => Model.Evaluator.Batch(PlanScenario.Base, [], [Margin, Margin], [Margin]), "*twice*");
        var worker = Model.Evaluator.Batch(PlanScenario.Base, [], [Margin], [Margin]).NewWorker();
        Refused(() => worker.Evaluate([0.4], 2, new double[2]), "*2 runs*");
        Refused(() => worker.Evaluate([0.4, 0.5], 2, new double[1]), "*2 runs*");
    }

    [Fact]
    public void A_change_to_no_number_is_refused() => Refused(() => Model.Evaluator.Run(PlanScenario.Base, [Set(Margin, double.NaN)]), "*no number*");

    [Fact]
    public void A_member_is_one_of_the_lines_own()
    {
        var result = Model.Run();
        var plan = Model.Plan;
        var (shares, revenue, year) = (plan.Line("segment_revenue")!, plan.Line("revenue")!, plan.Timeline.Periods[^1].Period);
        var peer = plan.Dimensions.Single(d => d.Name == "peer").Members[0];

        Refused(() => result.Value(shares, null, year), "*say which member*");
        Refused(() => result.Value(shares, peer, year), "*no member of `segment`*");
        Refused(() => result.Value(revenue, peer, year), "*no dimension*");
        Refused(() => result.Value(revenue), "*say which*");
        result.Value(shares, shares.Dimension!.Members[1], year).Should().NotBeNull();
    }

    [Fact]
    public void A_workbook_of_an_unknown_scenario_is_refused() => Refused(
        () => Workbook.Build(new ExportRequest(Model.Plan, (_, _) => _ => 0) { Scenario = "bul" }), "*no scenario `bul`*base*");

    [Fact]
    public void No_period_says_so()
    {
        ((Action)(() => _ = default(Period).Id)).Should().Throw<InvalidOperationException>().WithMessage("*no period*");
        ((Action)(() => _ = default(Period).Year)).Should().Throw<InvalidOperationException>();
        default(Period).ToString().Should().BeEmpty();
    }

    [Fact]
    public void Null_is_named()
    {
        Null(() => FinancialModel.Load(null!), "folder");
        Null(() => FinancialModel.TryLoad("models/larkmoor", null!), "baseFolder");
        Null(() => Model.Run(null!), "scenario");
        Null(() => Model.Run("base", null!), "changes");
        Null(() => Model.Run("base", (string)null!), "changes");
        Null(() => Model.Find(null!, []), "reference");
        Null(() => Model.Run()[null!], "cell");
        Null(() => Model.Run().Value(null!), "line");
        Null(() => Model.Evaluator.Run(null!, []), "scenario");
        Null(() => Model.Evaluator.Batch(PlanScenario.Base, [], null!, []), "inputs");
        Null(() => Workbook.Build(null!), "request");
    }

    private static PlanCell Cell(FinancialModel model, string line) => model.Plan.Cells.First(c => c.Line.Name == line && c.Period is { IsEstimate: true });

    private static PlanOverride Set(PlanCell cell, double value) =>
        new(cell, OverrideOperator.Set, value, new PlanSource("test", null, "", new SourceSpan(new SourceText("test", ""), 0, 0)));

    private static void Refused(Action action, string message) => action.Should().Throw<ArgumentException>().WithMessage(message);

    private static void Null(Func<object?> action, string name) => ((Action)(() => action())).Should().Throw<ArgumentNullException>().WithParameterName(name);
}
