namespace FinModel.Evaluation.Solving;

/// <summary>Small square matrices, as lists of columns. A page has the same, operation by operation.</summary>
internal static class Matrices
{
    private const int MostSweeps = 40;
    private const double Rounding = 2.220446049250313e-16;

    /// <summary>The x for which the matrix times x is what stands on the right, by Gauss with the greatest pivot of each column; not finite where
    /// there is no single one.</summary>
    public static double[] Solve(double[][] columns, double[] right)
    {
        var n = right.Length;
        var a = Array.ConvertAll(columns, c => (double[])c.Clone());
        var x = (double[])right.Clone();
        for (var pivot = 0; pivot < n; pivot++)
        {
            Exchange(a, x, pivot, Greatest(a[pivot], pivot));
            for (var row = pivot + 1; row < n; row++)
            {
                var factor = a[pivot][row] / a[pivot][pivot];
                for (var column = pivot + 1; column < n; column++)
                {
                    a[column][row] -= factor * a[column][pivot];
                }

                x[row] -= factor * x[pivot];
            }
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < n; column++)
            {
                x[row] -= a[column][row] * x[column];
            }

            x[row] /= a[row][row];
        }

        return x;
    }

    /// <summary>The matrix times a vector.</summary>
    public static double[] Times(double[][] columns, double[] vector)
    {
        var product = new double[vector.Length];
        for (var j = 0; j < columns.Length; j++)
        {
            for (var i = 0; i < product.Length; i++)
            {
                product[i] += columns[j][i] * vector[j];
            }
        }

        return product;
    }

    /// <summary>The smallest singular value: columns are turned against each other until all stand at right angles (M. Hestenes, 1958).</summary>
    public static double SmallestSingularValue(double[][] columns)
    {
        var a = Array.ConvertAll(columns, c => (double[])c.Clone());
        for (var sweep = 0; sweep < MostSweeps && TurnAll(a); sweep++)
        {
        }

        return Array.ConvertAll(a, Vectors.Size).Min();
    }

    private static bool TurnAll(double[][] a)
    {
        var isTurned = false;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = i + 1; j < a.Length; j++)
            {
                isTurned |= Turn(a[i], a[j]);
            }
        }

        return isTurned;
    }

    private static bool Turn(double[] left, double[] right)
    {
        var (across, leftSize, rightSize) = (Vectors.Product(left, right), Vectors.Product(left, left), Vectors.Product(right, right));
        if (!(Math.Abs(across) > Rounding * Math.Sqrt(leftSize * rightSize)))
        {
            return false;
        }

        var half = (rightSize - leftSize) / (2 * across);
        var tangent = (half < 0 ? -1 : 1) / (Math.Abs(half) + Math.Sqrt(1 + (half * half)));
        var cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        var sine = cosine * tangent;
        for (var i = 0; i < left.Length; i++)
        {
            (left[i], right[i]) = ((cosine * left[i]) - (sine * right[i]), (sine * left[i]) + (cosine * right[i]));
        }

        return true;
    }

    private static int Greatest(double[] column, int from)
    {
        var greatest = from;
        for (var row = from + 1; row < column.Length; row++)
        {
            greatest = Math.Abs(column[row]) > Math.Abs(column[greatest]) ? row : greatest;
        }

        return greatest;
    }

    private static void Exchange(double[][] a, double[] x, int one, int other)
    {
        (x[one], x[other]) = (x[other], x[one]);
        foreach (var column in a)
        {
            (column[one], column[other]) = (column[other], column[one]);
        }
    }
}
