using System.Numerics;

namespace FinModel.Analysis.Simulations;

/// <summary>
/// A sum of numbers that loses nothing: whole numbers, one for each exponent. So the order of adding, and how the runs are spread over threads
/// and machines, cannot be seen in the result.
/// </summary>
internal sealed class ExactSum
{
    private const int Exponents = 2048;

    // The mantissas' lower 32 bits and the rest, apart, so that a thousand million of them fit without carrying.
    private readonly long[] _low = new long[Exponents];
    private readonly long[] _high = new long[Exponents];

    /// <summary>Adds a finite number.</summary>
    public void Add(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        var sign = bits >> 63;
        _low[exponent] += ((mantissa & 0xFFFFFFFF) ^ sign) - sign;
        _high[exponent] += ((mantissa >> 32) ^ sign) - sign;
    }

    /// <summary>Adds another sum.</summary>
    public void Add(ExactSum other)
    {
        Carry();
        other.Carry();
        for (var i = 0; i < Exponents; i++)
        {
            _low[i] += other._low[i];
            _high[i] += other._high[i];
        }

        Carry();
    }

    /// <summary>The sum as a fraction: a whole number, to be divided by 2 to the power 1075.</summary>
    public BigInteger Scaled()
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < Exponents; i++)
        {
            if (_low[i] != 0 || _high[i] != 0)
            {
                sum += ((new BigInteger(_high[i]) << 32) + _low[i]) << Math.Max(i, 1);
            }
        }

        return sum;
    }

    /// <summary>The sum divided by a count, to the nearest number.</summary>
    public double Over(long count) => Fraction(Scaled(), count);

    /// <summary>What is not zero: exponent, high and low part.</summary>
    public IEnumerable<(int Exponent, long High, long Low)> Parts()
    {
        Carry();
        return Enumerable.Range(0, Exponents).Where(i => _low[i] != 0 || _high[i] != 0).Select(i => (i, _high[i], _low[i])).ToList();
    }

    /// <summary>Adds what <see cref="Parts"/> gave.</summary>
    public void AddParts(IEnumerable<(int Exponent, long High, long Low)> parts)
    {
        foreach (var (exponent, high, low) in parts)
        {
            _high[exponent] += high;
            _low[exponent] += low;
        }

        Carry();
    }

    /// <summary>Makes room in the lower parts.</summary>
    public void Carry()
    {
        for (var i = 0; i < Exponents; i++)
        {
            _high[i] += _low[i] >> 32;
            _low[i] &= 0xFFFFFFFF;
        }
    }

    /// <summary>A scaled sum over a count, with more digits than a double has.</summary>
    internal static double Fraction(BigInteger scaled, BigInteger count)
    {
        var excess = Math.Max(0, (int)(BigInteger.Abs(scaled).GetBitLength() - count.GetBitLength()) - 64);
        var shifted = excess >= 0 ? scaled >> excess : scaled;
        var quotient = Nearest(shifted / count) + (Nearest(shifted % count) / Nearest(count));
        return Math.ScaleB(Math.ScaleB(quotient, excess - 500), -575);
    }

    // A conversion of .NET cuts off what a double has no room for. Of the 62 leading bits it rounds, to even in the middle, and the last one says
    // whether anything follows.
    private static double Nearest(BigInteger value)
    {
        var size = BigInteger.Abs(value);
        var excess = (int)Math.Max(0, size.GetBitLength() - 62);
        var leading = (long)(size >> excess);
        var rounded = (double)(leading | (size == (BigInteger)leading << excess ? 0L : 1L));
        return value.Sign * Math.ScaleB(rounded, excess);
    }
}
