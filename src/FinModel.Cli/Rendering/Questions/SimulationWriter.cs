using System.Globalization;
using FinModel.Analysis.Simulations;
using FinModel.Cli.Input;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>Prints a simulation.</summary>
internal static class SimulationWriter
{
    private const int BarWidth = 50;
    private const int MostFactors = 10;

    /// <summary>Prints it; a slice, whose origin is known, always as json.</summary>
    public static void Write(SimulationResult result, SliceOrigin? origin, ModelRequest request, Terminal place)
    {
        if (origin is not null || request.Format == OutputFormat.Json)
        {
            SimulationJson.Write(result, origin, place.Out);
            return;
        }

        foreach (var output in result.Summary.Outputs)
        {
            WriteOutput(output, request, place);
        }

        WriteProbabilities(result.Summary, request, place);
        if (request.Format == OutputFormat.Table)
        {
            WriteRemarks(result.Summary, request, place.Out);
            place.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Runs(result)}, seed {result.Summary.Seed}, {result.Summary.FaultedRuns:N0} with a fault"));
        }
    }

    // Runs that do not begin with the first one are said by number.
    private static string Runs(SimulationResult result) => string.Create(
        CultureInfo.InvariantCulture, $"{result.Summary.Runs:N0} runs{(result.Ranges is [{ From: > 0 } range, ..] ? $" ({range.From}..{result.Ranges[^1].To})" : "")}");

    // What has no value, where a reader of the figures above might not see it.
    private static void WriteRemarks(SimulationSummary summary, ModelRequest request, TextWriter output)
    {
        foreach (var one in summary.Outputs.Where(o => !double.IsFinite(o.Base)))
        {
            output.WriteLine($"{request.Words.Label(one.Cell.Line.Label)} has no value without uncertainty{(one.BaseFault is null ? "" : ": " + one.BaseFault)}");
        }

        foreach (var condition in summary.Probabilities.Where(c => c.Missing > 0))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{condition.Text}: {condition.Missing:N0} runs without a value are left out"));
        }
    }

    private static void WriteOutput(OutputSummary output, ModelRequest request, Terminal place)
    {
        var line = output.Cell.Line;
        string Figure(double value) => Figures.Of(value, line, request);
        var grid = new Grid(1, request.Format == OutputFormat.Csv ? output.Cell.ToString() : request.Words.Label(line.Label) + (output.Cell.Period is null ? "" : " " + output.Cell.Period.Label), "");
        grid.Add("base", Figure(output.Base));
        grid.Add("mean", Figure(output.Mean));
        grid.Add("standard deviation", Figures.Spread(output.StandardDeviation, line, request));
        grid.Add("standard error of the mean", Figures.Error(output.StandardError, request));
        grid.Add("minimum", Figure(output.Minimum));
        foreach (var (share, value) in output.Quantiles)
        {
            grid.Add((share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%", Figure(value));
        }

        grid.Add("maximum", Figure(output.Maximum));
        grid.Write(request.Format, place);
        if (request.Format == OutputFormat.Table)
        {
            WriteHistogram(output, request, place);
            WriteRanks(output, place);
        }
    }

    private static void WriteHistogram(OutputSummary output, ModelRequest request, Terminal place)
    {
        place.Out.WriteLine();
        var counts = output.Histogram.Counts;
        var most = counts.Append(1).Max();
        for (var i = 0; i + 1 < counts.Count; i += 2)
        {
            var count = counts[i] + counts[i + 1];
            var length = (int)Math.Round((double)count / (2 * most) * BarWidth);
            place.Out.WriteLine($"{TextColumns.Number(Figures.Of(output.Histogram.Edges[i], output.Cell.Line, request), 12)} {new string('█', length)}".TrimEnd());
        }
    }

    private static void WriteRanks(OutputSummary output, Terminal place)
    {
        place.Out.WriteLine();
        var grid = new Grid(1, "Input", "rank correlation");
        foreach (var (factor, correlation) in output.RankCorrelations.Where(r => double.IsFinite(r.Correlation)).OrderByDescending(r => Math.Abs(r.Correlation)).Take(MostFactors))
        {
            grid.Add(factor.Name, correlation.ToString("0.00", CultureInfo.InvariantCulture));
        }

        grid.Write(OutputFormat.Table, place);
        place.Out.WriteLine();
    }

    private static void WriteProbabilities(SimulationSummary summary, ModelRequest request, Terminal place)
    {
        if (summary.Probabilities.Count == 0)
        {
            return;
        }

        var grid = new Grid(1, "Condition", "probability", "standard error");
        foreach (var condition in summary.Probabilities)
        {
            grid.Add(condition.Text, Figures.Probability(condition.Probability, request), Figures.Probability(condition.StandardError, request));
        }

        grid.Write(request.Format, place);
        place.Out.WriteLine();
    }
}
