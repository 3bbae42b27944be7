using System.Globalization;
using System.Text.Json;
using FinModel.Analysis.Solving;
using FinModel.Cli.Input;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>Prints what a goal seek found, or how far the target can be moved.</summary>
internal static class GoalSeekWriter
{
    public static void Write(GoalSeekResult result, ModelRequest request, Terminal place)
    {
        if (request.Format == OutputFormat.Json)
        {
            JsonText.Write(place.Out, json => WriteJson(json, result));
            return;
        }

        var line = result.Target.Line;
        var name = $"{request.Words.Label(line.Label)}{(result.Target.Period is null ? "" : " " + result.Target.Period.Label)}";
        if (!result.Converged)
        {
            place.Out.WriteLine($"{name} cannot be brought to {Figures.Of(result.Wanted, line, request)} by {string.Join(", ", result.Inputs.Select(i => i.Cell.Id).Distinct())}: {Reach(result, request)}");
            return;
        }

        if (request.Format != OutputFormat.Csv)
        {
            place.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} is {Figures.Of(result.Achieved, line, request)} with the inputs below ({result.Evaluations} evaluations)"));
        }

        var grid = new Grid(2, "Input", "Period", "from", "to");
        foreach (var (cell, from, to) in result.Inputs)
        {
            grid.Add(cell.Id, cell.Period is null ? "" : cell.PeriodId, Figures.Of(from, cell.Line, request), Figures.Of(to, cell.Line, request));
        }

        grid.Write(request.Format, place);
    }

    private static string Reach(GoalSeekResult result, ModelRequest request)
    {
        string Shown(double value) => Figures.Of(value, result.Target.Line, request);
        return result.Reachable is not var (low, high) || !(low <= high) ? "it has no value"
            : low == high && !result.IsMissing ? $"it stays at {Shown(low)} whatever the value, so it does not depend on it"
            : $"it was seen from {Shown(low)} to {Shown(high)}{(result.IsMissing ? ", and without a value beyond" : "")}";
    }

    private static void WriteJson(Utf8JsonWriter json, GoalSeekResult result)
    {
        json.WriteStartObject();
        json.WriteStartObject("target");
        json.WriteString("line", result.Target.Id);
        json.WriteString("period", result.Target.PeriodId);
        json.WriteNumberOrNull("value", result.Wanted);
        json.WriteEndObject();
        RunJson.Array(json, "inputs", result.Inputs, input =>
        {
            json.WriteStartObject();
            json.WriteString("id", input.Cell.Id);
            json.WriteString("period", input.Cell.PeriodId);
            json.WriteValue("from", input.From, input.Cell.Line);
            json.WriteValue("to", result.Converged ? input.To : null, input.Cell.Line);
            json.WriteEndObject();
        });
        json.WriteNumberOrNull("achieved", result.Achieved);
        json.WriteNumber("evaluations", result.Evaluations);
        json.WriteBoolean("converged", result.Converged);
        if (result.Reachable is var (low, high))
        {
            json.WriteStartObject("reachable");
            json.WriteNumberOrNull("low", low);
            json.WriteNumberOrNull("high", high);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
