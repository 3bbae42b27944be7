using FinModel.Analysis.Simulations;
using FinModel.Benchmarks.HandWritten;
using FinModel.Compiler.Plans;

namespace FinModel.Benchmarks;

/// <summary>How fast the engine is beside the hand-written reference, in one run on one machine.</summary>
internal static class Ratios
{
    public static int Print()
    {
        var inputs = new SampledInputs();
        var batch =
            inputs.Model.Evaluator.Batch(PlanScenario.Base, [], inputs.Cells, [inputs.Cell("TargetPrice")], SampledInputs.Lines.Select(inputs.Cell).ToList());
        var worker = batch.NewWorker();
        var (targets, handTargets, lines) = (new double[SampledInputs.Runs], new double[SampledInputs.Runs], default(Lines));
        double Hand() => Bench.Rate(SampledInputs.Runs, () => Reference.Evaluate(inputs.Values, SampledInputs.Runs, handTargets, ref lines));

        Console.WriteLine(
            $"{SampledInputs.Lines.Count} lines, {batch.Computed} values a run; {inputs.Cells.Count} sampled inputs; "
            + $"vectors of {System.Numerics.Vector<double>.Count} by hand");
        Line("batch, all lines", Bench.Compare(Hand, () => Bench.Rate(SampledInputs.Runs, () => worker.Evaluate(inputs.Values, SampledInputs.Runs, targets))));
        Line("batch, all lines, all threads", Bench.Compare(() => Parallelly(() => HandWorker(inputs)), () => Parallelly(() => BatchWorker(inputs, batch))));
        var simulation = Simulation(inputs);
        Line("simulate, one output", Bench.Compare(Hand, () => Bench.Rate(Runs, () => simulation.Run(new RunRange(0, Runs), 1, null, CancellationToken.None))));
        Single(inputs);
        return 0;
    }

    // The ranks and the start of the threads cost the same for any number of runs.
    private const long Runs = 2_000_000;

    private static Simulation Simulation(SampledInputs inputs) => new(
        inputs.Model.Evaluator, new SimulationSetup(inputs.Model.Plan, PlanScenario.Base, [], [inputs.Cell("TargetPrice")], [], 1), TimeProvider.System);

    private static Action HandWorker(SampledInputs inputs)
    {
        var targets = new double[SampledInputs.Runs];
        var lines = new Lines[1];
        return () => Reference.Evaluate(inputs.Values, SampledInputs.Runs, targets, ref lines[0]);
    }

    private static Action BatchWorker(SampledInputs inputs, FinModel.Evaluation.Batches.BatchEvaluator batch)
    {
        var worker = batch.NewWorker();
        var targets = new double[SampledInputs.Runs];
        return () => worker.Evaluate(inputs.Values, SampledInputs.Runs, targets);
    }

    private static double Parallelly(Func<Action> worker)
    {
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => worker()).ToArray();
        const int calls = 64;
        return Bench.Rate(SampledInputs.Runs * (long)workers.Length * calls, () => Parallel.For(0, workers.Length, i =>
        {
            for (var call = 0; call < calls; call++)
            {
                workers[i]();
            }
        }));
    }

    // One scenario at a time against one vector by hand, which takes at least as long as the same in scalar code.
    private static void Single(SampledInputs inputs)
    {
        var source = new PlanSource("benchmark", null, "", new Core.Text.SourceSpan(new Core.Text.SourceText("benchmark", ""), 0, 0));
        PlanOverride[] change = [new(inputs.Cells[0], OverrideOperator.Set, 0.5, source)];
        var lines = default(Lines);
        var width = System.Numerics.Vector<double>.Count;
        var one = inputs.Cells.SelectMany((_, i) => inputs.Values.AsSpan(i * SampledInputs.Runs, width).ToArray()).ToArray();
        var target = new double[width];
        var (hand, engine, _) = Bench.Compare(
            () => Bench.Rate(1, () => Reference.Evaluate(one, width, target, ref lines)),
            () => Bench.Rate(1, () => inputs.Model.Evaluator.Run(PlanScenario.Base, change)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        inputs.Model.Evaluator.Run(PlanScenario.Base, change);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var times = FormattableString.Invariant($"{hand / engine:0.0} times the reference's {1e6 / hand:0.00} us for a vector");
        Console.WriteLine(FormattableString.Invariant($"one scenario: {1e6 / engine:0.00} us, {times}; {allocated} bytes allocated, the result"));
    }

    private static void Line(string what, (double Hand, double Engine, double Ratio) measured) => Console.WriteLine(
        FormattableString.Invariant(
            $"{what}: {measured.Engine / 1e6:0.0} million runs a processor second, by hand {measured.Hand / 1e6:0.0}: ratio {measured.Ratio:0.00}"));
}
