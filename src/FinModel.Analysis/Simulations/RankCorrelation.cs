namespace FinModel.Analysis.Simulations;

/// <summary>Spearman's rank correlation.</summary>
internal static class RankCorrelation
{
    /// <summary>The correlation of the ranks of two series; pairs with a value that is no number are left out. Not a number when one of them does not
    /// move.</summary>
    public static double Of(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var (x, y) = (new List<double>(), new List<double>());
        for (var i = 0; i < left.Length; i++)
        {
            if (double.IsFinite(left[i]) && double.IsFinite(right[i]))
            {
                x.Add(left[i]);
                y.Add(right[i]);
            }
        }

        return x.Count < 2 ? double.NaN : Pearson(Ranks(x), Ranks(y));
    }

    // Equal values share the mean of their places.
    private static double[] Ranks(List<double> values)
    {
        var sorted = values.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new double[order.Length];
        for (var i = 0; i < order.Length;)
        {
            var end = i + 1;
            while (end < order.Length && sorted[end] == sorted[i])
            {
                end++;
            }

            for (var j = i; j < end; j++)
            {
                ranks[order[j]] = (i + end - 1) / 2.0;
            }

            i = end;
        }

        return ranks;
    }

    private static double Pearson(double[] x, double[] y)
    {
        var middle = (x.Length - 1) / 2.0;
        var (xy, xx, yy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - middle) * (y[i] - middle);
            xx += (x[i] - middle) * (x[i] - middle);
            yy += (y[i] - middle) * (y[i] - middle);
        }

        return xy / Math.Sqrt(xx * yy);
    }
}
