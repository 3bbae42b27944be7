namespace FinModel.Evaluation.Solving;

/// <summary>
/// A root of a function of one number, between two places where it has different signs: the secant or the inverse parabola where they gain enough, otherwise
/// halving (R. Brent, "Algorithms for minimization without derivatives", 1973). A page has the same, operation by operation.
/// </summary>
internal static class BrentSearch
{
    private const double Rounding = 2.220446049250313e-16;

    /// <summary>The root, or not a number when so many evaluations do not find it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="low">One end.</param>
    /// <param name="high">The other.</param>
    /// <param name="accuracy">How near the root is enough.</param>
    /// <param name="most">The most evaluations.</param>
    public static double Find(Func<double, double> function, double low, double high, double accuracy, int most)
    {
        var (before, best, other) = (low, high, low);
        var (atBefore, atBest, atOther) = (function(low), function(high), 0.0);
        var (step, stepBefore) = (0.0, 0.0);
        for (var i = 0; i < most && !double.IsNaN(atBest); i++)
        {
            // Between the best and the other end lies the root.
            if (i == 0 || atBest > 0 == atOther > 0)
            {
                (other, atOther) = (before, atBefore);
                step = stepBefore = best - before;
            }

            if (Math.Abs(atOther) < Math.Abs(atBest))
            {
                (before, best, other) = (best, other, best);
                (atBefore, atBest, atOther) = (atBest, atOther, atBest);
            }

            var near = (2 * Rounding * Math.Abs(best)) + (accuracy / 2);
            var half = (other - best) / 2;
            if (Math.Abs(half) <= near || atBest == 0)
            {
                return best;
            }

            (step, stepBefore) = Math.Abs(stepBefore) >= near && Math.Abs(atBefore) > Math.Abs(atBest)
                ? Interpolate(before, best, other, atBefore, atBest, atOther, step, stepBefore, near)
                : (half, half);
            (before, atBefore) = (best, atBest);
            best += Math.Abs(step) > near ? step : half > 0 ? near : -near;
            atBest = function(best);
        }

        return double.NaN;
    }

    private static (double Step, double Before) Interpolate(
        double before, double best, double other, double atBefore, double atBest, double atOther, double step, double stepBefore, double near)
    {
        var half = (other - best) / 2;
        var s = atBest / atBefore;
        var (p, q) = (2 * half * s, 1 - s);
        if (before != other)
        {
            var (t, r) = (atBefore / atOther, atBest / atOther);
            p = s * ((2 * half * t * (t - r)) - ((best - before) * (r - 1)));
            q = (t - 1) * (r - 1) * (s - 1);
        }

        q = p > 0 ? -q : q;
        p = Math.Abs(p);
        return 2 * p < Math.Min((3 * half * q) - Math.Abs(near * q), Math.Abs(stepBefore * q)) ? (p / q, step) : (half, half);
    }
}
