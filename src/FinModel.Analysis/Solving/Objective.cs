namespace FinModel.Analysis.Solving;

/// <summary>The target less what is wanted, as a function of one variable; it counts, and keeps what it has seen.</summary>
/// <param name="target">The target's value at a place.</param>
/// <param name="wanted">What it is to be.</param>
/// <param name="isWhole">Whether only whole numbers are places.</param>
internal sealed class Objective(Func<double, double> target, double wanted, bool isWhole)
{
    // What rounding alone makes of a number that is computed in a few steps.
    private const double Rounding = 1e-14;

    /// <summary>How often the model was computed.</summary>
    public int Evaluations { get; private set; }

    /// <summary>What is wanted.</summary>
    public double Wanted => wanted;

    /// <summary>Whether only whole numbers are places.</summary>
    public bool IsWhole => isWhole;

    /// <summary>What values there were.</summary>
    public SeenValues Seen { get; } = new();

    /// <summary>The gap at a place.</summary>
    public Sample At(double x)
    {
        Evaluations++;
        var place = isWhole ? Math.Round(x) : x;
        var value = target(place);
        var gap = double.IsFinite(value) ? value - wanted : double.NaN;
        var sample = new Sample(place, Math.Abs(gap) <= Rounding * Math.Abs(wanted) ? 0 : gap);
        Seen.Add(sample);
        return sample;
    }

    /// <summary>A place between two; one of them when none lies between.</summary>
    public double Middle(double a, double b) => isWhole ? Math.Floor((a + b) / 2) : (a / 2) + (b / 2);

    /// <summary>Whether no place lies between two.</summary>
    public bool AreNeighbours(double a, double b) => Middle(a, b) is var middle && (middle == a || middle == b);
}
