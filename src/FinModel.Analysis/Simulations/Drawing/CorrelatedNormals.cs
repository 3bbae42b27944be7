using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>Correlated normal variables for blocks of runs, one row of runs for each factor.</summary>
internal sealed class CorrelatedNormals
{
    private readonly int _factors;
    private readonly ulong _seed;

    // The root of the correlation matrix, row by row, without its zeros.
    private readonly (int Column, double Weight)[][] _rows;
    private readonly double[] _independent;

    /// <summary>Prepares to draw.</summary>
    /// <param name="root">The lower triangular root of the correlation matrix.</param>
    /// <param name="seed">The seed.</param>
    public CorrelatedNormals(IReadOnlyList<IReadOnlyList<double>> root, ulong seed)
    {
        _factors = root.Count;
        _seed = seed;
        _independent = new double[((_factors + 3) / 4 * 4) * Lanes];
        _rows = [.. Enumerable.Range(0, _factors).Select(i => Enumerable.Range(0, i + 1).Where(j => root[i][j] != 0).Select(j => (j, root[i][j])).ToArray())];
    }

    private static int Lanes => Vector512<double>.Count;

    /// <summary>Draws runs from a number on; <paramref name="normals"/> has a row of so many runs for each factor, and the count is a multiple of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(long first, int runs, Span<double> normals)
    {
        for (var run = 0; run < runs; run += Lanes)
        {
            DrawIndependent((ulong)(first + run));
            for (var i = 0; i < _rows.Length; i++)
            {
                Row(i).CopyTo(normals[((i * runs) + run)..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DrawIndependent(ulong first)
    {
        var runs = Vector512.Create(first) + Vector512<ulong>.Indices;
        ref var target = ref MemoryMarshal.GetArrayDataReference(_independent);
        for (var i = 0; i < _factors; i += 4)
        {
            var (a, b, c, d) = Philox.Draw(runs, (uint)(i / 4), _seed);
            var (first1, second1) = NormalPairs.Of(a, b);
            var (first2, second2) = NormalPairs.Of(c, d);
            first1.StoreUnsafe(ref target, (nuint)(i * Lanes));
            second1.StoreUnsafe(ref target, (nuint)((i + 1) * Lanes));
            first2.StoreUnsafe(ref target, (nuint)((i + 2) * Lanes));
            second2.StoreUnsafe(ref target, (nuint)((i + 3) * Lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector512<double> Row(int row)
    {
        ref var source = ref MemoryMarshal.GetArrayDataReference(_independent);
        var sum = Vector512<double>.Zero;
        foreach (var (column, weight) in _rows[row])
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref source, (nuint)(column * Lanes)), Vector512.Create(weight), sum);
        }

        return sum;
    }
}
