using System.Globalization;
using System.Text.Json;
using FinModel.Analysis.Simulations;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>The json of <c>simulate</c> and <c>merge</c>: the first output at the top, as scripts expect it; all of them under <c>outputs</c> where there are several. What depends on the machine stands under <c>seconds</c> alone.</summary>
internal static class SimulationJson
{
    public static void Write(SimulationResult result, SliceOrigin? origin, TextWriter output) => JsonText.Write(output, json =>
    {
        var summary = result.Summary;
        json.WriteStartObject();
        json.WriteNumber("runs", summary.Runs);
        json.WriteNumber("seed", summary.Seed);
        WriteOutput(json, summary.Outputs[0]);
        json.WriteStartObject("probability");
        foreach (var condition in summary.Probabilities)
        {
            json.WriteNumberOrNull(condition.Text, condition.Probability);
        }

        json.WriteEndObject();
        json.WriteStartObject("without_value");
        foreach (var condition in summary.Probabilities)
        {
            json.WriteNumber(condition.Text, condition.Missing);
        }

        json.WriteEndObject();
        json.WriteNumber("faulted_runs", summary.FaultedRuns);
        if (summary.Outputs.Count > 1)
        {
            RunJson.Array(json, "outputs", summary.Outputs, o =>
            {
                json.WriteStartObject();
                WriteOutput(json, o);
                json.WriteEndObject();
            });
        }

        RunJson.Array(json, "faults", summary.Outputs.Where(o => !double.IsFinite(o.Base)), output =>
        {
            json.WriteStartObject();
            json.WriteString("id", output.Cell.Id);
            json.WriteString("period", output.Cell.PeriodId);
            json.WriteString("reason", output.BaseFault);
            json.WriteEndObject();
        });
        WriteSeconds(json, result);
        if (origin is not null)
        {
            SimulationSlice.Write(json, origin, result);
        }

        json.WriteEndObject();
    });

    private static void WriteOutput(Utf8JsonWriter json, OutputSummary output)
    {
        json.WriteString("output", output.Cell.ToString());
        json.WriteNumberOrDay("base", output.Base, output.Cell.Line);
        json.WriteNumberOrDay("mean", output.Mean, output.Cell.Line);
        json.WriteNumberOrNull("standard_deviation", output.StandardDeviation);
        json.WriteNumberOrNull("standard_error", output.StandardError);
        json.WriteNumberOrDay("minimum", output.Minimum, output.Cell.Line);
        json.WriteNumberOrDay("maximum", output.Maximum, output.Cell.Line);
        json.WriteStartObject("quantiles");
        foreach (var (share, value) in output.Quantiles)
        {
            json.WriteNumberOrDay(share.ToString(CultureInfo.InvariantCulture), value, output.Cell.Line);
        }

        json.WriteEndObject();
        json.WriteStartObject("histogram");
        RunJson.Array(json, "edges", output.Histogram.Edges, edge => json.WriteNumberOrDay(edge, output.Cell.Line));
        RunJson.Array(json, "counts", output.Histogram.Counts, json.WriteNumberValue);
        json.WriteEndObject();
        json.WriteStartObject("rank_correlation");
        foreach (var (factor, correlation) in output.RankCorrelations)
        {
            json.WriteNumberOrNull(factor.Name, correlation);
        }

        json.WriteEndObject();
    }

    private static void WriteSeconds(Utf8JsonWriter json, SimulationResult result)
    {
        var seconds = result.Seconds;
        json.WriteStartObject("seconds");
        json.WriteNumber("drawing", seconds.Drawing);
        json.WriteNumber("evaluating", seconds.Evaluating);
        json.WriteNumber("summarising", seconds.Summarising);
        json.WriteNumber("total", seconds.Total);
        json.WriteNumber("runs_per_second", result.Summary.Runs / Math.Max(seconds.Total, 1e-9));
        json.WriteEndObject();
    }
}
