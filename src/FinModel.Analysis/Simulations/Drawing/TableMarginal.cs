namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>Any continuous distribution over a range: its quantiles as a function of the normal variable, in a table with cubic interpolation.</summary>
internal sealed class TableMarginal : Marginal
{
    private readonly double[] _values;
    private readonly double[] _slopes;

    /// <summary>Tabulates quantiles.</summary>
    /// <param name="quantile">The value with so much probability below it and so much above it; both are given, since the smaller one is the exact one.</param>
    public TableMarginal(Func<double, double, double> quantile)
    {
        _values = [.. Enumerable.Range(0, NormalTable.Count).Select(i => quantile(NormalTable.Below(i), NormalTable.Above(i)))];
        _slopes = new double[_values.Length];
        for (var i = 1; i < _values.Length - 1; i++)
        {
            _slopes[i] = Slope(_values[i] - _values[i - 1], _values[i + 1] - _values[i]);
        }
    }

    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<double> normals, Span<double> values)
    {
        for (var i = 0; i < normals.Length; i++)
        {
            values[i] = At(normals[i]);
        }
    }

    /// <summary>The value for a normal variable.</summary>
    public override double At(double normal)
    {
        var place = Math.Clamp((normal + NormalTable.Outermost) * NormalTable.Density, 0, _values.Length - 1.001);
        var index = (int)place;
        var t = place - index;
        var (left, right) = (_values[index], _values[index + 1]);
        var (leftSlope, rightSlope) = (_slopes[index], _slopes[index + 1]);
        var rise = right - left;
        var inside = t * (leftSlope + (t * ((3 * rise) - (2 * leftSlope) - rightSlope + (t * (leftSlope + rightSlope - (2 * rise))))));
        return left + inside;
    }

    // The harmonic mean keeps the curve from overshooting (F. Fritsch and J. Butland, 1984).
    private static double Slope(double before, double after) => before * after <= 0 ? 0 : 2 * before * after / (before + after);
}
