namespace FinModel.Tests.Analysis.Simulations;

public class SimulationMeetsTheoryTests
{
    private const string Inputs =
        "input x : constant number\n  value 10 source \"t\"\ninput y : constant number\n  value 4 source \"t\"\n"
        + "line sum : constant number\n  = 3 * x - 2 * y + 1\n";

    [Fact]
    public void A_normal_through_a_linear_model_has_the_mean_deviation_and_quantiles_of_theory()
    {
        var summary =
            new SmallModel(Inputs + "uncertainty\n  x normal deviation 2\n  y normal mean 5 deviation 1\n  correlation x, y = 0.5\n")
                .Simulate("sum", 200_000, "sum < 21").Outputs[0];
        var deviation = Math.Sqrt(36 + 4 - (2 * 0.5 * 6 * 2));

        summary.Mean.Should().BeApproximately(21, 4 * summary.StandardError);
        summary.StandardDeviation.Should().BeApproximately(deviation, 4 * deviation / Math.Sqrt(2 * 200_000));
        Quantile(summary, 0.5).Should().BeApproximately(21, 4 * 1.2533 * summary.StandardError);
        Quantile(summary, 0.95).Should().BeApproximately(21 + (1.6448536 * deviation), 4 * 2.11 * summary.StandardError);
        Quantile(summary, 0.01).Should().BeApproximately(21 - (2.3263479 * deviation), 4 * 3.73 * summary.StandardError);
    }

    [Theory]
    [InlineData("lognormal deviation 20%", 10, 2)]
    [InlineData("uniform from 4 to 10", 7, 1.7320508)]
    [InlineData("triangular from 4 likely 5 to 12", 7, 1.7795130)]
    [InlineData("pert from 4 likely 5 to 12", 6, 1.3093073)]
    [InlineData("discrete 2 at 25%, 6 at 75%", 5, 1.7320508)]
    [InlineData("empirical 1, 2, 3, 6", 3, 1.8708287)]
    public void Every_distribution_has_its_mean_and_deviation(string distribution, double mean, double deviation)
    {
        var summary = new SmallModel(Inputs + $"line same : constant number\n  = x\nuncertainty\n  x {distribution}\n").Simulate("same").Outputs[0];

        summary.Mean.Should().BeApproximately(mean, 4 * deviation / Math.Sqrt(200_000));
        summary.StandardDeviation.Should().BeApproximately(deviation, 0.012 * deviation);
    }

    [Fact]
    public void A_range_is_kept_to()
    {
        var summary = new SmallModel(Inputs + "line same : constant number\n  = x\nuncertainty\n  x pert from 4 likely 5 to 12\n").Simulate("same").Outputs[0];

        summary.Minimum.Should().BeGreaterThanOrEqualTo(4);
        summary.Maximum.Should().BeLessThanOrEqualTo(12);
    }

    [Fact]
    public void The_copula_s_correlation_comes_back()
    {
        // Spearman's rank correlation of a Gaussian copula is 6/π asin(ρ/2).
        var summary =
            new SmallModel(
                Inputs + "line same : constant number\n  = y\nuncertainty\n  x uniform from 0 to 1\n  y lognormal deviation 50%\n  correlation x, y = -0.6\n")
                .Simulate("same").Outputs[0];

        summary.RankCorrelations[1].Correlation.Should().BeApproximately(1, 1e-12);
        summary.RankCorrelations[0].Correlation.Should().BeApproximately(6 / Math.PI * Math.Asin(-0.3), 0.04);
    }

    [Fact]
    public void A_probability_is_that_of_theory_and_faults_are_counted_and_left_out()
    {
        var model = new SmallModel(Inputs + "line root : constant number\n  = sqrt(x - 10)\nuncertainty\n  x normal deviation 2\n");
        var summary = model.Simulate("root", 100_000, "root > 1", "x > 12");

        summary.FaultedRuns.Should().BeCloseTo(50_000, 700);
        summary.Outputs[0].FaultedRuns.Should().Be(summary.FaultedRuns);
        summary.Probabilities[0].Probability.Should().BeApproximately(0.6170751, 0.01);
        summary.Probabilities[1].Probability.Should().BeApproximately(0.1586553, 0.005);
    }

    private static double Quantile(FinModel.Analysis.Simulations.OutputSummary summary, double share) => summary.Quantiles.Single(q => q.Share == share).Value;
}
