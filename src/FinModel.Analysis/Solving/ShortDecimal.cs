using System.Globalization;

namespace FinModel.Analysis.Solving;

/// <summary>The shortest number that is as good an answer: a root is known to the last bits of a double, which mean nothing to a reader.</summary>
internal static class ShortDecimal
{
    private const int MostDigits = 16;

    /// <summary>The same root with as few digits as possible.</summary>
    public static Sample Of(Objective objective, Sample root, double rounding)
    {
        for (var digits = 1; digits <= MostDigits; digits++)
        {
            var place =
                double.Parse(root.X.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
                    CultureInfo.InvariantCulture);
            if (objective.At(place) is { HasValue: true } sample && sample.Distance <= Math.Max(root.Distance, rounding))
            {
                return sample;
            }
        }

        return root;
    }
}
