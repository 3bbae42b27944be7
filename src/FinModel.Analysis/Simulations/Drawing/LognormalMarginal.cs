using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FinModel.Evaluation.Arithmetic;

namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>A lognormal distribution with a mean and a deviation relative to it. A negative mean is the mirror image.</summary>
internal sealed class LognormalMarginal : Marginal
{
    private readonly double _sign;
    private readonly double _logMean;
    private readonly double _logDeviation;

    public LognormalMarginal(double mean, double relativeDeviation)
    {
        var variance = Elementary.Log(1 + (relativeDeviation * relativeDeviation));
        _sign = Math.Sign(mean);
        _logDeviation = _sign * Math.Sqrt(variance);
        _logMean = mean == 0 ? 0 : Elementary.Log(Math.Abs(mean)) - (variance / 2);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(ReadOnlySpan<double> normals, Span<double> values)
    {
        for (var i = 0; i < normals.Length; i += Vector512<double>.Count)
        {
            var exponent = (Vector512.Create(normals[i..]) * _logDeviation) + Vector512.Create(_logMean);
            (Elementary.Exp(exponent) * Vector512.Create(_sign)).CopyTo(values[i..]);
        }
    }
}
