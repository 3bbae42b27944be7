using System.Runtime.Intrinsics;
using FinModel.Analysis.Simulations.Drawing;
using FinModel.Compiler.Plans;

namespace FinModel.Web.Certificates;

/// <summary>Sets of values for all inputs, by number, which a page draws alike.</summary>
internal sealed class RandomInputs(Plan plan, ulong seed)
{
    private const double Word = 4294967296;

    private readonly PlanCell[] _inputs = [.. plan.Cells.Where(c => c.Origin == CellOrigin.Input)];

    /// <summary>The changes of a set.</summary>
    public IReadOnlyList<PlanOverride> Set(int number)
    {
        var changes = new PlanOverride[_inputs.Length];
        for (var i = 0; i < changes.Length; i += 4)
        {
            var (a, b, c, d) = Philox.Draw(Vector512.Create((ulong)number), (uint)(i / 4), seed);
            ReadOnlySpan<ulong> words = [a[0], b[0], c[0], d[0]];
            for (var j = i; j < Math.Min(i + 4, changes.Length); j++)
            {
                changes[j] = new PlanOverride(_inputs[j], OverrideOperator.Set, Value(_inputs[j].Given, (uint)words[j - i]), _inputs[j].Source!);
            }
        }

        return changes;
    }

    // Mostly as far away as the value is from nought; some stay as they are, some go very far.
    private static double Value(double given, uint word)
    {
        var size = given == 0 ? 1 : Math.Abs(given);
        var away = ((word / Word) - 0.5) * 2 * size;
        return (word & 15) == 0 ? away * 1000 : (word & 15) < 4 ? given : given + away;
    }
}
