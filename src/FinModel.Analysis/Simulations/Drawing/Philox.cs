using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>
/// Random bits as a function of a counter and a key: what run number i draws depends on i and the seed alone, never on what was drawn before
/// (Philox4x32-10; Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011). Eight counters at a time.
/// </summary>
public static class Philox
{
    private const int Rounds = 10;

    /// <summary>Four words of 32 random bits for each of eight counters.</summary>
    /// <param name="runs">The first two words of the counters, as one number.</param>
    /// <param name="block">The third word of the counters.</param>
    /// <param name="key">The key.</param>
    /// <param name="last">The fourth word of the counters.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (Vector512<ulong> A, Vector512<ulong> B, Vector512<ulong> C, Vector512<ulong> D) Draw(Vector512<ulong> runs, uint block, ulong key,
        uint last = 0)
    {
        var low = Vector512.Create(0xFFFFFFFFUL);
        var (a, b, c, d) = (runs & low, runs >>> 32, Vector512.Create((ulong)block), Vector512.Create((ulong)last));
        var (keyLow, keyHigh) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            var first = Product(a, 0xD2511F53);
            var second = Product(c, 0xCD9E8D57);
            a = (second >>> 32) ^ b ^ Vector512.Create((ulong)keyLow);
            b = second & low;
            c = (first >>> 32) ^ d ^ Vector512.Create((ulong)keyHigh);
            d = first & low;
            keyLow += 0x9E3779B9;
            keyHigh += 0xBB67AE85;
        }

        return (a, b, c, d);
    }

    // Both factors have 32 bits, for which there is an instruction of its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Product(Vector512<ulong> a, ulong factor) => Avx512F.IsSupported
        ? Avx512F.Multiply(a.AsUInt32(), Vector512.Create(factor).AsUInt32())
        : a * Vector512.Create(factor);
}
