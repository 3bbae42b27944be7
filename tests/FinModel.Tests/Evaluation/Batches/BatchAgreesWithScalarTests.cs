using FinModel.Compiler.Plans;
using FinModel.Evaluation.Outcomes;

namespace FinModel.Tests.Evaluation.Batches;

public class BatchAgreesWithScalarTests
{
    private const int Runs = 37;

    [Fact]
    public void All_lines_of_SenseTime_agree_to_the_last_bit_whichever_inputs_vary()
    {
        var random = new Random(5);
        var inputs = Inputs(SenseTime.Model);
        var result = SenseTime.Model.Run();

        new BatchRuns(SenseTime.Model, inputs, Runs, (c, _) => result[c] * (0.7 + (0.6 * random.NextDouble()))).Differences().Should().BeEmpty();
    }

    [Fact]
    public void Runs_with_faults_agree_too_and_leave_their_neighbours_alone()
    {
        var inputs = Inputs(SenseTime.Model).Where(c => c.Period is null).ToList();
        var result = SenseTime.Model.Run();

        // Every fifth run divides by a rate of zero.
        var runs = new BatchRuns(SenseTime.Model, inputs, Runs, (c, run) => run % 5 == 0 ? 0 : result[c]);

        runs.Differences().Should().BeEmpty();
        runs.Batch().Should().Contain(v => double.IsNaN(v));
    }

    [Theory]
    [InlineData("x / y", "/ of any size")]
    [InlineData("x / 3 + y / 7 - x / 360", "/ by a number")]
    [InlineData("x / y + y / x + 1 / y + x * x / y", "/ shared")]
    [InlineData("if(x > y, x / y, y - x) + min(x, y) * max(x, y, 1)", "choices")]
    [InlineData("if(not (x > y) and (x <> 2 or y >= 0), 1, abs(x))", "logic")]
    [InlineData("require(x > y, ln(x - y), \"x is too small\") + require(1 > 0, y, \"never\")", "refusals")]
    [InlineData("sum(x where x > y, y) + average(x where x > 0, y where y > 0) + count(x where y > 1)", "filters")]
    [InlineData("min(x where x > 0, y where y > 0) + max(x where x < 0, y where y < 0, x - y where x > 1)", "filtered extremes")]
    [InlineData("median(x, y, x + y, x - y, 1) + quartile(x where x > 0, 1) + median(y, x, y / 2, 3)", "orders")]
    [InlineData("median(x where x > 1, y where y > 1, x * y, x + y where y > x) + median(x where x > y, y where x > y)", "filtered orders")]
    [InlineData("sqrt(abs(x)) + ln(abs(y)) + exp(x / 1000) + round(x, 1)", "functions")]
    [InlineData("abs(x) ^ (1 / 3) + abs(y) ^ 0.5 + x ^ 2", "powers")]
    public void Every_operation_agrees_for_numbers_of_any_size(string formula, string because)
    {
        var model = OneFormula(formula);
        var random = new Random(7);
        var inputs = Inputs(model);

        var runs = new BatchRuns(model, inputs, 4096, (_, _) => Math.ScaleB(random.NextDouble() - 0.5, random.Next(-120, 120)));

        runs.Differences().Should().BeEmpty(because);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("3", 1e-3)]
    [InlineData("15", 1e-15)]
    [InlineData("-2", 100)]
    public void Rounding_agrees_on_halves_beside_them_and_far_from_them(string digits, double unit)
    {
        var model = OneFormula($"round(x, {digits}) + 0 * y");
        var random = new Random(3);
        double[] besides = [0, 1e-16, -1e-16, 1e-12, -1e-12, 1e-7, -1e-7, 1e-3, 0.2];

        var runs = new BatchRuns(model, Inputs(model), 4096, (_, run) => random.Next(-4000, 4000) / 2.0 * unit * (1 + besides[run % besides.Length]));

        runs.Differences().Should().BeEmpty();
    }

    [Theory]
    [InlineData("if(x = y, 1, 0) + if(x <> y, 10, 0)")]
    [InlineData("if(x < y, 1, 0) + if(x <= y, 10, 0) + if(x > y, 100, 0) + if(x >= y, 1000, 0)")]
    [InlineData("if(x - y > 0, 1, 0) + if(0 = x - y, 10, 0)")]
    [InlineData("if(x > 0, 1, 0) + if(x = 0, 10, 0) + if(0 >= y, 100, 0)")]
    public void Comparisons_of_what_is_nearly_equal_agree(string formula)
    {
        var model = OneFormula(formula);
        var random = new Random(3);
        var near =
            Enumerable.Range(0, 600)
                .Select(i => i % 5 == 0 ? 0 : Math.ScaleB(1 + random.NextDouble(), random.Next(-60, 60)) * (random.Next(2) == 0 ? 1 : -1)).ToList();

        // The second is the first, or up to 40 units in the last place from it, on both sides of where they stop being equal.
        var runs =
            new BatchRuns(model, Inputs(model), near.Count,
                (c, run) =>
                    c.Line.Name == "x" ? near[run] : near[run] + (Math.BitIncrement(Math.Abs(near[run])) - Math.Abs(near[run])) * ((run * 7 % 81) - 40));

        runs.Differences().Should().BeEmpty();
        runs.Batch().Distinct().Count().Should().BeGreaterThan(2);
    }

    [Theory]
    [InlineData("if(require(zero > 0, zero, \"zero must be positive\") > 1, 7, x)")]
    [InlineData("if(1 / zero > y, 7, x)")]
    [InlineData("require(1 / zero > 0, x, \"never\")")]
    [InlineData("if(not (1 / zero > 0), x, y)")]
    [InlineData("if(x > 0 and 1 / zero > 0, x, y)")]
    [InlineData("if(x > 0 or 1 / zero > 0, x, y)")]
    [InlineData("sum(x where 1 / zero > 0, y)")]
    [InlineData("max(x, ln(zero - 1))")]
    [InlineData("round(x, 1 / zero)")]
    [InlineData("if(ln(x - 1000) > 0, 7, y)")]
    [InlineData("average(x where ln(x - 1000) > 0, y)")]
    public void A_condition_without_a_value_chooses_nothing(string formula)
    {
        var model = Load($"line z : constant number\n  = {formula}\ninput x : constant number\n  value 3 source \"t\"\n"
            + "input y : constant number\n  value 2 source \"t\"\nline zero : constant number\n  = 0\n");
        var random = new Random(2);

        var runs = new BatchRuns(model, Inputs(model), 100, (_, _) => random.NextDouble() * 100);

        runs.Differences().Should().BeEmpty();
        runs.Batch()[..100].Should().OnlyContain(v => double.IsNaN(v));
    }

    [Fact]
    public void A_circle_that_is_not_affine_agrees()
    {
        var model = Load("line x : flow number\n  estimate 1 + x * x * rate\ncircle x\ninput rate : constant number\n  value 0.1 source \"t\"\n");

        new BatchRuns(model, Inputs(model), Runs, (_, run) => run * 0.01).Differences().Should().BeEmpty();
    }

    [Fact]
    public void Two_circles_in_one_agree_and_hold()
    {
        var model = Load(
            "line x : flow number\n  estimate 1 + y * rate\nline y : flow number\n  estimate 2 + x * rate + z\n"
            + "line z : flow number\n  estimate x / 8 + z * rate\ncircle x\ncircle z\n"
            + "input rate : constant number\n  value 0.1 source \"t\"\n");
        var runs = new BatchRuns(model, Inputs(model), Runs, (_, run) => run * 0.01);

        runs.Differences().Should().BeEmpty();
        model.Run().Circles.Should().OnlyContain(c => c.Converged && c.Residual < 1e-12);
    }

    [Theory]
    [InlineData("max(x, 5 * rate)")]
    [InlineData("if(x > rate, x, rate)")]
    [InlineData("rate * x + (1 - rate) * x")]
    [InlineData("x * rate")]
    public void A_circle_that_many_values_solve_has_none_in_any_path(string formula)
    {
        var model = Load($"line x : flow number\n  estimate {formula}\ncircle x\ninput rate : constant number\n  value 1 source \"t\"\n");
        var runs = new BatchRuns(model, Inputs(model), Runs, (_, run) => formula == "x * rate" && run % 2 == 0 ? 0.5 : 1 + (formula == "x * rate" ? 0 : run));

        runs.Differences().Should().BeEmpty();
        runs.Batch().Should().Contain(v => double.IsNaN(v));
        model.Run().Faults.Should().OnlyContain(f => f.Kind == FaultKind.Undetermined).And.NotBeEmpty();
    }

    private static List<PlanCell> Inputs(FinancialModel model) => [.. model.Plan.Cells.Where(c => c.Origin == CellOrigin.Input)];

    private static FinancialModel OneFormula(string formula) => Load(
        $"line z : constant number\n  = {formula}\ninput x : constant number\n  value 3 source \"t\"\ninput y : constant number\n  value 2 source \"t\"\n");

    private static FinancialModel Load(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("m/model.fin", "model m\ntimeline years 2023A 2024E 2025E\ncurrency CNY\n" + text);
        return FinancialModel.Load(folder.At("m"));
    }
}
