using FinModel.Evaluation.Arithmetic;

namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>The quantiles of a beta distribution, both of whose parameters are at least 1, from its density summed over even steps.</summary>
internal sealed class BetaTable
{
    private const int Steps = 4096;
    private readonly double[] _below = new double[Steps + 1];

    public BetaTable(double alpha, double beta)
    {
        double Density(double x) => Power(x, alpha - 1) * Power(1 - x, beta - 1);
        for (var i = 0; i < Steps; i++)
        {
            var (from, middle, to) = (i / (double)Steps, (i + 0.5) / Steps, (i + 1.0) / Steps);
            _below[i + 1] = _below[i] + Density(from) + (4 * Density(middle)) + Density(to);
        }

        var sum = _below[Steps];
        for (var i = 0; i <= Steps; i++)
        {
            _below[i] /= sum;
        }
    }

    /// <summary>The value, between 0 and 1, with so much probability below it.</summary>
    public double Quantile(double below)
    {
        var found = Array.BinarySearch(_below, Math.Clamp(below, 0, 1));
        var index = Math.Clamp(found < 0 ? ~found - 1 : found, 0, Steps - 1);
        var width = _below[index + 1] - _below[index];
        return (index + (width > 0 ? (below - _below[index]) / width : 0)) / Steps;
    }

    private static double Power(double x, double exponent) => x <= 0 ? (exponent == 0 ? 1 : 0) : exponent == 0 ? 1 : Elementary.Power(x, exponent);
}
