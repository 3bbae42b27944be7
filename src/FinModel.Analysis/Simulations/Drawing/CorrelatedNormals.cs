using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>
/// Correlated normal variables for blocks of runs, one row of runs for each factor. What a factor draws does not depend on which others are asked for,
/// so those that nobody needs are left out, and with them the random words that only they would take. What a common factor draws is the same in every model.
/// </summary>
internal sealed class CorrelatedNormals
{
    // A counter gives words for so many columns.
    private const int ColumnsOfCounter = 4;

    // The roots of the correlation matrix, the rows asked for, without their zeros; and the counters that their columns take, each with its random
    // words' place and key.
    private readonly (int Factor, (int Column, double Weight)[] Terms)[] _rows;
    private readonly (int Column, uint Block, uint Last, ulong Key)[] _counters;
    private readonly double[] _independent;

    /// <summary>Prepares to draw.</summary>
    /// <param name="uncertainty">What is not known, and how it moves together.</param>
    /// <param name="seed">The seed, which common factors are drawn with.</param>
    /// <param name="ownSeed">The seed of what is the model's own.</param>
    /// <param name="factors">The factors asked for; the rows of the others are left alone.</param>
    public CorrelatedNormals(PlanUncertainty uncertainty, ulong seed, ulong ownSeed, IEnumerable<int> factors)
    {
        var own = uncertainty.Factors.Count;
        var counters = (own + ColumnsOfCounter - 1) / ColumnsOfCounter;
        int ColumnOf(int place) => place < own ? place : (counters + place - own) * ColumnsOfCounter;
        (int, uint, uint, ulong) Counter(int counter)
        {
            var (low, high) = counter < counters ? ((uint)counter, 0) : uncertainty.Commons[counter - counters].Place;
            return (counter * ColumnsOfCounter, low, high, counter < counters ? ownSeed : seed);
        }

        _rows = [.. factors.Select(i => (i, uncertainty.Root[i].Select((weight, place) => (ColumnOf(place), weight)).Where(t => t.weight != 0).ToArray()))];
        _counters = [.. _rows.SelectMany(r => r.Terms).Select(t => t.Column / ColumnsOfCounter).Distinct().Order().Select(Counter)];
        _independent = new double[(counters + uncertainty.Commons.Count) * ColumnsOfCounter * Lanes];
    }

    private static int Lanes => Vector512<double>.Count;

    /// <summary>Draws runs from a number on; <paramref name="normals"/> has a row of so many runs for each factor, and the count is a multiple of
    /// eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(long first, int runs, Span<double> normals)
    {
        for (var run = 0; run < runs; run += Lanes)
        {
            DrawIndependent((ulong)(first + run));
            foreach (var (factor, terms) in _rows)
            {
                Row(terms).CopyTo(normals[((factor * runs) + run)..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DrawIndependent(ulong first)
    {
        var runs = Vector512.Create(first) + Vector512<ulong>.Indices;
        ref var target = ref MemoryMarshal.GetArrayDataReference(_independent);
        foreach (var (i, block, last, key) in _counters)
        {
            var (a, b, c, d) = Philox.Draw(runs, block, key, last);
            var (first1, second1) = NormalPairs.Of(a, b);
            var (first2, second2) = NormalPairs.Of(c, d);
            first1.StoreUnsafe(ref target, (nuint)(i * Lanes));
            second1.StoreUnsafe(ref target, (nuint)((i + 1) * Lanes));
            first2.StoreUnsafe(ref target, (nuint)((i + 2) * Lanes));
            second2.StoreUnsafe(ref target, (nuint)((i + 3) * Lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector512<double> Row((int Column, double Weight)[] terms)
    {
        ref var source = ref MemoryMarshal.GetArrayDataReference(_independent);
        var sum = Vector512<double>.Zero;
        foreach (var (column, weight) in terms)
        {
            sum += Vector512.LoadUnsafe(ref source, (nuint)(column * Lanes)) * weight;
        }

        return sum;
    }
}
