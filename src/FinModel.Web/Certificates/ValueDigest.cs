using System.Globalization;
using FinModel.Evaluation;

namespace FinModel.Web.Certificates;

/// <summary>All values of a result in sixteen characters, which a page makes alike; what has no value is the same whatever the reason.</summary>
internal static class ValueDigest
{
    private const ulong Lost = 0x7FF8000000000000;

    public static string Of(ModelResult result)
    {
        var (high, low) = (0x811C9DC5U, 0x1000193U);
        foreach (var cell in result.Plan.Cells)
        {
            var value = result[cell];
            var bits = double.IsFinite(value) ? BitConverter.DoubleToUInt64Bits(value) : Lost;
            low = ((low ^ (uint)bits) * 0x85EBCA6B) + (low >> 15);
            high = ((high ^ (uint)(bits >> 32)) * 0xC2B2AE35) + (high >> 13) + low;
        }

        return (((ulong)high << 32) | low).ToString("x16", CultureInfo.InvariantCulture);
    }
}
