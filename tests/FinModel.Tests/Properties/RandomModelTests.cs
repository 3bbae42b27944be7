using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Properties;

/// <summary>Random models: the engine gives what the formulas say, and a batch what the engine gives.</summary>
public class RandomModelTests
{
    private const int Models = 2000;
    private const int ModelsInBatches = 60;
    private const int Runs = 11;

    [Fact]
    public void The_engine_gives_what_the_formulas_say()
    {
        var values = 0;
        for (var seed = 0; seed < Models; seed++)
        {
            var model = new RandomModel(seed);
            var plan = Plan(model);
            var result = new Evaluator(plan).Run(PlanScenario.Base, []);

            foreach (var cell in plan.Cells)
            {
                var naive = model.Value(cell.Line.Name, cell.Period!.Period.Year, cell.Member?.Index ?? -1);
                AreAlike(naive, result[cell]).Should().BeTrue("{0} of seed {1} is {2:R} by hand and {3:R} here, in\n{4}", cell, seed, naive, result[cell], model.Text);
                values += double.IsNaN(naive) ? 0 : 1;
            }
        }

        values.Should().BeGreaterThan(Models * 20);
    }

    [Fact]
    public void A_batch_gives_what_single_runs_give_to_the_last_bit()
    {
        for (var seed = 0; seed < ModelsInBatches; seed++)
        {
            var model = new RandomModel(seed);
            var random = new Random(seed);
            var plan = Plan(model);
            var evaluator = new Evaluator(plan);
            List<PlanCell> inputs = [.. plan.Cells.Where(c => c.Origin == CellOrigin.Input && random.Next(3) > 0)];
            var values = Enumerable.Range(0, inputs.Count * Runs).Select(_ => random.Next(-20, 21) / 4.0).ToArray();
            var batch = new double[plan.Cells.Count * Runs];
            evaluator.Batch(PlanScenario.Base, [], inputs, plan.Cells).NewWorker().Evaluate(values, Runs, batch);

            for (var run = 0; run < Runs; run++)
            {
                var single = evaluator.Run(PlanScenario.Base, [.. inputs.Select((c, i) => new PlanOverride(c, OverrideOperator.Set, values[(i * Runs) + run], c.Source!))]);
                for (var i = 0; i < plan.Cells.Count; i++)
                {
                    (batch[(i * Runs) + run] + 0.0).Equals(single[plan.Cells[i]] + 0.0).Should().BeTrue(
                        "{0} of seed {1} is {2:R} in a batch and {3:R} alone, in\n{4}", plan.Cells[i], seed, batch[(i * Runs) + run], single[plan.Cells[i]], model.Text);
                }
            }
        }
    }

    private static Plan Plan(RandomModel model)
    {
        var compilation = TestModel.Compile(model.Text);
        compilation.Plan.Should().NotBeNull("{0} in\n{1}", string.Join("; ", compilation.Diagnostics.Select(d => $"{d.Span}: {d.Message}")), model.Text);
        return compilation.Plan!;
    }

    private static bool AreAlike(double left, double right) =>
        (double.IsNaN(left) && double.IsNaN(right)) || Math.Abs(left - right) <= 1e-9 * Math.Max(1, Math.Abs(left));
}
