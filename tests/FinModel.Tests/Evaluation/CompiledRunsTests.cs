using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Evaluation.Batches;
using FinModel.Tests.Models;

namespace FinModel.Tests.Evaluation;

/// <summary>A model that is run often enough is compiled on the way; no result may show it.</summary>
public class CompiledRunsTests
{
    private const int RunsThatMakeItCompile = 4_000;

    [Fact]
    public async Task All_models_give_the_same_bits_before_and_after_with_faults_among_them()
    {
        foreach (var model in InventedModels.Names.Select(InventedModels.Model).Append(FinancialModel.Load(Repository.At("models", "sensetime"))))
        {
            var random = new Random(11);
            var result = model.Run();
            var inputs = model.Plan.Cells.Where(c => c.Origin == CellOrigin.Input).ToList();

            // Every seventh run has an input at zero, and one that leaves the range of numbers.
            var runs =
                new BatchRuns(model, inputs, 50,
                    (c, run) => run % 7 == 3 && random.Next(9) == 0 ? random.Next(2) * 1e308 : result[c] * (0.7 + (0.6 * random.NextDouble())));
            var interpreted = runs.Scalar();
            for (var i = 0; i < RunsThatMakeItCompile; i++)
            {
                model.Run();
            }

            await model.Evaluator.Compiling!;
            var compiled = runs.Scalar();

            interpreted.Should().Contain(v => double.IsNaN(v)).And.Contain(v => v > 1);
            runs.Differences().Should().BeEmpty("a batch begins where single runs have been compiled");
            compiled.Select(Bits).Should().Equal(interpreted.Select(Bits), model.Plan.Name);
        }
    }

    [Theory]
    [MemberData(nameof(EvaluatorRunsTheCasesTests.Files), MemberType = typeof(EvaluatorRunsTheCasesTests))]
    public async Task Every_expression_has_the_same_bits_before_and_after(string path)
    {
        var plan = new EvalCaseModel(EvalCaseFile.Read(path)).Plan;
        var evaluator = new Evaluator(plan) { RunsBeforeCompiling = 1 };
        var interpreted = new Evaluator(plan).Run(PlanScenario.Base, []);
        evaluator.Run(PlanScenario.Base, []);
        await evaluator.Compiling!;
        var compiled = evaluator.Run(PlanScenario.Base, []);

        plan.Cells.Where(c => Bits(compiled[c]) != Bits(interpreted[c])).Select(c => $"{c}: {compiled[c]:R}, not {interpreted[c]:R}").Should().BeEmpty();
        compiled.Faults.Select(f => f.ToString()).Should().Equal(interpreted.Faults.Select(f => f.ToString()));
    }

    // What is no number has a sign that nothing can show.
    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    // What compiling allocates, a hundred times what a run does, is not allocated by who asks for the run.
    [Fact]
    public async Task The_run_that_decides_it_leaves_the_compiling_to_another_thread()
    {
        var evaluator = new Evaluator(FinancialModel.Load(Repository.At("models", "sensetime")).Plan) { RunsBeforeCompiling = 3 };
        evaluator.Run(PlanScenario.Base, []);

        var usual = Allocated(() => evaluator.Run(PlanScenario.Base, []));
        var deciding = Allocated(() => evaluator.Run(PlanScenario.Base, []));

        await evaluator.Compiling!;
        deciding.Should().BePositive().And.BeLessThan(2 * usual);
    }

    private static long Allocated(Action act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void What_is_said_about_a_run_is_the_same_whatever_ran_before_it()
    {
        var model = FinancialModel.Load(Repository.At("models", "sensetime"));
        var first = model.Run("base", "hkd_cny = 0");
        var before = first.Faults.Select(f => f.ToString()).ToList();
        model.Run("bull");

        model.Run("base", "hkd_cny = 0").Faults.Select(f => f.ToString()).Should().Equal(before).And.NotBeEmpty();
        model.Run().Faults.Should().BeEmpty();
    }
}
