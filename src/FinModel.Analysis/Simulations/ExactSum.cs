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

    /// <summary>What is not zero: exponent, high and low part.</summary>
    public IEnumerable<(int Exponent, long High, long Low)> Parts()
    {
        Carry();
        return Enumerable.Range(0, Exponents).Where(i => _low[i] != 0 || _high[i] != 0).Select(i => (i, _high[i], _low[i])).ToList();
    }

    /// <summary>Adds what <see cref="Parts"/> gave.</summary>
    public void AddPart(int exponent, long high, long low)
    {
        _high[exponent] += high;
        _low[exponent] += low;
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
}
