using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>
/// Gauss's elimination in cells: (I − A) x = b, where b is what the cuts give with nothing assumed, and A how much each gives for each unit assumed.
/// Cuts weigh little against each other in a model of money, so no pivot is looked for.
/// </summary>
internal static class CircleSystem
{
    public static void Lay(int count, IReadOnlyList<string> labels, Func<string, string, string, int> row)
    {
        for (var step = 0; step < count; step++)
        {
            for (var i = step; i < count; i++)
            {
                for (var j = step; j < count; j++)
                {
                    row("weight", $"{step}.{i}.{j}", count == 1 ? "1 − slope" : $"a[{i + 1},{j + 1}] {step + 1}");
                }

                if (step > 0)
                {
                    row("right", $"{step}.{i}", $"b[{i + 1}] {step + 1}");
                }
            }
        }

        for (var i = labels.Count - 1; i >= 0; i--)
        {
            row("solution", $"{i}", labels[i]);
        }

        for (var i = 0; i < labels.Count; i++)
        {
            row("given", $"{i}", $"f(x): {labels[i]}");
            row("residual", $"{i}", $"f(x) − x: {labels[i]}");
        }
    }

    private static Formula Least(int count, Func<int, int, int, Formula> weight) => count == 1
        ? weight(0, 0, 0)
        : Make.Call("MIN", [.. Enumerable.Range(0, count).Select(i => Make.Call("ABS", weight(i, i, i)))]);

    /// <summary>Writes the system of one circle.</summary>
    /// <param name="count">The number of cuts.</param>
    /// <param name="write">Writes the row of that name.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="result">What a cut gives in a variant.</param>
    /// <param name="assumed">What is assumed for a cut in its own variant.</param>
    public static void Fill(int count, Action<string, Formula> write, Func<string, Formula> read, Func<int, int, Formula> result, Func<int, Formula> assumed)
    {
        Formula Right(int step, int i) => step == 0 ? result(i, 0) : read($"right {step}.{i}");
        Formula Weight(int step, int i, int j) => read($"weight {step}.{i}.{j}");
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var slope = Make.Divide(Make.Subtract(result(i, j + 1), result(i, 0)), assumed(j));
                write($"weight 0.{i}.{j}", i == j ? Make.Subtract(Make.Number(1), slope) : new NegateFormula(slope));
            }
        }

        for (var step = 1; step < count; step++)
        {
            for (var i = step; i < count; i++)
            {
                var factor = Make.Divide(Weight(step - 1, i, step - 1), Weight(step - 1, step - 1, step - 1));
                for (var j = step; j < count; j++)
                {
                    write($"weight {step}.{i}.{j}", Make.Subtract(Weight(step - 1, i, j), Make.Multiply(factor, Weight(step - 1, step - 1, j))));
                }

                write($"right {step}.{i}", Make.Subtract(Right(step - 1, i), Make.Multiply(factor, Right(step - 1, step - 1))));
            }
        }

        for (var i = count - 1; i >= 0; i--)
        {
            var rest = Right(i, i);
            for (var j = i + 1; j < count; j++)
            {
                rest = Make.Subtract(rest, Make.Multiply(Weight(i, i, j), read($"solution {j}")));
            }

            // A weight that is nothing but the rounding of 0 is that of a circle which many values solve, or none; every solution reads the last one.
            var solution = Make.Divide(rest, Weight(i, i, i));
            write($"solution {i}",
                i < count - 1
                    ? solution
                    : Make.If(Make.Compare("=", Make.Call("ROUND", Least(count, Weight), Make.Number(12)), Make.Number(0)), Make.Call("NA"), solution));
        }
    }
}
