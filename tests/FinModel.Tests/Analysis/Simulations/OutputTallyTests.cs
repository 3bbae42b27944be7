using System.Globalization;
using System.Numerics;
using FinModel.Analysis.Simulations;

namespace FinModel.Tests.Analysis.Simulations;

/// <summary>What is kept of runs comes to the nearest number there is.</summary>
public class OutputTallyTests
{
    [Fact]
    public void The_mean_is_the_nearest_number_to_the_exact_one()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var numbers = Enumerable.Range(0, random.Next(2, 99)).Select(_ => random.NextInt64(-1L << 52, (seed % 3L) << 52)).ToArray();
            var tally = new OutputTally(0);

            tally.Add([.. numbers.Select(n => (double)n)]);

            tally.Mean.Should().Be(Nearest(numbers.Aggregate(BigInteger.Zero, (sum, n) => sum + n), numbers.Length), "the seed is {0}", seed);
        }
    }

    // A text of forty digits after the point is read as the number nearest to it.
    private static double Nearest(BigInteger sum, int count) =>
        double.Parse($"{(sum * BigInteger.Pow(10, 40) / count).ToString(CultureInfo.InvariantCulture)}e-40", CultureInfo.InvariantCulture);
}
