namespace FinModel.Evaluation.Solving;

/// <summary>Arithmetic on a few numbers at a time. A page has the same, operation by operation.</summary>
internal static class Vectors
{
    /// <summary>Each number of one plus that of the other.</summary>
    public static double[] Plus(double[] left, double[] right)
    {
        var sum = new double[left.Length];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = left[i] + right[i];
        }

        return sum;
    }

    /// <summary>Each number of one less that of the other.</summary>
    public static double[] Minus(double[] left, double[] right)
    {
        var difference = new double[left.Length];
        for (var i = 0; i < difference.Length; i++)
        {
            difference[i] = left[i] - right[i];
        }

        return difference;
    }

    /// <summary>The sum of the products, from the first to the last.</summary>
    public static double Product(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>The length.</summary>
    public static double Size(double[] vector) => Math.Sqrt(Product(vector, vector));

    /// <summary>The greatest number without its sign; not a number when one of them is none.</summary>
    public static double Largest(double[] vector)
    {
        var largest = 0.0;
        foreach (var value in vector)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }
}
