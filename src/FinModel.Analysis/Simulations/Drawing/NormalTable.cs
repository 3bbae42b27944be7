using FinModel.Evaluation.Arithmetic;

namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>The normal distribution function at evenly spaced points, by Simpson's rule: from arithmetic that is the same on every machine.</summary>
internal static class NormalTable
{
    /// <summary>No variable drawn from 32 bits lies further out.</summary>
    public const double Outermost = 8;

    /// <summary>Points per unit.</summary>
    public const int Density = 64;

    private const int StepsInside = 4;
    private static readonly double[] Tail = Integrate();

    /// <summary>The number of points.</summary>
    public static int Count => Tail.Length;

    /// <summary>The place of a point.</summary>
    public static double Point(int index) => (index / (double)Density) - Outermost;

    /// <summary>The probability below a point.</summary>
    public static double Below(int index) => Tail[index];

    /// <summary>The probability above a point, exact where it is small.</summary>
    public static double Above(int index) => Tail[Tail.Length - 1 - index];

    private static double[] Integrate()
    {
        var below = new double[(int)(2 * Outermost * Density) + 1];
        for (var i = 0; i < below.Length - 1; i++)
        {
            below[i + 1] = below[i] + Strip(Point(i));
        }

        return below;
    }

    private static double Strip(double from)
    {
        const double width = 1.0 / Density / StepsInside;
        var sum = 0.0;
        for (var i = 0; i < StepsInside; i++)
        {
            var x = from + (i * width);
            sum += (Bell(x) + (4 * Bell(x + (width / 2))) + Bell(x + width)) * (width / 6);
        }

        return sum;
    }

    private static double Bell(double x) => Elementary.Exp(-x * x / 2) * 0.39894228040143267794;
}
