using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Properties;

/// <summary>Random models: the engine gives what the formulas say in every scenario, and a batch what the engine gives.</summary>
public class RandomModelTests
{
    private const int Models = 2000;
    private const int ModelsInBatches = 250;
    private const int ModelsCompiled = 40;
    private const int Runs = 9;

    [Fact]
    public void The_engine_gives_what_the_formulas_say()
    {
        var values = 0;
        for (var seed = 0; seed < Models; seed++)
        {
            var model = new RandomModel(seed);
            var plan = Plan(model);
            var evaluator = new Evaluator(plan);
            foreach (var scenario in model.Scenarios)
            {
                var naive = new NaiveRun(model, scenario);
                var result = evaluator.Run(plan.Scenarios.First(s => s.Name == scenario.Name), []);
                Differences(plan, naive, result).Should().BeEmpty("seed {0} under {1} is\n{2}", seed, scenario.Name, model.Text);
                values += plan.Cells.Count(c => double.IsFinite(result[c]));
            }
        }

        values.Should().BeGreaterThan(Models * 100);
    }

    internal static IEnumerable<string> Differences(Plan plan, NaiveRun naive, ModelResult result)
    {
        foreach (var cell in plan.Cells.Where(c => c.Line.Name != "o"))
        {
            var (byHand, here) = (naive.Value(cell), result[cell]);
            if (!AreAlike(byHand, here))
            {
                yield return $"{cell} is {byHand:R} by hand and {here:R} here";
            }
        }

        foreach (var check in result.Checks.Where(c => !c.Check.IsOfThePast && c.IsMeaningful))
        {
            var at = new Place(naive, 0, check.Instance.Period is { } period ? plan.Timeline.IndexOf(period.Period) : 0, -1);
            if (naive.Model.Check.Holds(at) != check.Passed)
            {
                yield return $"{check.Check.Condition} is {check.Passed} in {check.Instance.Period}: {check.Left:R} and {check.Right:R}";
            }
        }
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
            var values = Enumerable.Range(0, inputs.Count * Runs).Select(i => random.Next(-20, 21) / 4.0).ToArray();
            var batch = new double[plan.Cells.Count * Runs];
            evaluator.Batch(PlanScenario.Base, [], inputs, plan.Cells).NewWorker().Evaluate(values, Runs, batch);

            for (var run = 0; run < Runs; run++)
            {
                var single =
                    evaluator.Run(PlanScenario.Base,
                        [.. inputs.Select((c, i) => new PlanOverride(c, OverrideOperator.Set, values[(i * Runs) + run], c.Source!))]);
                for (var i = 0; i < plan.Cells.Count; i++)
                {
                    (batch[(i * Runs) + run] + 0.0).Equals(single[plan.Cells[i]] + 0.0).Should().BeTrue(
                        "{0} of seed {1} is {2:R} in a batch and {3:R} alone, in\n{4}", plan.Cells[i], seed, batch[(i * Runs) + run], single[plan.Cells[i]],
                        model.Text);
                }
            }
        }
    }

    [Fact]
    public async Task A_compiled_run_gives_what_an_interpreted_one_gives_to_the_last_bit()
    {
        for (var seed = 0; seed < ModelsCompiled; seed++)
        {
            var (model, random) = (new RandomModel(seed), new Random(seed));
            var plan = Plan(model);
            var (interpreting, compiling) = (new Evaluator(plan) { RunsBeforeCompiling = int.MaxValue }, new Evaluator(plan) { RunsBeforeCompiling = 1 });
            compiling.Run(PlanScenario.Base, []);
            await compiling.Compiling!;
            for (var run = 0; run < Runs; run++)
            {
                IReadOnlyList<PlanOverride> changes = [.. plan.Cells.Where(c => c.Origin == CellOrigin.Input && random.Next(3) > 0)
                    .Select(c => new PlanOverride(c, OverrideOperator.Set, random.Next(-20, 21) / 4.0, c.Source!))];
                var (expected, compiled) = (interpreting.Run(PlanScenario.Base, changes), compiling.Run(PlanScenario.Base, changes));

                plan.Cells.Where(c => !compiled[c].Equals(expected[c])).Select(c => $"{c} is {compiled[c]:R} and {expected[c]:R}").Should()
                    .BeEmpty("run {0} of seed {1}, in\n{2}", run, seed, model.Text);
            }
        }
    }

    internal static Plan Plan(RandomModel model)
    {
        var compilation = TestModel.Compile(model.Text, new TestFiles(new Dictionary<string, string> { ["figures.csv"] = model.Table }));
        compilation.Plan.Should().NotBeNull("{0} in\n{1}", string.Join("; ", compilation.Diagnostics.Select(d => $"{d.Span}: {d.Message}")), model.Text);
        return compilation.Plan!;
    }

    private static bool AreAlike(double left, double right) =>
        (double.IsNaN(left) && double.IsNaN(right)) || Math.Abs(left - right) <= 1e-9 * Math.Max(1, Math.Abs(left));
}
