using System.Globalization;
using FinModel.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;

namespace FinModel.Tests.Properties;

public class RandomExpressionTests
{
    private const int FormulasAtOnce = 25;
    private static readonly string[] Names = ["a", "b", "c"];

    [Fact]
    public void The_evaluator_agrees_with_a_naive_walk_over_the_formula()
    {
        var seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20250126, 3), Prop.ForAll(seeds, Agree));
    }

    private static void Agree(int seed)
    {
        var random = new Random(seed);
        var values = Names.SelectMany(n => Enumerable.Range(2023, 3).Select(year => (n, year))).ToDictionary(k => k, _ => (double)random.Next(-20, 20) / 4);
        var generator = new RandomExpr(random, Names);
        var formulas = Enumerable.Range(0, FormulasAtOnce).Select(i => generator.Number(i % 5)).ToList();
        var result =
            TestModel.Run(
                TestModel.Head + string.Concat(Names.Select(n => Line(n, values)))
                    + string.Concat(formulas.Select((f, i) => $"line f{i} : ratio number\n  = 0\n  2025 {f.Text}\n")));

        formulas.Select((f, i) => (f.Text, ByHand: f.Value((name, offset) => values[(name, 2025 + offset)]), Engine: result.Value($"f{i}", 2025) ?? double.NaN))
            .Where(f => !AreEqual(f.ByHand, f.Engine))
            .Should().BeEmpty();
    }

    private static bool AreEqual(double left, double right) =>
        (double.IsNaN(left) && double.IsNaN(right)) || Math.Abs(left - right) <= 1e-12 * Math.Max(1, Math.Abs(left));

    private static string Line(string name, Dictionary<(string Name, int Year), double> values) =>
        $"line {name} : ratio number\n"
            + string.Concat(Enumerable.Range(2023, 3).Select(y => string.Create(CultureInfo.InvariantCulture, $"  {y} {values[(name, y)]}\n")));
}
