using FinModel.Cli.Input;
using FinModel.Cli.Series;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Explain;

namespace FinModel.Cli.Rendering.Explanations;

/// <summary>Explanations in each form.</summary>
internal static class ExplanationWriter
{
    public static void Write(IReadOnlyList<Explanation> roots, ModelResult result, ModelRequest request, Terminal terminal)
    {
        var plan = result.Plan;
        var text = new ExplanationText(plan, request.Words, new FaultReasons(result).Of, result.IsNotMeaningful);
        switch (request.Format)
        {
            case OutputFormat.Json:
                var json = new ExplanationJson(plan, text);
                JsonText.Write(terminal.Out, writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("model", plan.Name);
                    RunJson.Array(writer, "explanations", roots, root => json.Write(writer, root));
                    writer.WriteEndObject();
                });
                break;
            case OutputFormat.Csv:
                CsvWriter.Table(roots.SelectMany(root => Rows(root, 0, text, plan)).Prepend(Headings), terminal.Out);
                break;
            case OutputFormat.Markdown:
                roots.ToList().ForEach(root => Markdown(root, 0, text, terminal.Out));
                break;
            default:
                var tree = new TreeWriter(text, terminal);
                roots.ToList().ForEach(tree.Write);
                break;
        }
    }

    private static IReadOnlyList<string> Headings => ["depth", "id", "member", "period", "label", "value", "unit", "origin", "provenance", "formula", "source", "note", "written", "place"];

    private static IEnumerable<IReadOnlyList<string>> Rows(Explanation node, int depth, ExplanationText text, Plan plan)
    {
        var cell = node.Cell;
        yield return
        [
            CsvWriter.Number(depth), cell.Line.Name, cell.Member?.Name ?? "", cell.PeriodId, CsvWriter.Text(text.Label(cell)),
            CsvWriter.Value(node.Value, cell.Line), UnitText.Stable(cell.Line, cell.Member, plan),
            ExplanationJson.Origin(cell.Origin), cell.Provenance is { } provenance ? ExplanationJson.Provenance(provenance) : "", CsvWriter.Text(node.Formula ?? ""),
            CsvWriter.Text(node.Source?.Text ?? ""), CsvWriter.Text(node.Source?.Note ?? ""), CsvWriter.Text(node.Source?.Written ?? ""), node.Source?.Span.ToString() ?? "",
        ];
        foreach (var row in node.Children.SelectMany(child => Rows(child, depth + 1, text, plan)))
        {
            yield return row;
        }
    }

    private static void Markdown(Explanation node, int depth, ExplanationText text, TextWriter output)
    {
        var details = string.Concat(text.Details(node).Select(detail => $"<br>{MarkdownWriter.Escape(detail)}"));
        output.WriteLine($"{new string(' ', depth * 2)}- {MarkdownWriter.Escape(text.Label(node.Cell))} **{text.Value(node.Cell, node.Value)}**{details}");
        foreach (var child in node.Children)
        {
            Markdown(child, depth + 1, text, output);
        }
    }
}
