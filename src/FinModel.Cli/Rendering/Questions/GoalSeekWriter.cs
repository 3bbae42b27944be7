using System.Globalization;
using FinModel.Analysis.Solving;
using FinModel.Cli.Input;
using FinModel.Compiler.Plans;
using FinModel.Excel;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>Prints what a goal seek found, or where it looked in vain.</summary>
internal static class GoalSeekWriter
{
    private const int MostAnswers = 10;
    private const int MostInputs = 3;

    public static void Write(GoalSeekResult result, Plan plan, ModelRequest request, Terminal place)
    {
        switch (request.Format)
        {
            case OutputFormat.Json:
                GoalSeekJson.Write(result, plan, place.Out);
                return;
            case OutputFormat.Csv:
                WriteCsv(result, request, place);
                return;
            default:
                WritePage(result, plan, request, place);
                return;
        }
    }

    private static void WritePage(GoalSeekResult result, Plan plan, ModelRequest request, Terminal place)
    {
        if (result.Answers is not [var first, ..])
        {
            GoalSeekFailure.Write(result, request, place.Out);
            return;
        }

        place.Out.WriteLine($"{Name(result, request)} is {Figures.Of(first.Achieved, result.Target.Line, request)} with the inputs below");
        var grid = new Grid(2, "Input", "Period", "from", "to");
        foreach (var ((cell, from), (_, to)) in result.Inputs.Zip(first.Inputs))
        {
            grid.Add(cell.Id, cell.Period is null ? "" : cell.PeriodId, Figures.Of(from, cell.Line, request), Figures.WithDecimals(to, cell.Line, first.Decimals, request));
        }

        grid.Write(request.Format, place);
        WriteRange(result, first, request, place.Out);
        WriteOthers(result, request, place.Out);
        place.Out.WriteLine("To the last digit: " + string.Join(' ', Changes(first, plan).Select(c => $"--set {c}")));
    }

    private static void WriteRange(GoalSeekResult result, GoalSeekAnswer answer, ModelRequest request, TextWriter output)
    {
        if (answer.Anywhere is var (low, high))
        {
            var line = result.Inputs[0].Cell.Line;
            output.WriteLine($"The same from {result.Inputs[0].Cell.Id} {Figures.Of(low, line, request)} to {Figures.Of(high, line, request)}, as far as was looked");
        }
    }

    private static void WriteOthers(GoalSeekResult result, ModelRequest request, TextWriter output)
    {
        if (result.Answers.Count > 1)
        {
            var others = result.Answers.Skip(1).Take(MostAnswers).Select(a => Text(a, request));
            output.WriteLine($"Also with {string.Join(", ", others)}{(result.Answers.Count > MostAnswers + 1 ? ", and more" : "")}");
        }
    }

    // Inputs that move together to one value are said once; of many, the first ones tell the answers apart.
    private static string Text(GoalSeekAnswer answer, ModelRequest request)
    {
        var texts = answer.Inputs.GroupBy(i => (i.Cell.Id, i.Value)).Select(g =>
            $"{(g.Count() > 1 ? g.Key.Id : g.First().Cell)} {Figures.WithDecimals(g.Key.Value, g.First().Cell.Line, answer.Decimals, request)}").ToList();
        return string.Join(" and ", texts.Take(MostInputs)) + (texts.Count > MostInputs ? " and so on" : "");
    }

    private static void WriteCsv(GoalSeekResult result, ModelRequest request, Terminal place)
    {
        var grid = new Grid(2, "Input", "Period", "from", "to", "answer");
        foreach (var (answer, number) in result.Answers.Select((a, i) => (a, i + 1)))
        {
            foreach (var ((cell, from), (_, to)) in result.Inputs.Zip(answer.Inputs))
            {
                grid.Add(cell.Id, cell.Period is null ? "" : cell.PeriodId, Figures.Of(from, cell.Line, request), Figures.Of(to, cell.Line, request), number.ToString(CultureInfo.InvariantCulture));
            }
        }

        grid.Write(request.Format, place);
        if (!result.Converged)
        {
            GoalSeekFailure.Write(result, request with { Format = OutputFormat.Table }, place.Error);
        }
    }

    /// <summary>An answer as changes that give it again; one for all cells of an input that become the same.</summary>
    public static IEnumerable<string> Changes(GoalSeekAnswer answer, Plan plan)
    {
        foreach (var input in answer.Inputs.GroupBy(i => i.Cell.Id))
        {
            var values = input.Select(i => i.Value).Distinct().ToList();
            var isWhole = values.Count == 1 && plan.Cells.Count(c => c.Origin == CellOrigin.Input && c.Id == input.Key) == input.Count();
            foreach (var (cell, value) in isWhole ? input.Take(1) : input)
            {
                yield return $"{(isWhole ? cell.Id : cell)}={ScenarioText.Literal(cell.Line, value)}";
            }
        }
    }

    /// <summary>The target as people call it.</summary>
    public static string Name(GoalSeekResult result, ModelRequest request) =>
        request.Words.Label(result.Target.Line.Label) + (result.Target.Period is null ? "" : " " + result.Target.Period.Label);
}
