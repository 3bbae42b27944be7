using FinModel.Compiler.Plans;

namespace FinModel.Analysis;

/// <summary>The primitive operations on plain numbers; a fault is not a number.</summary>
internal static class Arithmetic
{
    public static double Apply(Op op, ReadOnlySpan<double> x) => op switch
    {
        Op.Add => x[0] + x[1],
        Op.Subtract => x[0] - x[1],
        Op.Multiply => x[0] * x[1],
        Op.Divide => x[0] / x[1],
        Op.Negate => -x[0],
        Op.Power => Math.Pow(x[0], x[1]),
        Op.Sum => Sum(x),
        Op.Average => Sum(x) / x.Length,
        Op.Minimum => Extreme(x, Math.Min),
        Op.Maximum => Extreme(x, Math.Max),
        Op.Absolute => Math.Abs(x[0]),
        Op.Round => Round(x[0], x[1]),
        Op.SquareRoot => Math.Sqrt(x[0]),
        Op.Logarithm => Math.Log(x[0]),
        Op.Exponential => Math.Exp(x[0]),
        _ => Logic(op, x),
    };

    private static double Logic(Op op, ReadOnlySpan<double> x) => op switch
    {
        Op.Select => x[0] != 0 ? x[1] : x[2],
        Op.Not => Bit(x[0] == 0),
        Op.And => Bit(!x.Contains(0)),
        Op.Or => Bit(x.ContainsAnyExcept(0)),
        Op.Equal => Bit(x[0] == x[1]),
        Op.NotEqual => Bit(x[0] != x[1]),
        Op.Less => Bit(x[0] < x[1]),
        Op.LessOrEqual => Bit(x[0] <= x[1]),
        Op.Greater => Bit(x[0] > x[1]),
        _ => Bit(x[0] >= x[1]),
    };

    private static double Bit(bool truth) => truth ? 1 : 0;

    private static double Round(double value, double decimals)
    {
        var unit = Math.Pow(10, decimals);
        return Math.Round(value * unit, MidpointRounding.AwayFromZero) / unit;
    }

    private static double Sum(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        foreach (var value in x)
        {
            sum += value;
        }

        return sum;
    }

    private static double Extreme(ReadOnlySpan<double> x, Func<double, double, double> better)
    {
        var best = x[0];
        foreach (var value in x[1..])
        {
            best = better(best, value);
        }

        return best;
    }
}
