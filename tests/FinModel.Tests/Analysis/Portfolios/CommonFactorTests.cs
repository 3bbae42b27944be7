using FinModel.Analysis.Simulations.Drawing;
using FinModel.Compiler.Plans;
using FinModel.Tests.Analysis.Simulations;

namespace FinModel.Tests.Analysis.Portfolios;

/// <summary>Factors that models declare common.</summary>
public class CommonFactorTests
{
    private const int Runs = 8192;
    private const string Inputs = """
        input a : constant number
          value 1 source "t"
        input b : constant number
          value 1 source "t"
        input c : constant number
          value 1 source "t"
        uncertainty "u"

        """;

    [Fact]
    public void What_a_common_factor_draws_depends_on_its_name_alone()
    {
        var one = Normals("  a normal deviation 1 common rate\n  b normal deviation 1\n", 1);
        var other = Normals("  c normal deviation 1\n  b normal deviation 1 common index\n  a normal deviation 1 common rate\n", 77);
        var alone = new double[Runs];
        CommonNormals.Draw(new PlanCommon("rate"), 42, 0, alone);

        one[0].Should().Equal(other[2]).And.Equal(alone);
        Correlation(other[1], other[2]).Should().BeApproximately(0, 0.05);
    }

    [Fact]
    public void What_is_a_models_own_is_drawn_apart_from_every_others()
    {
        var (one, other) = (Normals("  a normal deviation 1\n", 1), Normals("  a normal deviation 1\n", 2));

        Correlation(one[0], other[0]).Should().BeApproximately(0, 0.05);
    }

    [Theory]
    [InlineData("  a normal deviation 1 common rate = 0.6\n  b normal deviation 1 common rate = -0.5\n  c normal deviation 1\n", 0.6, -0.5, 0, -0.3)]
    [InlineData("  a normal deviation 1 common rate = 0.6\n  b normal deviation 1 common rate = -0.5\n  c normal deviation 1\n  correlation a, b = 0.2\n", 0.6,
        -0.5, 0, 0.2)]
    [InlineData("  c normal deviation 1 common rate\n  a normal deviation 1\n  b normal deviation 1\n  correlation c, a = 0.4\n", 0.4, 0, 1, 0)]
    [InlineData("  c normal deviation 1 common rate = -1\n  a normal deviation 1 common index = 0.5\n  b normal deviation 1\n  correlation a, c = 0.4\n",
        -0.4, 0, -1, 0)]
    [InlineData("  a normal deviation 1 common rate = 0.6, index = 0.8\n  b normal deviation 1 common index\n  c normal deviation 1\n", 0.6, 0, 0, 0.8)]
    public void Factors_have_the_correlations_that_are_declared(string declared, double rateAndA, double rateAndB, double rateAndC, double aAndB)
    {
        var plan = Load(declared).Model.Plan;
        var drawn = Draw(plan, 3).Select((n, i) => (plan.Uncertainty.Factors[i].Name, Normals: n)).ToDictionary(n => n.Name, n => n.Normals);
        var rate = new double[Runs];
        CommonNormals.Draw(new PlanCommon("rate"), 42, 0, rate);

        Correlation(rate, drawn["a"]).Should().BeApproximately(rateAndA, 0.04);
        Correlation(rate, drawn["b"]).Should().BeApproximately(rateAndB, 0.04);
        Correlation(rate, drawn["c"]).Should().BeApproximately(rateAndC, 0.04);
        Correlation(drawn["a"], drawn["b"]).Should().BeApproximately(aAndB, 0.04);
    }

    private static double[][] Normals(string declared, ulong ownSeed) => Draw(Load(declared).Model.Plan, ownSeed);

    private static double[][] Draw(Plan plan, ulong ownSeed)
    {
        var factors = plan.Uncertainty.Factors.Count;
        var normals = new double[factors * Runs];
        new CorrelatedNormals(plan.Uncertainty, 42, ownSeed, Enumerable.Range(0, factors)).Draw(0, Runs, normals);
        return [.. Enumerable.Range(0, factors).Select(f => normals[(f * Runs)..((f + 1) * Runs)])];
    }

    private static SmallModel Load(string declared) => new("line sum_of_all : constant number\n  = a + b + c\n" + Inputs + declared);

    private static double Correlation(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        var (xy, xx, yy) = (x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum(), x.Sum(a => (a - meanX) * (a - meanX)), y.Sum(b => (b - meanY) * (b - meanY)));
        return xy / Math.Sqrt(xx * yy);
    }
}
