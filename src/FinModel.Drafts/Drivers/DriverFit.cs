using FinModel.Compiler.Plans;
using FinModel.Drafts.Trying;
using FinModel.Evaluation;

namespace FinModel.Drafts.Drivers;

/// <summary>
/// Moves drivers within what rounding leaves them until as many printed figures as can be come out to their last place. Each figure was rounded by itself, so
/// that no driver that fits its own figures gives all the totals: those that do lie between, and a few linear steps find them.
/// </summary>
/// <param name="trial">The model, with the drivers found so far; it keeps those that are better.</param>
/// <param name="forecast">The printed figures.</param>
internal sealed class DriverFit(Trial trial, PrintedForecast forecast)
{
    private const int MostSteps = 40;

    // A figure is aimed at from within its rounding.
    private const double Inside = 0.8;

    // A driver that is moved by as much as its own figures allow counts little beside a figure.
    private const double Held = 0.02;

    // What is further off than this no driver explains, and it pulls at none.
    private const double Far = 4;

    private readonly List<PrintedCell> _figures = [.. forecast.Figures.Where(f => f.HalfUnit > 0)];

    /// <summary>Moves them.</summary>
    /// <param name="free">The cells that may be moved, each with how far off it may be.</param>
    public void Improve(IReadOnlyList<(PlanCell Cell, double Width)> free)
    {
        var drivers = free.Where(f => f.Width > 0).ToList();
        if (drivers.Count == 0)
        {
            return;
        }

        var start = drivers.ConvertAll(d => trial.Values[d.Cell]);
        var result = trial.Run();
        var slopes = Slopes(drivers, result);
        var moved = new double[drivers.Count];
        var (least, best, loss) = (Missed(result), moved, Loss(result, moved));
        for (var i = 0; i < MostSteps && least > 0; i++)
        {
            var step = StepOf(slopes, Wanted(result), moved);
            var (next, reached) = Along(drivers, start, moved, step, loss);
            if (next is null)
            {
                break;
            }

            (moved, result, loss) = (next, reached!, Loss(reached!, next));
            if (Missed(result) is var missed && missed < least)
            {
                (least, best) = (missed, moved);
            }
        }

        Set(drivers, start, best);
    }

    // As far along a step as it leads to less.
    private (double[]? Moved, ModelResult? Result) Along(
        List<(PlanCell Cell, double Width)> drivers, List<double> start, double[] moved, double[] step, double loss)
    {
        for (var length = 1.0; length > 0.02 && Array.TrueForAll(step, double.IsFinite); length /= 2)
        {
            double[] next = [.. moved.Zip(step, (m, s) => m + (length * s))];
            Set(drivers, start, next);
            if (trial.Run() is var result && Loss(result, next) < loss)
            {
                return (next, result);
            }
        }

        return (null, null);
    }

    private void Set(List<(PlanCell Cell, double Width)> drivers, List<double> start, double[] moved)
    {
        for (var i = 0; i < drivers.Count; i++)
        {
            trial.Values[drivers[i].Cell] = start[i] + (moved[i] * drivers[i].Width);
        }
    }

    // How far figures are outside their rounding, and drivers away from where they were.
    private double Loss(ModelResult result, double[] moved) =>
        Wanted(result).Sum(w => w.By * w.By / (1 + Math.Pow(w.By / Far, 2))) + (Held * moved.Sum(m => m * m));

    private int Missed(ModelResult result) => forecast.Missed(result).Count();

    // By how many half units a figure is to move, and how much that counts.
    private List<(double By, double Weight)> Wanted(ModelResult result) => _figures.ConvertAll(f =>
    {
        var off = (f.Value - result[f.Cell!]) / f.HalfUnit;
        return !double.IsFinite(off) || Math.Abs(off) <= Inside ? (0, 0) : (off - (Math.Sign(off) * Inside), Math.Pow(1 + Math.Pow(off / Far, 2), -2));
    });

    // How many half units each figure moves with each driver, a row for each driver.
    private double[][] Slopes(List<(PlanCell Cell, double Width)> drivers, ModelResult at) => [.. drivers.Select(d =>
    {
        var moved = trial.Meanwhile(() =>
        {
            trial.Values[d.Cell] += d.Width;
            return trial.Run();
        });
        return _figures.Select(f => (moved[f.Cell!] - at[f.Cell!]) / f.HalfUnit).Select(s => double.IsFinite(s) ? s : 0).ToArray();
    })];

    // Weighted least squares, with each driver held back by its width.
    private static double[] StepOf(double[][] slopes, List<(double By, double Weight)> wanted, double[] moved)
    {
        var count = moved.Length;
        var (square, right) = (new double[count, count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < wanted.Count; k++)
                {
                    sum += slopes[i][k] * slopes[j][k] * wanted[k].Weight;
                }

                square[i, j] = sum + (i == j ? Held : 0);
            }

            right[i] = wanted.Select((w, k) => slopes[i][k] * w.By * w.Weight).Sum() - (Held * moved[i]);
        }

        return Solved(square, right);
    }

    // By Cholesky's decomposition: the matrix is positive definite, as every driver is held back.
    private static double[] Solved(double[,] square, double[] right)
    {
        var count = right.Length;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = square[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= square[i, k] * square[j, k];
                }

                square[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / square[j, j];
            }

            for (var k = 0; k < i; k++)
            {
                right[i] -= square[i, k] * right[k];
            }

            right[i] /= square[i, i];
        }

        for (var i = count - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < count; k++)
            {
                right[i] -= square[k, i] * right[k];
            }

            right[i] /= square[i, i];
        }

        return right;
    }
}
