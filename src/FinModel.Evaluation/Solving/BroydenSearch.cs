namespace FinModel.Evaluation.Solving;

/// <summary>
/// A root of several functions of as many numbers: steps by a matrix of slopes, which is measured once and then learns from each step (C. Broyden,
/// "A class of methods for solving nonlinear simultaneous equations", 1965). A page has the same, operation by operation.
/// </summary>
internal static class BroydenSearch
{
    private const double Beside = 1e-4;

    /// <summary>The root, or null when so many steps do not find it.</summary>
    /// <param name="function">The functions.</param>
    /// <param name="start">Where the search begins.</param>
    /// <param name="accuracy">How small is nothing.</param>
    /// <param name="most">The most steps.</param>
    public static double[]? Find(Func<double[], double[]> function, double[] start, double accuracy, int most)
    {
        var x = (double[])start.Clone();
        var value = function(x);
        var columns = Slopes(function, x, value);
        for (var i = 0; i < most; i++)
        {
            var size = Vectors.Size(value);
            if (size < accuracy)
            {
                return x;
            }

            var step = Array.ConvertAll(Matrices.Solve(columns, value), s => -s);
            var next = function(Vectors.Plus(x, step));
            if (Vectors.Size(next) is var nextSize && nextSize > size)
            {
                // A step that leads away is made shorter, the more so the further it leads.
                var part = size * size / ((size * size) + (nextSize * nextSize));
                step = Array.ConvertAll(step, s => s * (part == 0 ? Beside : part));
                next = function(Vectors.Plus(x, step));
            }

            if (!Array.TrueForAll(next, double.IsFinite))
            {
                return null;
            }

            Learn(columns, step, Vectors.Minus(next, value));
            (x, value) = (Vectors.Plus(x, step), next);
        }

        return null;
    }

    private static double[][] Slopes(Func<double[], double[]> function, double[] x, double[] value)
    {
        var columns = new double[x.Length][];
        for (var j = 0; j < columns.Length; j++)
        {
            var width = (1 + Math.Abs(x[j])) * Beside;
            var moved = (double[])x.Clone();
            moved[j] += width;
            columns[j] = Array.ConvertAll(Vectors.Minus(function(moved), value), d => d / width);
        }

        return columns;
    }

    // The least change of the matrix that makes it right for the step that was made.
    private static void Learn(double[][] columns, double[] step, double[] change)
    {
        var missed = Vectors.Minus(change, Matrices.Times(columns, step));
        var size = Vectors.Size(step);
        for (var j = 0; j < columns.Length; j++)
        {
            for (var i = 0; i < missed.Length; i++)
            {
                columns[j][i] += missed[i] * step[j] / (size * size);
            }
        }
    }
}
