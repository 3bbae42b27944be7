using System.Globalization;
using System.Text.Json;
using FinModel.Analysis.Simulations;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>The json of <c>simulate</c> and <c>merge</c>: the first output at the top, as scripts expect it; all of them under <c>outputs</c> where there are several.</summary>
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
        json.WriteNumberOrNull("base", output.Base);
        json.WriteNumberOrNull("mean", output.Mean);
        json.WriteNumberOrNull("standard_deviation", output.StandardDeviation);
        json.WriteNumberOrNull("standard_error", output.StandardError);
        json.WriteNumberOrNull("minimum", output.Minimum);
        json.WriteNumberOrNull("maximum", output.Maximum);
        json.WriteStartObject("quantiles");
        foreach (var (share, value) in output.Quantiles)
        {
            json.WriteNumberOrNull(share.ToString(CultureInfo.InvariantCulture), value);
        }

        json.WriteEndObject();
        json.WriteStartObject("histogram");
        RunJson.Array(json, "edges", output.Histogram.Edges, json.WriteValueOrNull);
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
        json.WriteEndObject();
        json.WriteNumber("runs_per_second", result.Summary.Runs / Math.Max(seconds.Total, 1e-9));
    }
}
