using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Evaluation;
using FinModel.Evaluation.Batches;

namespace FinModel.Tests.Evaluation.Batches;

/// <summary>The same runs by the batch path and, one after another, by the scalar path.</summary>
internal sealed class BatchRuns
{
    private static readonly PlanSource Test = new("test", null, "", new SourceSpan(new SourceText("test", ""), 0, 0));

    private readonly FinancialModel _model;
    private readonly IReadOnlyList<PlanCell> _inputs;
    private readonly double[] _values;
    private readonly int _runs;

    public BatchRuns(FinancialModel model, IReadOnlyList<PlanCell> inputs, int runs, Func<PlanCell, int, double> value)
    {
        _model = model;
        _inputs = inputs;
        _runs = runs;
        Cells = [.. model.Plan.Cells];
        _values = [.. inputs.SelectMany(c => Enumerable.Range(0, runs).Select(run => value(c, run)))];
    }

    public IReadOnlyList<PlanCell> Cells { get; }

    /// <summary>All cells of all runs, cell by cell.</summary>
    public double[] Batch() => Batch(b => b.NewWorker());

    public double[] Scalar()
    {
        var outputs = new double[Cells.Count * _runs];
        for (var run = 0; run < _runs; run++)
        {
            var at = run;
            var result =
                _model.Evaluator.Run(PlanScenario.Base,
                    [.. _inputs.Select((c, i) => new PlanOverride(c, OverrideOperator.Set, _values[(i * _runs) + at], Test))]);
            for (var cell = 0; cell < Cells.Count; cell++)
            {
                outputs[(cell * _runs) + run] = result[Cells[cell]];
            }
        }

        return outputs;
    }

    /// <summary>The cells in which the paths, with vectors and without, differ in any bit; minus zero is zero.</summary>
    public IEnumerable<string> Differences()
    {
        var scalar = Scalar();
        return Differences("vectors", Batch(), scalar)
            .Concat(Differences("interpreted", Batch(b => b.NewWorker(), new Evaluator(_model.Plan) { MakesCode = false }), scalar))
            .Concat(Differences("one by one", Batch(b => b.NewScalarWorker()), scalar));
    }

    private double[] Batch(Func<BatchEvaluator, BatchWorker> worker, Evaluator? evaluator = null)
    {
        var outputs = new double[Cells.Count * _runs];
        worker((evaluator ?? _model.Evaluator).Batch(PlanScenario.Base, [], _inputs, Cells)).Evaluate(_values, _runs, outputs);
        return outputs;
    }

    private IEnumerable<string> Differences(string path, double[] batch, double[] scalar) => Enumerable.Range(0, batch.Length)
        .Where(i => !(batch[i] + 0.0).Equals(scalar[i] + 0.0))
        .Select(i => FormattableString.Invariant($"{path}: {Cells[i / _runs]} in run {i % _runs}: {batch[i]:R} and {scalar[i]:R}"));
}
