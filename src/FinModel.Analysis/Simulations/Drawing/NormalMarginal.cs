using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>A normal distribution.</summary>
internal sealed class NormalMarginal(double mean, double deviation) : Marginal
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(ReadOnlySpan<double> normals, Span<double> values)
    {
        for (var i = 0; i < normals.Length; i += Vector512<double>.Count)
        {
            ((Vector512.Create(normals[i..]) * deviation) + Vector512.Create(mean)).CopyTo(values[i..]);
        }
    }
}
