using System.Text.Json;
using FinModel.Analysis;
using FinModel.Cli.Input;
using FinModel.Cli.Series;
using FinModel.Core.Time;
using FinModel.Evaluation;

namespace FinModel.Cli.Rendering;

/// <summary>The json of <c>run</c>.</summary>
internal static class RunJson
{
    public static void Write(ModelResult result, Timeline timeline, IReadOnlyList<LineSeries> lines, ModelRequest request, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("model", result.Plan.Name);
        json.WriteString("scenario", result.Scenario.Name);
        Array(json, "overrides", request.Changes, json.WriteStringValue);
        Array(json, "periods", timeline.Shown, period => Period(json, period));
        Array(json, "lines", lines, line =>
        {
            json.WriteStartObject();
            JsonLine.Head(json, line, result.Plan, request.Words);
            JsonLine.Values(json, line);
            json.WriteEndObject();
        });
        Array(json, "checks", result.Checks.Where(c => !c.Check.IsAudit), check => CheckJson.Write(json, check));
        Array(json, "past", PrintedPast.Out(result), check => CheckJson.Write(json, check));
        Array(json, "circles", result.Circles, circle => Circle(json, circle));
        Array(json, "faults", lines.SelectMany(line => line.Values.Where(v => v.Fault is not null).Select(v => (line, v))), fault => Fault(json, fault.line, fault.v));
        json.WriteEndObject();
    });

    /// <summary>A named array.</summary>
    public static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void Period(Utf8JsonWriter json, TimelinePeriod period)
    {
        json.WriteStartObject();
        json.WriteString("id", period.Id);
        json.WriteString("label", period.Label);
        json.WriteBoolean("estimate", period.IsEstimate);
        json.WriteEndObject();
    }

    private static void Circle(Utf8JsonWriter json, CircleResult circle)
    {
        json.WriteStartObject();
        Array(json, "lines", circle.Circle.Cells.Concat(circle.Circle.Cuts).Select(c => c.Id).Distinct(StringComparer.Ordinal), json.WriteStringValue);
        json.WriteString("period", circle.Circle.Cuts[0].PeriodId);
        json.WriteNumber("evaluations", circle.Evaluations);
        json.WriteNumberOrNull("residual", circle.Residual);
        json.WriteBoolean("converged", circle.Converged);
        json.WriteEndObject();
    }

    private static void Fault(Utf8JsonWriter json, LineSeries line, SeriesValue value)
    {
        json.WriteStartObject();
        json.WriteString("id", line.Line.Name);
        json.WriteString("member", line.Member?.Name);
        json.WriteString("period", value.Key);
        json.WriteString("reason", value.Fault);
        json.WriteEndObject();
    }
}
