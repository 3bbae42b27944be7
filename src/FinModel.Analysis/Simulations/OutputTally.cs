using System.Numerics;

namespace FinModel.Analysis.Simulations;

/// <summary>What is kept of an output: enough for its moments and quantiles, in memory that does not grow with the runs.</summary>
/// <param name="centre">The value without uncertainty; what is kept are distances from it, which are finer than the values.</param>
internal sealed class OutputTally(double centre)
{
    private readonly ExactSum _sum = new();
    private readonly ExactSum _squares = new();

    /// <summary>The runs with a value.</summary>
    public long Count { get; private set; }

    /// <summary>The runs without.</summary>
    public long Faults { get; private set; }

    /// <summary>The least value.</summary>
    public double Minimum { get; private set; } = double.PositiveInfinity;

    /// <summary>The greatest value.</summary>
    public double Maximum { get; private set; } = double.NegativeInfinity;

    /// <summary>What the distances are from.</summary>
    public double Centre => centre;

    /// <summary>The distances from the centre.</summary>
    public FineBins Bins { get; } = new();

    /// <summary>The sums of the distances and of their squares.</summary>
    public (ExactSum Sum, ExactSum Squares) Sums => (_sum, _squares);

    /// <summary>Adds the values of some runs; not a number is a fault.</summary>
    public void Add(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                Faults++;
                continue;
            }

            var distance = value - centre;
            _sum.Add(distance);
            _squares.Add(distance * distance);
            Bins.Add(distance);
            Minimum = Math.Min(Minimum, value);
            Maximum = Math.Max(Maximum, value);
        }

        Count += values.Length;
    }

    /// <summary>Adds what another thread, or another machine, kept.</summary>
    public void Add(OutputTally other)
    {
        _sum.Add(other._sum);
        _squares.Add(other._squares);
        Bins.Add(other.Bins);
        Restore(other.Count, other.Faults, other.Minimum, other.Maximum);
    }

    /// <summary>Adds counts and bounds that were kept in a file.</summary>
    public void Restore(long count, long faults, double minimum, double maximum)
    {
        Count += count;
        Faults += faults;
        Minimum = Math.Min(Minimum, minimum);
        Maximum = Math.Max(Maximum, maximum);
    }

    /// <summary>The mean of the values.</summary>
    public double Mean => Valid == 0 ? double.NaN : centre + _sum.Over(Valid);

    /// <summary>The standard deviation of the values, for a sample.</summary>
    public double StandardDeviation
    {
        get
        {
            var sum = _sum.Scaled();
            var scatter = (_squares.Scaled() * Valid << 1075) - (sum * sum);
            return Valid < 2 ? double.NaN : Math.Sqrt(Math.Max(0, ExactSum.Fraction(scatter >> 1075, (BigInteger)Valid * (Valid - 1))));
        }
    }

    /// <summary>How often a small whole number was the value, where all are: their distances begin bins, so that none is lost.</summary>
    public long CountOf(int value) =>
        Bins.Ascending().Where(b => centre + (Math.Abs(b.From) < Math.Abs(b.To) ? b.From : b.To) == value).Sum(b => b.Count);

    /// <summary>The number of values.</summary>
    public long Valid => Count - Faults;
}
