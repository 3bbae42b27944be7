using System.Globalization;
using System.Numerics;

namespace FinModel;

/// <summary>Values from outside: a number that is none would not stand out in an answer where a model does without the figure.</summary>
internal static class Finite
{
    /// <summary>Refuses what is no finite number, saying which run of which input it is.</summary>
    public static void Check(ReadOnlySpan<double> values, int runs, IReadOnlyList<string> inputs)
    {
        if (All(values))
        {
            return;
        }

        var at = 0;
        while (double.IsFinite(values[at]))
        {
            at++;
        }

        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"run {at % runs}: `{inputs[at / runs]}` takes a finite number, not {values[at]}"), nameof(inputs));
    }

    // A number less itself is nought, and what is not finite less itself is no number.
    private static bool All(ReadOnlySpan<double> values)
    {
        var sum = Vector<double>.Zero;
        var at = 0;
        for (; at <= values.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            var some = new Vector<double>(values[at..]);
            sum += some - some;
        }

        var rest = Vector.Sum(sum);
        for (; at < values.Length; at++)
        {
            rest += values[at] - values[at];
        }

        return rest == 0;
    }
}
