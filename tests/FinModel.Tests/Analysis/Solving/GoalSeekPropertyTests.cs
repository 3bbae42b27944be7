using System.Globalization;
using FinModel.Analysis;
using FinModel.Analysis.Solving;
using FinModel.Compiler.Plans;

namespace FinModel.Tests.Analysis.Solving;

/// <summary>Goals whose answers are known, for inputs of every size, and goals that have none.</summary>
public partial class GoalSeekPropertyTests
{
    private static readonly (string Name, double Value)[] Inputs =
        [("tiny", 0.0003), ("rate", 0.08), ("small", -0.7), ("none", 0), ("plain", 2), ("large", 48000), ("huge", -3.1e9)];

    [Fact]
    public void Two_hundred_goals_whose_answers_are_known_are_found()
    {
        var random = new Random(20261126);
        var formulas = Enumerable.Range(0, 200).Select(i => (Input: i % Inputs.Length, Formula: Curves.Any[i % Curves.Any.Length](random))).ToList();
        for (var i = 0; i < formulas.Count; i++)
        {
            var model = Load(formulas[i].Input, formulas[i].Formula);
            var input = Inputs[formulas[i].Input];
            var (cell, line) = (Cell(model, input.Name), Cell(model, "curve"));
            var (answer, wanted) = Goal(model, cell, line, input.Value, random);

            var result = Solve(model, line, wanted, cell);

            var about = $"{formulas[i].Formula} = {wanted} has the answer {answer} for {input}";
            result.Converged.Should().BeTrue(about);
            var moved = Math.Abs(result.Answers[0].Inputs[0].Value - input.Value);
            moved.Should()
                .BeLessThanOrEqualTo(Math.Abs(answer - input.Value) * (1 + 1e-6) + (1e-9 * Size(input.Value)), "the nearest answer comes first: " + about);
            result.Answers.Should().AllSatisfy(a => a.Achieved.Should().BeApproximately(wanted, 1e-7 * Math.Max(1, Math.Abs(wanted)), about));
        }
    }

    [Fact]
    public void Fifty_goals_without_an_answer_are_refused_with_what_can_be_reached()
    {
        var random = new Random(20261127);
        var goals = Enumerable.Range(0, 50).Select(i => (Input: i % Inputs.Length, Bounded: Curves.Bounded[i % Curves.Bounded.Length](random))).ToList();
        for (var i = 0; i < goals.Count; i++)
        {
            var (formula, wanted, below, above) = goals[i].Bounded;
            var model = Load(goals[i].Input, formula);

            var result = Solve(model, Cell(model, "curve"), wanted, Cell(model, Inputs[goals[i].Input].Name));

            var about = $"{formula} = {wanted} for {Inputs[goals[i].Input]}";
            result.Converged.Should().BeFalse(about);
            (result.Search!.Below?.Value ?? double.MinValue).Should().BeLessThan(wanted, about);
            (result.Search.Above?.Value ?? double.MaxValue).Should().BeGreaterThan(wanted, about);
            ShouldBe(result.Search.Below, below, about);
            ShouldBe(result.Search.Above, above, about);
        }
    }

    private static void ShouldBe(SeenValue? seen, double? expected, string about)
    {
        if (expected is { } edge)
        {
            seen!.Value.Should().BeApproximately(edge, 1e-6, about);
        }
    }

    // A place that may be many sizes away, and what the line is there; another where it has no value.
    private static (double Answer, double Wanted) Goal(FinancialModel model, PlanCell input, PlanCell line, double from, Random random)
    {
        while (true)
        {
            var answer = from + (Size(from) * (random.NextDouble() - 0.5) * (random.Next(2) == 0 ? 2 : 12));
            var result = About(model).Run(model.Evaluator, [(input, answer)]);
            if (double.IsFinite(result[line]) && Math.Abs(result[line]) < 1e4)
            {
                return (answer, result[line]);
            }
        }
    }

    private static GoalSeekResult Solve(FinancialModel model, PlanCell line, double wanted, PlanCell input) =>
        GoalSeek.Solve(model.Evaluator, About(model), line, wanted, [input]);

    private static ScenarioCase About(FinancialModel model) => model.TryCase("base", [], [])!;

    private static PlanCell Cell(FinancialModel model, string name) => model.Plan.Cells.Single(c => c.Line.Name == name);

    private static double Size(double value) => value == 0 ? 1 : Math.Abs(value);

    private static FinancialModel Load(int curveOf, string formula)
    {
        using var folder = new TemporaryFolder();
        var input = Inputs[curveOf];
        var line = Variable().Replace(formula, Scaled(input));
        folder.Write("m/model.fin",
            $"model m\ntimeline years 2023A 2024E\ncurrency CNY\nstatement s\n"
            + $"input {input.Name} : constant number\n  value {Text(input.Value)} source \"given\"\nline curve : constant number\n  = {line}\n");
        return FinancialModel.Load(folder.At("m"));
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\bu\b")]
    private static partial System.Text.RegularExpressions.Regex Variable();

    private static string Scaled((string Name, double Value) input) => input.Value is 0 or 1 ? input.Name : $"({input.Name} / {Text(Size(input.Value))})";

    private static string Text(double value) => value.ToString("0.##############", CultureInfo.InvariantCulture);
}
