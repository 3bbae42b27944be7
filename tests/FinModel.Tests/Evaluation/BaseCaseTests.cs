using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Evaluation;

/// <summary><c>base(x)</c> has, in every scenario and whatever is set beside it, the value of x in the base case, to the last bit; circles and all.</summary>
public class BaseCaseTests
{
    private static readonly Plan Plan = TestModel.Plan(TestModel.Head + """
        input growth : ratio percent
          actual 0%
          value 10% source "assumed"
        input rate : constant percent
          value 5% source "assumed"
        input pays : constant switch
          value on source "assumed"
        line revenue : flow money
          actual 100 CNY
          estimate revenue[-1] * (1 + growth)
        line debt : stock money
          actual 50 CNY
          estimate debt[-1] + interest - if(pays, revenue * 5%, 0)
        line interest : flow money
          actual 0
          estimate (debt + debt[-1]) / 2 * rate
        circle interest
        line beside : stock money
          = debt - base(debt)
        line revenue_beside : flow money
          = revenue - base(revenue + interest * 0)
        scenario bull "Bull"
          growth = 20%
        scenario bear "Bear"
          growth -= 5pp
          pays = off

        """);

    [Theory]
    [InlineData("base")]
    [InlineData("bull")]
    [InlineData("bear")]
    public void In_every_scenario_it_is_the_value_of_the_base_case(string scenario)
    {
        var evaluator = new Evaluator(Plan);
        var (own, result) = (evaluator.Run(PlanScenario.Base, []), evaluator.Run(Plan.Scenarios.Single(s => s.Name == scenario), []));
        var read = Plan.Cells.Where(c => c.BaseOf is not null).ToList();

        read.Should().NotBeEmpty().And.OnlyContain(c => result[c] == own[c.BaseOf!]);
        foreach (var year in new[] { 2024, 2025 })
        {
            result.Value("beside", year).Should().Be(result.Value("debt", year) - own.Value("debt", year));
            result.Value("revenue_beside", year).Should().Be(result.Value("revenue", year) - own.Value("revenue", year));
        }
    }

    [Fact]
    public void What_is_set_beside_the_base_case_does_not_move_it()
    {
        var input = Plan.Cell(Plan.Line("growth")!, null, Plan.Timeline.Periods[1].Period)!;
        var result =
            new Evaluator(Plan)
                .Run(PlanScenario.Base, [new PlanOverride(input, OverrideOperator.Set, 0.5, new PlanSource("set", null, "50%", input.Source!.Span))]);

        result.Value("revenue", 2024).Should().Be(150);
        result.Value("revenue_beside", 2024).Should().Be(150 - (100 * 1.1));
    }
}
