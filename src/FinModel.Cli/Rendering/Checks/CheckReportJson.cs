using System.Text.Json;
using FinModel.Analysis;

namespace FinModel.Cli.Rendering.Checks;

/// <summary>The json of <c>check</c>. The counts at the top are of forecast cells, those that were compared; history has its own.</summary>
internal static class CheckReportJson
{
    public static void Write(CheckReport report, Words words, TextWriter output) => JsonText.Write(output, json =>
    {
        var tieOut = report.TieOut;
        json.WriteStartObject();
        json.WriteString("model", report.Result.Plan.Name);
        json.WriteString("scenario", report.Result.Scenario.Name);
        Counts(json, [.. tieOut.Estimates]);
        json.WriteStartObject("history");
        Counts(json, [.. tieOut.Items.Where(i => !i.Printed.IsEstimate)]);
        json.WriteEndObject();
        json.WriteBoolean("passed", report.Passed);
        RunJson.Array(json, "items", tieOut.Items, item => Item(json, item));
        Target(json, tieOut.Target);
        RunJson.Array(json, "contradictions", tieOut.Contradictions, c => Contradiction(json, c, words));
        RunJson.Array(json, "stale", tieOut.Stale, s => Stale(json, s));
        RunJson.Array(json, "checks", report.Scenarios.SelectMany(s => CheckReport.Checks(s).Select(c => (s.Scenario.Name, c))), c => CheckJson.Write(json, c.c, c.Name));
        json.WriteEndObject();
    });

    /// <summary>A status as programs know it.</summary>
    public static string Status(TieOutStatus status) => status switch
    {
        TieOutStatus.Given => "given",
        TieOutStatus.Reproduced => "reproduced",
        TieOutStatus.NotComputed => "not_computed",
        TieOutStatus.Explained => "explained",
        _ => "unexplained",
    };

    private static void Counts(Utf8JsonWriter json, IReadOnlyList<TieOutItem> items)
    {
        json.WriteNumber("cells", items.Count(i => i.Status is TieOutStatus.Reproduced or TieOutStatus.Explained or TieOutStatus.Unexplained));
        foreach (var status in new[] { TieOutStatus.Reproduced, TieOutStatus.Given, TieOutStatus.NotComputed, TieOutStatus.Explained, TieOutStatus.Unexplained })
        {
            json.WriteNumber(Status(status), items.Count(i => i.Status == status));
        }
    }

    private static void Item(Utf8JsonWriter json, TieOutItem item)
    {
        var printed = item.Printed;
        json.WriteStartObject();
        json.WriteString("table", printed.Table);
        json.WriteString("row", printed.Row);
        json.WriteString("period", printed.PeriodId);
        json.WriteString("printed", printed.Text);
        json.WriteValue("value", item.Value, item.Printed.Line);
        json.WriteString("status", Status(item.Status));
        json.WriteString("cause", item.Cause);
        json.WriteValue("value_as_printed", item.ValueInPrintedUnits, item.Printed.Line);
        json.WriteString("id", printed.Line.Name);
        json.WriteString("member", printed.Member?.Name);
        json.WriteBoolean("estimate", printed.IsEstimate);
        json.WriteString("place", printed.Span.ToString());
        json.WriteEndObject();
    }

    private static void Target(Utf8JsonWriter json, TieOutItem? target)
    {
        if (target is null)
        {
            json.WriteNull("target");
            return;
        }

        json.WriteStartObject("target");
        json.WriteString("id", target.Printed.Line.Name);
        json.WriteValue("published", target.Printed.Value, target.Printed.Line);
        json.WriteValue("value", target.Value, target.Printed.Line);
        json.WriteBoolean("passed", target.Status == TieOutStatus.Reproduced);
        json.WriteEndObject();
    }

    private static void Contradiction(Utf8JsonWriter json, Contradiction contradiction, Words words)
    {
        json.WriteStartObject();
        json.WriteString("title", words.Label(contradiction.Title));
        json.WriteString("audit", contradiction.Audit?.Name);
        json.WriteString("period", contradiction.PeriodId);
        json.WriteSide("left", contradiction.Left, contradiction.IsOfDates);
        json.WriteSide("right", contradiction.Right, contradiction.IsOfDates);
        json.WriteString("cause", contradiction.Cause is { } cause ? words.Label(cause) : null);
        json.WriteString("place", contradiction.Span.ToString());
        json.WriteEndObject();
    }

    private static void Stale(Utf8JsonWriter json, StaleExplanation stale)
    {
        json.WriteStartObject();
        json.WriteString("subject", stale.Subject);
        json.WriteString("period", stale.PeriodId);
        json.WriteString("cause", stale.Cause);
        json.WriteString("place", stale.Span.ToString());
        json.WriteEndObject();
    }
}
