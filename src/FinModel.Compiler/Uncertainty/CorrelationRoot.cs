namespace FinModel.Compiler.Uncertainty;

/// <summary>The square root of a correlation matrix (Cholesky).</summary>
internal static class CorrelationRoot
{
    /// <summary>The lower triangular root; null, with the row at which it fails, when the matrix is not positive definite.</summary>
    public static double[,]? Of(double[,] matrix, out int failed)
    {
        var n = matrix.GetLength(0);
        var root = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    rest -= root[i, k] * root[j, k];
                }

                if (i == j && rest <= 1e-10)
                {
                    failed = i;
                    return null;
                }

                root[i, j] = i == j ? Math.Sqrt(rest) : rest / root[j, j];
            }
        }

        failed = -1;
        return root;
    }
}
