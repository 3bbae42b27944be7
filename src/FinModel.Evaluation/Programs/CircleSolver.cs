using FinModel.Evaluation.Outcomes;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.RootFinding;

namespace FinModel.Evaluation.Programs;

/// <summary>
/// Solves a circle: finds cut values x with f(x) = x. An affine circle is solved from its values at 0 and at each unit vector, and then polished once;
/// another one by Brent's method between brackets that are widened until they hold a root, or, with several cuts, by Broyden's.
/// </summary>
internal sealed class CircleSolver(StepProgram program, CircleBlock block, double[] slots)
{
    private const int MaximumEvaluations = 400;
    private const double Accuracy = 1e-12;
    private const double Beside = 1e-4;

    // Zero is where most circles are well defined; one that divides by its own value is not.
    private static readonly double[] Starts = [0, 1, -1];

    private int _evaluations;

    public CircleResult Solve()
    {
        var solved = block.Circle.IsAffine ? SolveAffine() : block.Cuts.Length == 1 ? SolveScalar() : SolveVector();
        var isUndetermined = solved is not null && HasNeighbours(solved);
        var residual = solved is null ? double.NaN : Residual(solved);
        var scale = solved is null ? 1 : Math.Max(1, solved.Max(Math.Abs));
        var hasSolution = residual <= CircleBlock.Tolerance * scale;
        var converged = hasSolution && !isUndetermined;
        var faulty = converged ? -1 : FaultySteps.First(program, block.First, block.End, slots);
        if (!converged)
        {
            Fail();
        }

        return new CircleResult(block.Circle, _evaluations, residual, converged)
        {
            FaultyStep = faulty < 0 ? -1 : faulty - block.First,
            IsUndetermined = hasSolution && isUndetermined,
        };
    }

    // Whether what lies beside a solution solves the circle as well: then the search has found one of many, and which depends on where it began.
    private bool HasNeighbours(double[] solution)
    {
        var distance = Beside * Math.Max(1, solution.Max(Math.Abs));
        return Matrix(solution, distance) is { } above && Matrix(solution, -distance) is { } below && (IsSingular(above) || IsSingular(below));
    }

    // How much the gaps between what is given back and what is assumed move with each cut; null where something has no value.
    private double[][]? Matrix(double[] solution, double distance)
    {
        var gaps = Minus(Evaluate(solution), solution);
        var columns = new double[solution.Length][];
        for (var j = 0; j < columns.Length; j++)
        {
            var moved = (double[])solution.Clone();
            moved[j] += distance;
            columns[j] = Array.ConvertAll(Minus(Minus(Evaluate(moved), moved), gaps), g => g / distance);
        }

        return Array.TrueForAll(columns, c => Array.TrueForAll(c, double.IsFinite)) ? columns : null;
    }

    // By the standard of a solution: so near to it, a gap may be as large as the tolerance.
    private static bool IsSingular(double[][] columns) => Smallest(columns) <= CircleBlock.Tolerance / Beside;

    private static double Smallest(double[][] columns) =>
        columns.Length == 1 ? Math.Abs(columns[0][0]) : DenseMatrix.OfColumnArrays(columns).Svd(false).S.AbsoluteMinimum();

    // What the cuts' formulas give back for assumed values.
    private double[] Evaluate(double[] assumed)
    {
        _evaluations++;
        for (var i = 0; i < assumed.Length; i++)
        {
            slots[block.Cuts[i]] = assumed[i];
        }

        Interpreter.Run(program.Steps.AsSpan(block.First, block.End - block.First), slots);
        return Array.ConvertAll(block.Results, r => slots[r]);
    }

    private double Residual(double[] solution) => Minus(Evaluate(solution), solution).Max(Math.Abs);

    private double[]? SolveAffine()
    {
        var n = block.Cuts.Length;
        var atZero = Evaluate(new double[n]);
        var slopes = new double[n][];
        for (var j = 0; j < n; j++)
        {
            var unit = new double[n];
            unit[j] = 1;
            slopes[j] = Minus(Evaluate(unit), atZero);
        }

        // (I - A) x = b, and once more on what is left, because the slope is a small difference of large numbers.
        var solution = Solve(slopes, atZero);
        if (!Array.TrueForAll(solution, double.IsFinite))
        {
            // Where everything solves it, nothing does.
            return Array.TrueForAll(atZero, v => Math.Abs(v) <= CircleBlock.Tolerance) ? atZero : null;
        }

        var step = Solve(slopes, Minus(Evaluate(solution), solution));
        for (var i = 0; i < n; i++)
        {
            solution[i] += step[i];
        }

        return solution;
    }

    // One cut, which most circles have, needs no matrix, and a run without one does not load the library of matrices.
    private static double[] Solve(double[][] slopes, double[] right) =>
        right.Length == 1 ? [right[0] / (1 - slopes[0][0])] : SolveMatrix(slopes, right);

    private static double[] SolveMatrix(double[][] slopes, double[] right) =>
        [.. (DenseMatrix.CreateIdentity(right.Length) - DenseMatrix.OfColumnArrays(slopes)).Solve(new DenseVector(right))];

    private static double[] Minus(double[] left, double[] right)
    {
        var difference = new double[left.Length];
        for (var i = 0; i < left.Length; i++)
        {
            difference[i] = left[i] - right[i];
        }

        return difference;
    }

    private double[]? SolveScalar()
    {
        double Gap(double x) => Evaluate([x])[0] - x;
        var start = Starts.Select(x => Evaluate([x])[0]).FirstOrDefault(double.IsFinite, double.NaN);
        if (!double.IsFinite(start))
        {
            return null;
        }

        if (Gap(start) == 0)
        {
            return [start];
        }

        foreach (var width in Widths(start))
        {
            var (low, high) = (start - width, start + width);
            var (atLow, atHigh) = (Gap(low), Gap(high));
            if (!double.IsFinite(atLow) || !double.IsFinite(atHigh))
            {
                return null;
            }

            if (atLow == 0 || atHigh == 0)
            {
                return [atLow == 0 ? low : high];
            }

            if (Math.Sign(atLow) != Math.Sign(atHigh))
            {
                var accuracy = Accuracy * Math.Max(1, Math.Abs(start));
                return Brent.TryFindRoot(Gap, low, high, accuracy, MaximumEvaluations, out var root) ? [root] : null;
            }
        }

        return null;
    }

    private static IEnumerable<double> Widths(double start) =>
        Enumerable.Range(0, 40).Select(i => Math.Max(1, Math.Abs(start)) * 1e-3 * Math.Pow(4, i)).TakeWhile(w => w < 1e18);

    private double[]? SolveVector()
    {
        double[] Gap(double[] x) => Minus(Evaluate(x), x);
        var start = Evaluate(new double[block.Cuts.Length]);
        if (Array.TrueForAll(start, double.IsFinite) && Array.TrueForAll(Gap(start), g => g == 0))
        {
            return start;
        }

        return start.All(double.IsFinite) && Broyden.TryFindRootWithJacobianStep(Gap, start, Accuracy * Math.Max(1, start.Max(Math.Abs)), MaximumEvaluations, 1e-4, out var root) ? root : null;
    }

    // No solution: every cell of the circle is a fault, never a last guess.
    private void Fail()
    {
        foreach (var cell in block.Circle.Cells.Concat(block.Circle.Cuts))
        {
            slots[cell.Slot] = double.NaN;
        }
    }
}
