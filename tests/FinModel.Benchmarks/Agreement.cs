using System.Numerics;
using FinModel.Benchmarks.HandWritten;
using FinModel.Compiler.Plans;

namespace FinModel.Benchmarks;

/// <summary>That the hand-written reference computes the model: every line of it, for every sampled run.</summary>
internal static class Agreement
{
    public static int Check()
    {
        var inputs = new SampledInputs();
        var fields = typeof(Lines).GetFields();
        var cells = fields.Select(f => inputs.Cell(f.Name)).ToList();
        var outputs = new double[cells.Count * SampledInputs.Runs];
        inputs.Model.Evaluator.Batch(PlanScenario.Base, [], inputs.Cells, cells).NewWorker().Evaluate(inputs.Values, SampledInputs.Runs, outputs);
        var width = Vector<double>.Count;
        var (worst, where) = (0.0, "");
        for (var run = 0; run < SampledInputs.Runs; run += width)
        {
            var lines = default(Lines);
            var slice = inputs.Cells.SelectMany((_, i) => inputs.Values.AsSpan((i * SampledInputs.Runs) + run, width).ToArray()).ToArray();
            Reference.Evaluate(slice, width, new double[width], ref lines);
            for (var f = 0; f < fields.Length; f++)
            {
                var values = (Vector<double>)fields[f].GetValue(lines)!;
                for (var lane = 0; lane < width; lane++)
                {
                    var expected = outputs[(f * SampledInputs.Runs) + run + lane];
                    var gap = Math.Abs(values[lane] - expected) / Math.Max(1e-3, Math.Abs(expected));
                    (worst, where) = gap > worst ? (gap, fields[f].Name) : (worst, where);
                }
            }
        }

        Console.WriteLine(
            FormattableString.Invariant($"{fields.Length} lines, {SampledInputs.Runs} runs: the reference is within {worst:E1} of the model ({where})"));
        return worst < 1e-9 ? 0 : 1;
    }
}
