using System.Numerics;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis.Comparisons;

/// <summary>A difference between two cases, split over the inputs in which they differ. The parts add up to the difference.</summary>
/// <param name="Cell">What differs.</param>
/// <param name="From">Its value in the one case.</param>
/// <param name="To">Its value in the other.</param>
/// <param name="Method">How it was split.</param>
/// <param name="Parts">The contributions, largest first.</param>
public sealed record Attribution(PlanCell Cell, double From, double To, AttributionMethod Method, IReadOnlyList<AttributionPart> Parts)
{
    // Every subset of the groups is evaluated once: 4096 runs.
    private const int MostGroups = 12;

    /// <summary>Splits a difference: each input line is a group, its members and periods changing together.</summary>
    public static Attribution Of(Evaluator evaluator, ScenarioCase from, ScenarioCase to, PlanCell cell)
    {
        var (before, after) = (from.Run(evaluator), to.Run(evaluator));
        var groups = before.Plan.Cells
            .Where(c => c.Origin == CellOrigin.Input && before[c] != after[c])
            .GroupBy(c => c.Line)
            .Select(g => (Input: g.Key, Cells: g.ToList()))
            .ToList();
        double With(Func<int, bool> isChanged) =>
            from.Run(evaluator, groups.Where((_, i) => isChanged(i)).SelectMany(g => g.Cells).Select(c => (c, after[c])))[cell];
        var amounts = groups.Count <= MostGroups ? Shapley(groups.Count, With) : Sequential(groups.Count, With);
        var parts = groups.Select((g, i) => new AttributionPart(g.Input, g.Cells, amounts[i])).OrderByDescending(p => Math.Abs(p.Amount));
        var method = groups.Count <= MostGroups ? AttributionMethod.Shapley : AttributionMethod.Sequential;
        return new Attribution(cell, before[cell], after[cell], method, [.. parts]);
    }

    // What a group adds, on average over all orders in which the groups can change.
    private static double[] Shapley(int groups, Func<Func<int, bool>, double> with)
    {
        var values = Enumerable.Range(0, 1 << groups).Select(set => with(i => (set >> i & 1) != 0)).ToArray();
        var weights = Enumerable.Range(0, groups).Select(size => 1 / (groups * Choose(groups - 1, size))).ToArray();
        var amounts = new double[groups];
        for (var set = 0; set < values.Length; set++)
        {
            for (var i = 0; i < groups; i++)
            {
                if ((set >> i & 1) == 0)
                {
                    amounts[i] += weights[BitOperations.PopCount((uint)set)] * (values[set | (1 << i)] - values[set]);
                }
            }
        }

        return amounts;
    }

    // One after another, in order of declaration.
    private static double[] Sequential(int groups, Func<Func<int, bool>, double> with)
    {
        var values = Enumerable.Range(0, groups + 1).Select(changed => with(i => i < changed)).ToArray();
        return [.. Enumerable.Range(0, groups).Select(i => values[i + 1] - values[i])];
    }

    private static double Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
