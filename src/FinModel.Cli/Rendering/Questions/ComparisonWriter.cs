using System.Text.Json;
using FinModel.Analysis.Comparisons;
using FinModel.Cli.Input;
using FinModel.Compiler.Plans;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>Prints scenarios side by side.</summary>
internal static class ComparisonWriter
{
    private const int TextColumns = 2;

    public static void Write(ComparisonReport report, ModelRequest request, Terminal place)
    {
        if (request.Format == OutputFormat.Json)
        {
            JsonText.Write(place.Out, json => WriteJson(json, report));
            return;
        }

        var names = report.Cases.Select(c => c.Name).ToList();
        var grid = new Grid(TextColumns, ["Line", "Period", .. names, .. names.Skip(1).SelectMany(n => new[] { $"{n} - {names[0]}", "%" })])
        {
            // The values first, and where there is no room for all, the differences below them.
            Together = column => column == TextColumns ? names.Count : 2,
        };
        foreach (var cell in report.Cells(request.Format != OutputFormat.Csv))
        {
            var values = report.Results.Select(r => r[cell]).ToList();
            grid.Add([
                request.Format == OutputFormat.Csv ? cell.Id : Label(cell, request),
                cell.Period is null && request.Format != OutputFormat.Csv ? "" : cell.PeriodId,
                .. report.Results.Select(r => Figures.Of(r, cell, request)),
                .. values.Skip(1).SelectMany(v => new[] { Figures.Difference(v - values[0], cell.Line, request), Percent(v, values[0], cell.Line, request) }),
            ]);
        }

        grid.Write(request.Format, place);
        foreach (var (name, split) in report.Splits)
        {
            place.Out.WriteLine();
            WriteSplit(names[0], name, split, request, place);
        }
    }

    private static string Label(PlanCell cell, ModelRequest request) =>
        request.Words.Label(cell.Line.Label) + (cell.Member is null ? "" : ": " + request.Words.Label(cell.Member.Label));

    // A share of a share says little; a difference of percentages stands in points already.
    private static string Percent(double value, double from, PlanLine line, ModelRequest request) =>
        line.Display is Core.Units.Display.Percent or Core.Units.Display.Band or Core.Units.Display.Date || from == 0 ? "" : Figures.Share((value - from) / Math.Abs(from), request);

    private static void WriteSplit(string from, string to, Attribution split, ModelRequest request, Terminal place)
    {
        var line = split.Cell.Line;
        place.Out.WriteLine($"{Label(split.Cell, request)} {(split.Cell.Period is null ? "" : split.Cell.Period.Label + " ")}{Figures.Of(split.From, line, request)} ({from}) → {Figures.Of(split.To, line, request)} ({to}), split over the inputs that differ ({Method(split)}):");
        var grid = new Grid(1, "Input", "Contribution");
        // What rounds to nothing stands in the json.
        foreach (var part in split.Parts.Where(p => Math.Abs(p.Amount) > 1e-9 * Math.Abs(split.To - split.From)))
        {
            grid.Add(request.Words.Label(part.Input.Label), Figures.Difference(part.Amount, line, request));
        }

        grid.Add("all", Figures.Difference(split.Parts.Sum(p => p.Amount), line, request));
        grid.Write(request.Format, place);
    }

    private static string Method(Attribution split) => split.Method == AttributionMethod.Shapley ? "Shapley, every order of change alike" : "sequential, in order of declaration";

    private static void WriteJson(Utf8JsonWriter json, ComparisonReport report)
    {
        json.WriteStartObject();
        json.WriteString("model", report.Plan.Name);
        RunJson.Array(json, "scenarios", report.Cases.Select(c => c.Name), json.WriteStringValue);
        RunJson.Array(json, "lines", report.Cells(false), cell =>
        {
            json.WriteStartObject();
            JsonCell.Write(json, cell);
            json.WriteStartObject("values");
            for (var i = 0; i < report.Cases.Count; i++)
            {
                json.WriteValue(report.Cases[i].Name, report.Results[i][cell], cell.Line);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
        if (report.Splits.Count > 0)
        {
            RunJson.Array(json, "attributions", report.Splits, s => WriteJson(json, report.Cases[0].Name, s.Name, s.Split));
        }

        json.WriteEndObject();
    }

    private static void WriteJson(Utf8JsonWriter json, string from, string to, Attribution split)
    {
        json.WriteStartObject();
        JsonCell.Write(json, split.Cell);
        json.WriteString("from", from);
        json.WriteString("to", to);
        json.WriteNumberOrNull("difference", split.To - split.From);
        json.WriteString("method", split.Method == AttributionMethod.Shapley ? "shapley" : "sequential");
        RunJson.Array(json, "parts", split.Parts, part =>
        {
            json.WriteStartObject();
            json.WriteString("input", part.Input.Name);
            json.WriteNumberOrNull("amount", part.Amount);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
