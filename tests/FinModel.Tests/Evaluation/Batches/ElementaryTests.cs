using FinModel.Evaluation.Arithmetic;

namespace FinModel.Tests.Evaluation.Batches;

public class ElementaryTests
{
    [Fact]
    public void Logarithm_exponential_and_power_are_within_2_units_in_the_last_place()
    {
        var random = new Random(11);
        for (var i = 0; i < 100_000; i++)
        {
            var x = Math.ScaleB(random.NextDouble() + 0.01, random.Next(-60, 60));
            var y = (random.NextDouble() - 0.5) * 4;
            Units(Elementary.Log(x), Math.Log(x)).Should().BeLessThanOrEqualTo(2);
            Units(Elementary.Exp(y * 100), Math.Exp(y * 100)).Should().BeLessThanOrEqualTo(2);
            Units(Elementary.Power(x, y), Math.Pow(x, y)).Should().BeLessThanOrEqualTo(2);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(-8, 1.0 / 3)]
    [InlineData(-2, 3)]
    [InlineData(double.NaN, 1)]
    [InlineData(1e-310, 0.5)]
    [InlineData(1e200, 2)]
    public void Powers_at_the_edge_are_the_library_s(double x, double y) => Elementary.Power(x, y).Should().Be(Math.Pow(x, y));

    private static long Units(double left, double right) => Math.Abs(BitConverter.DoubleToInt64Bits(left) - BitConverter.DoubleToInt64Bits(right));
}
