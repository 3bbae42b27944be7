using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Evaluation;

public class CircleRunsTests
{
    [Fact]
    public void What_is_computed_of_a_circle_that_is_searched_for_moves_with_its_inputs()
    {
        var plan = TestModel.Plan(TestModel.Head + """
            input rest : ratio number
              actual 1
              value 2 source "test"
            line drawn : ratio number
              actual 0
              estimate rest + 0.5 * max(drawn, 1)
            circle drawn
            line cost : ratio number
              = drawn * 10
            scenario more extends base
              rest = 5
            """);

        var evaluator = new Evaluator(plan);

        foreach (var (scenario, cost) in plan.Scenarios.Zip([40.0, 100.0]))
        {
            evaluator.Run(scenario, []).Value("cost", 2025).Should().BeApproximately(cost, 1e-9);
        }
    }
}
