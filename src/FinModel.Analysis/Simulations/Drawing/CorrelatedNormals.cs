using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>
/// Correlated normal variables for blocks of runs, one row of runs for each factor. What a factor draws does not depend on which others are asked for,
/// so those that nobody needs are left out, and with them the random words that only they would take.
/// </summary>
internal sealed class CorrelatedNormals
{
    // A counter gives words for so many columns.
    private const int ColumnsOfCounter = 4;

    private readonly ulong _seed;

    // The root of the correlation matrix, the rows asked for, without their zeros; and the counters that their columns take.
    private readonly (int Factor, (int Column, double Weight)[] Terms)[] _rows;
    private readonly int[] _counters;
    private readonly double[] _independent;

    /// <summary>Prepares to draw.</summary>
    /// <param name="root">The lower triangular root of the correlation matrix.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="factors">The factors asked for; the rows of the others are left alone.</param>
    public CorrelatedNormals(IReadOnlyList<IReadOnlyList<double>> root, ulong seed, IEnumerable<int> factors)
    {
        _seed = seed;
        _rows = [.. factors.Select(i => (i, Enumerable.Range(0, i + 1).Where(j => root[i][j] != 0).Select(j => (j, root[i][j])).ToArray()))];
        _counters = [.. _rows.SelectMany(r => r.Terms).Select(t => t.Column / ColumnsOfCounter).Distinct().Order()];
        _independent = new double[(root.Count + ColumnsOfCounter - 1) / ColumnsOfCounter * ColumnsOfCounter * Lanes];
    }

    private static int Lanes => Vector512<double>.Count;

    /// <summary>Draws runs from a number on; <paramref name="normals"/> has a row of so many runs for each factor, and the count is a multiple of eight.</summary>
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
        foreach (var counter in _counters)
        {
            var i = counter * ColumnsOfCounter;
            var (a, b, c, d) = Philox.Draw(runs, (uint)counter, _seed);
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
