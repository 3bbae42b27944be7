using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FinModel.Evaluation.Arithmetic;

namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>Two independent normal variables from two random words (G. Box and M. Muller, 1958), eight times at once.</summary>
internal static class NormalPairs
{
    private const double ToUnit = 1.0 / 4294967296;

    // The bits of 2 to the power 52: with a word put below them, the number is 2^52 + the word.
    private const ulong Exponent52 = 0x4330000000000000;

    /// <summary>Two vectors of normal variables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (Vector512<double> First, Vector512<double> Second) Of(Vector512<ulong> radiusWords, Vector512<ulong> angleWords)
    {
        var radius = Vector512.Sqrt(Vector512.Create(-2.0) * Elementary.LogInRange((Number(radiusWords) + Vector512.Create(0.5)) * ToUnit));
        var (sine, cosine) = SineAndCosine((Number(angleWords) + Vector512.Create(0.5)) * (4 * ToUnit));
        return (radius * cosine, radius * sine);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Number(Vector512<ulong> words) => (words | Vector512.Create(Exponent52)).AsDouble() - Vector512.Create(4503599627370496.0);

    // Of an angle in quarter turns, from 0 to 4: the nearest quarter, and an eighth of a turn at most on either side of it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Sine, Vector512<double> Cosine) SineAndCosine(Vector512<double> quarters)
    {
        var rounder = Vector512.Create(6755399441055744.0);
        var shifted = quarters + rounder;
        var angle = (quarters - (shifted - rounder)) * Vector512.Create(Math.PI / 2);
        var square = angle * angle;
        var sine = (angle * square * Polynomial(square, SineTerms)) + angle;
        var cosine = (square * square * Polynomial(square, CosineTerms)) + (Vector512<double>.One - (square * 0.5));
        var quarter = shifted.AsInt64() & Vector512.Create(3L);
        var isOdd = Vector512.Equals(quarter & Vector512.Create(1L), Vector512<long>.One).AsDouble();
        var sineSign = Vector512.ShiftLeft(quarter & Vector512.Create(2L), 62);
        var cosineSign = Vector512.ShiftLeft((quarter + Vector512<long>.One) & Vector512.Create(2L), 62);
        return (
            (Vector512.ConditionalSelect(isOdd, cosine, sine).AsInt64() ^ sineSign).AsDouble(),
            (Vector512.ConditionalSelect(isOdd, sine, cosine).AsInt64() ^ cosineSign).AsDouble());
    }

    private static ReadOnlySpan<double> SineTerms =>
        [1.58969099521155010221e-10, -2.50507602534068634195e-08, 2.75573137070700676789e-06, -1.98412698298579493134e-04, 8.33333333332248946124e-03,
            -1.66666666666666324348e-01];

    private static ReadOnlySpan<double> CosineTerms =>
        [-1.13596475577881948265e-11, 2.08757232129817482790e-09, -2.75573143513906633035e-07, 2.48015872894767294178e-05, -1.38888888888741095749e-03,
            4.16666666666666019037e-02];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Polynomial(Vector512<double> x, ReadOnlySpan<double> terms)
    {
        var sum = Vector512.Create(terms[0]);
        for (var i = 1; i < terms.Length; i++)
        {
            sum = (sum * x) + Vector512.Create(terms[i]);
        }

        return sum;
    }
}
