using FinModel.Compiler.Plans;

namespace FinModel.Evaluation.Programs;

/// <summary>
/// Lowers reductions that go without some of their operands, or put them in order, to plain steps: choices, and a network of comparisons that is the same
/// whatever the values are. So one scenario and a block of them do the same arithmetic.
/// </summary>
internal sealed class SelectionLowering(ProgramBuilder builder)
{
    private readonly List<(int Condition, int Value)> _operands = [];

    /// <summary>Whether an operation is one of these reductions.</summary>
    public static bool IsFor(PlanOperation node) => node.Op is Op.Median or Op.Percentile || node.Operands.Any(o => o is PlanOperation { Op: Op.Where });

    /// <summary>Emits the steps; the slot of the result.</summary>
    public int Lower(PlanOperation node)
    {
        var share = node.Op == Op.Percentile ? node.Operands[0] : new PlanConstant(0.5);
        foreach (var operand in node.Operands.Skip(node.Op == Op.Percentile ? 1 : 0))
        {
            _operands.Add(
                operand is PlanOperation { Op: Op.Where } where
                    ? (where.Operands[0].Accept(builder), where.Operands[1].Accept(builder))
                    : (-1, operand.Accept(builder)));
        }

        return node.Op switch
        {
            Op.Sum => builder.Chain(StepCode.Add, Or(Number(0))),
            Op.Average => builder.Emit(StepCode.Divide, builder.Chain(StepCode.Add, Or(Number(0))), Count()),
            Op.Minimum => builder.Chain(StepCode.Minimum, Or(Number(double.MaxValue))),
            Op.Maximum => Greatest(),
            Op.Median or Op.Percentile => Ordered(share),
            _ => throw new ArgumentOutOfRangeException(nameof(node), node.Op, "chooses nothing"),
        };
    }

    private int Number(double value) => builder.VisitConstant(new PlanConstant(value));

    // The operands, with something in place of those that are left out.
    private int[] Or(int other) => [.. _operands.Select(o => o.Condition < 0 ? o.Value : builder.Emit(StepCode.Select, o.Condition, o.Value, other))];

    private int Count() => builder.Chain(StepCode.Add, [.. _operands.Select(o => o.Condition < 0 ? Number(1) : o.Condition)]);

    private int Greatest() => builder.Chain(StepCode.Maximum, Or(Number(-double.MaxValue)));

    private int Ordered(PlanExpression share)
    {
        var isWhole = _operands.TrueForAll(o => o.Condition < 0);
        if (isWhole && share is PlanConstant { Value: var part })
        {
            var place = part * (_operands.Count - 1);
            var below = (int)Math.Floor(place);
            var ordered = Sort(Or(-1));
            return place == below ? ordered[below] : Between(ordered, below, Number(place - below));
        }

        // What is left out goes behind the rest as copies of the greatest, where the place that is looked for never reaches.
        var last = builder.Emit(StepCode.Subtract, isWhole ? Number(_operands.Count) : Count(), Number(1));
        return At(Sort(isWhole ? Or(-1) : Or(Greatest())), builder.Emit(StepCode.Multiply, share.Accept(builder), last));
    }

    // Which two it lies between is not known before there are values: each pair is asked in turn.
    private int At(int[] ordered, int place)
    {
        var result = -1;
        for (var i = 0; i < ordered.Length; i++)
        {
            var value = i + 1 == ordered.Length ? ordered[i] : Between(ordered, i, builder.Emit(StepCode.Subtract, place, Number(i)));
            result = result < 0 ? value : builder.Emit(StepCode.Select, builder.Emit(StepCode.GreaterOrEqual, place, Number(i)), value, result);
        }

        return result;
    }

    private int Between(int[] ordered, int below, int part) => builder.Emit(
        StepCode.Add, ordered[below], builder.Emit(StepCode.Multiply, part, builder.Emit(StepCode.Subtract, ordered[below + 1], ordered[below])));

    // Merge exchange: D. Knuth, The Art of Computer Programming, volume 3, algorithm 5.2.2M, in the form with counted runs (K. Batcher, 1968).
    private int[] Sort(int[] slots)
    {
        for (var run = 1; run < slots.Length; run *= 2)
        {
            for (var distance = run; distance >= 1; distance /= 2)
            {
                Merge(slots, run, distance);
            }
        }

        return slots;
    }

    private void Merge(int[] slots, int run, int distance)
    {
        for (var start = distance % run; start + distance < slots.Length; start += 2 * distance)
        {
            for (var i = start; i < start + distance && i + distance < slots.Length; i++)
            {
                if (i / (2 * run) == (i + distance) / (2 * run))
                {
                    (slots[i], slots[i + distance]) = (
                        builder.Emit(StepCode.Minimum, slots[i], slots[i + distance]),
                        builder.Emit(StepCode.Maximum, slots[i], slots[i + distance]));
                }
            }
        }
    }
}
