using System.Text.Json;
using FinModel.Analysis.Solving;
using FinModel.Compiler.Plans;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>The json of <c>solve</c>: the answer nearest to the scenario at the top, further ones under <c>others</c>.</summary>
internal static class GoalSeekJson
{
    public static void Write(GoalSeekResult result, Plan plan, TextWriter output) => JsonText.Write(output, json =>
    {
        var first = result.Answers.Count > 0 ? result.Answers[0] : null;
        var target = result.Target.Line;
        json.WriteStartObject();
        json.WriteStartObject("target");
        json.WriteString("line", result.Target.Id);
        json.WriteString("period", result.Target.PeriodId);
        json.WriteValue("value", result.Wanted, target);
        json.WriteEndObject();
        RunJson.Array(json, "inputs", result.Inputs.Select((input, i) => (input.Cell, input.From, To: first?.Inputs[i].Value)), input =>
        {
            json.WriteStartObject();
            WriteCell(json, input.Cell);
            json.WriteValue("from", input.From, input.Cell.Line);
            json.WriteValue("to", input.To, input.Cell.Line);
            json.WriteEndObject();
        });
        json.WriteValue("achieved", first?.Achieved, target);
        json.WriteNumber("evaluations", result.Evaluations);
        json.WriteBoolean("converged", result.Converged);
        RunJson.Array(json, "set", first is null ? [] : GoalSeekWriter.Changes(first, plan), json.WriteStringValue);
        RunJson.Array(json, "others", result.Answers.Skip(1), answer => WriteAnswer(json, answer));
        if (result.Search is { } search)
        {
            WriteSearch(json, search, target, result.Inputs[0].Cell.Line);
        }

        json.WriteEndObject();
    });

    private static void WriteCell(Utf8JsonWriter json, PlanCell cell)
    {
        json.WriteString("id", cell.Id);
        json.WriteString("period", cell.PeriodId);
    }

    private static void WriteAnswer(Utf8JsonWriter json, GoalSeekAnswer answer)
    {
        json.WriteStartObject();
        RunJson.Array(json, "inputs", answer.Inputs, input =>
        {
            json.WriteStartObject();
            WriteCell(json, input.Cell);
            json.WriteValue("to", input.Value, input.Cell.Line);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteSearch(Utf8JsonWriter json, SearchReport search, PlanLine target, PlanLine input)
    {
        json.WriteStartObject("looked");
        json.WriteValue("low", search.Looked.Low, input);
        json.WriteValue("high", search.Looked.High, input);
        json.WriteEndObject();
        json.WriteStartObject("reachable");
        json.WriteValue("low", search.Lowest?.Value, target);
        json.WriteValue("below", search.Below?.Value, target);
        json.WriteValue("above", search.Above?.Value, target);
        json.WriteValue("high", search.Highest?.Value, target);
        json.WriteEndObject();
        RunJson.Array(json, "jumps", search.Jumps, jump =>
        {
            json.WriteStartObject();
            json.WriteValue("at", jump.After.Input, input);
            json.WriteValue("from", jump.Before.Value, target);
            json.WriteValue("to", jump.After.Value, target);
            json.WriteEndObject();
        });
        RunJson.Array(json, "missing", search.Edges, edge =>
        {
            json.WriteStartObject();
            json.WriteValue(edge.IsUpper ? "above" : "below", edge.Input, input);
            json.WriteString("reason", edge.Reason);
            json.WriteEndObject();
        });
    }
}
