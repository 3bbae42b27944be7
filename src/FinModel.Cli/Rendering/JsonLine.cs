using System.Text.Json;
using FinModel.Cli.Series;
using FinModel.Compiler.Plans;

namespace FinModel.Cli.Rendering;

/// <summary>A line in json: what it is, and its values.</summary>
internal static class JsonLine
{
    public static string Kind(PlanLine line) => line.Kind switch
    {
        LineKind.Flow => "flow",
        LineKind.Stock => "stock",
        LineKind.Average => "average",
        LineKind.Ratio => "ratio",
        _ => "constant",
    };

    /// <summary>The line's label, with the member's where it has one.</summary>
    public static string Label(LineSeries series, Words words) =>
        series.Member is null ? words.Label(series.Line.Label) : $"{words.Label(series.Line.Label)}: {words.Label(series.Member.Label)}";

    /// <summary>The properties that say what a line is.</summary>
    public static void Head(Utf8JsonWriter json, LineSeries series, Plan plan, Words words)
    {
        var line = series.Line;
        json.WriteString("id", line.Name);
        json.WriteString("member", series.Member?.Name);
        json.WriteString("label", Label(series, words));
        json.WriteString("statement", line.Statement);
        json.WriteString("unit", UnitText.Stable(line, series.Member, plan));
        json.WriteString("kind", Kind(line));
        json.WriteBoolean("input", line.IsInput);
    }

    public static void Values(Utf8JsonWriter json, LineSeries series)
    {
        json.WriteStartObject("values");
        foreach (var value in series.Values)
        {
            json.WriteValue(value.Key, value.Value, series.Line);
        }

        json.WriteEndObject();
    }
}
