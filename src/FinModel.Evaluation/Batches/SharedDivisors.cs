using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation.Batches;

/// <summary>
/// Division is the slowest operation there is. Where several quotients share a divisor, or it is a number, its reciprocal is taken once
/// and each quotient made of multiplications that round as the division does (P. Markstein, "Computation of elementary functions on the
/// IBM RISC System/6000 processor", 1990).
/// </summary>
internal static class SharedDivisors
{
    /// <summary>The greatest divisor whose reciprocal is a normal number, with room to spare.</summary>
    public static readonly double Greatest = Math.ScaleB(1, 1000);

    /// <summary>Replaces divisions; <paramref name="outputs"/> are brought up to date.</summary>
    public static List<LaneValue> Rewrite(IReadOnlyList<LaneValue> values, LaneValue[] outputs, LaneValue[] guards)
    {
        var uses = values.Where(IsDivision).GroupBy(v => v.Operands[1]).ToDictionary(g => g.Key, g => g.Count());
        var rewritten = new List<LaneValue>();
        var now = new Dictionary<LaneValue, LaneValue>();
        var reciprocals = new Dictionary<LaneValue, LaneValue>();
        LaneValue Now(LaneValue value) => now.GetValueOrDefault(value, value);

        foreach (var value in values)
        {
            var operands = Array.ConvertAll(value.Operands, Now);
            if (IsDivision(value) && (IsGoodNumber(operands[1]) || uses[value.Operands[1]] > 1))
            {
                var divisor = operands[1];
                if (!reciprocals.TryGetValue(divisor, out var reciprocal))
                {
                    reciprocals[divisor] = reciprocal = Reciprocal(divisor, rewritten);
                }

                Add(value, LaneValue.OfLane(LaneCode.Quotient, operands[0], divisor, reciprocal));
            }
            else
            {
                Add(value, value.Code == LaneCode.Step ? LaneValue.OfStep(value.Step, operands) : LaneValue.OfLane(value.Code, operands));
            }
        }

        void Add(LaneValue old, LaneValue made)
        {
            now[old] = made;
            rewritten.Add(made);
        }

        Replace(outputs, Now);
        for (var i = 0; i < guards.Length; i++)
        {
            guards[i] = LaneValue.OfLane(guards[i].Code, Array.ConvertAll(guards[i].Operands, Now));
        }

        return rewritten;
    }

    private static void Replace(LaneValue[] values, Func<LaneValue, LaneValue> now)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = now(values[i]);
        }
    }

    private static LaneValue Reciprocal(LaneValue divisor, List<LaneValue> values)
    {
        if (divisor.IsConstant)
        {
            return LaneValue.Of(1 / divisor.Number);
        }

        var reciprocal = LaneValue.OfLane(LaneCode.Reciprocal, divisor);
        values.Add(reciprocal);
        values.Add(LaneValue.OfLane(LaneCode.DivisorGuard, divisor));
        return reciprocal;
    }

    private static bool IsDivision(LaneValue value) => value.Is(StepCode.Divide);

    private static bool IsGoodNumber(LaneValue divisor) => divisor.IsConstant && Math.Abs(divisor.Number) is >= 1e-200 and <= 1e200;
}
