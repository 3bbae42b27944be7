using FinModel.Evaluation.Outcomes;
using FinModel.Evaluation.Solving;

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
        var scale = solved is null ? 1 : Math.Max(1, Vectors.Largest(solved));
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
        var distance = Beside * Math.Max(1, Vectors.Largest(solution));
        return Matrix(solution, distance) is { } above && Matrix(solution, -distance) is { } below && (IsSingular(above) || IsSingular(below));
    }

    // How much the gaps between what is given back and what is assumed move with each cut; null where something has no value.
    private double[][]? Matrix(double[] solution, double distance)
    {
        var gaps = Vectors.Minus(Evaluate(solution), solution);
        var columns = new double[solution.Length][];
        for (var j = 0; j < columns.Length; j++)
        {
            var moved = (double[])solution.Clone();
            moved[j] += distance;
            columns[j] = Array.ConvertAll(Vectors.Minus(Vectors.Minus(Evaluate(moved), moved), gaps), g => g / distance);
        }

        return Array.TrueForAll(columns, c => Array.TrueForAll(c, double.IsFinite)) ? columns : null;
    }

    // By the standard of a solution: so near to it, a gap may be as large as the tolerance.
    private static bool IsSingular(double[][] columns) => Matrices.SmallestSingularValue(columns) <= CircleBlock.Tolerance / Beside;

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

    private double Residual(double[] solution) => Vectors.Largest(Vectors.Minus(Evaluate(solution), solution));

    private double[]? SolveAffine()
    {
        var n = block.Cuts.Length;
        var atZero = Evaluate(new double[n]);
        var slopes = new double[n][];
        for (var j = 0; j < n; j++)
        {
            var unit = new double[n];
            unit[j] = 1;
            slopes[j] = Vectors.Minus(Evaluate(unit), atZero);
        }

        // (I - A) x = b, and once more on what is left, because the slope is a small difference of large numbers.
        var solution = Solve(slopes, atZero);
        if (!Array.TrueForAll(solution, double.IsFinite))
        {
            // Where everything solves it, nothing does.
            return Array.TrueForAll(atZero, v => Math.Abs(v) <= CircleBlock.Tolerance) ? atZero : null;
        }

        var step = Solve(slopes, Vectors.Minus(Evaluate(solution), solution));
        for (var i = 0; i < n; i++)
        {
            solution[i] += step[i];
        }

        return solution;
    }

    // (I - A) x = b.
    private static double[] Solve(double[][] slopes, double[] right)
    {
        var columns = new double[right.Length][];
        for (var j = 0; j < columns.Length; j++)
        {
            columns[j] = Array.ConvertAll(slopes[j], slope => -slope);
            columns[j][j] = 1 - slopes[j][j];
        }

        return Matrices.Solve(columns, right);
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
                var root = BrentSearch.Find(Gap, low, high, Accuracy * Math.Max(1, Math.Abs(start)), MaximumEvaluations);
                return double.IsNaN(root) ? null : [root];
            }
        }

        return null;
    }

    private static IEnumerable<double> Widths(double start)
    {
        for (var width = Math.Max(1, Math.Abs(start)) * 1e-3; width < 1e18; width *= 4)
        {
            yield return width;
        }
    }

    private double[]? SolveVector()
    {
        double[] Gap(double[] x) => Vectors.Minus(Evaluate(x), x);
        var start = Evaluate(new double[block.Cuts.Length]);
        if (Array.TrueForAll(start, double.IsFinite) && Array.TrueForAll(Gap(start), g => g == 0))
        {
            return start;
        }

        return Array.TrueForAll(start, double.IsFinite)
            ? BroydenSearch.Find(Gap, start, Accuracy * Math.Max(1, Vectors.Largest(start)), MaximumEvaluations)
            : null;
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
