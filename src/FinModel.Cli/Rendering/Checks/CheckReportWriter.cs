using FinModel.Analysis;
using FinModel.Cli.Input;
using FinModel.Cli.Rendering.Pages;

namespace FinModel.Cli.Rendering.Checks;

/// <summary>The outcome of <c>check</c> in each form.</summary>
internal static class CheckReportWriter
{
    public static void Write(CheckReport report, ModelRequest request, Terminal terminal)
    {
        switch (request.Format)
        {
            case OutputFormat.Json:
                CheckReportJson.Write(report, request.Words, terminal.Out);
                break;
            case OutputFormat.Csv:
                CsvWriter.Table(report.TieOut.Items.Select(Row).Prepend(["table", "row", "period", "printed", "value", "status", "cause", "id", "member", "estimate", "place"]), terminal.Out);
                break;
            case OutputFormat.Markdown:
                PageMarkdownWriter.Write(new CheckPage(report, request.Words).Build(), terminal.Out);
                break;
            default:
                new PageTextWriter(terminal).Write(new CheckPage(report, request.Words).Build());
                break;
        }
    }

    private static IReadOnlyList<string> Row(TieOutItem item) =>
    [
        item.Printed.Table, CsvWriter.Text(item.Printed.Row), item.Printed.PeriodId, CsvWriter.Text(item.Printed.Text), CsvWriter.Value(item.Value, item.Printed.Line),
        CheckReportJson.Status(item.Status), CsvWriter.Text(item.Cause ?? ""), item.Printed.Line.Name, item.Printed.Member?.Name ?? "",
        item.Printed.IsEstimate ? "true" : "false", item.Printed.Span.ToString(),
    ];
}
