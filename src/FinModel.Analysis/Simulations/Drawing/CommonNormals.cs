using System.Runtime.Intrinsics;
using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>What a common factor draws: the normal variables that are behind it in every model.</summary>
internal static class CommonNormals
{
    /// <summary>Draws runs from a number on.</summary>
    public static void Draw(PlanCommon common, ulong seed, long first, Span<double> normals)
    {
        var (low, high) = common.Place;
        Span<double> drawn = stackalloc double[Vector512<double>.Count];
        for (var run = 0; run < normals.Length; run += drawn.Length)
        {
            var (a, b, _, _) = Philox.Draw(Vector512.Create((ulong)(first + run)) + Vector512<ulong>.Indices, low, seed, high);
            NormalPairs.Of(a, b).First.CopyTo(drawn);
            drawn[..Math.Min(drawn.Length, normals.Length - run)].CopyTo(normals[run..]);
        }
    }
}
