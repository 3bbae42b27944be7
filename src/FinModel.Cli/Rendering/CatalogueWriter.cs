using FinModel.Cli.Input;
using FinModel.Compiler.Plans;
using FinModel.Core.Text;

namespace FinModel.Cli.Rendering;

/// <summary>The catalogue of lines, in each form.</summary>
internal static class CatalogueWriter
{
    private static readonly string[] Headings = ["id", "english", "chinese", "unit", "kind", "dimension", "statement", "input", "formula", "source", "note", "declared"];

    public static void Write(IReadOnlyList<PlanLine> lines, Plan plan, ModelRequest request, Terminal terminal)
    {
        var entries = lines.Select(line => CatalogueEntry.Of(line, plan)).ToList();
        switch (request.Format)
        {
            case OutputFormat.Json:
                JsonText.Write(terminal.Out, json =>
                {
                    json.WriteStartObject();
                    json.WriteString("model", plan.Name);
                    RunJson.Array(json, "lines", entries, entry => entry.Write(json));
                    json.WriteEndObject();
                });
                break;
            case OutputFormat.Csv:
                CsvWriter.Table(entries.Select(entry => (IReadOnlyList<string>)[.. entry.Cells.Select(CsvWriter.Text)]).Prepend(Headings), terminal.Out);
                break;
            case OutputFormat.Markdown:
                MarkdownWriter.Table(Headings, entries.Select(entry => (IReadOnlyList<string>)[.. entry.Cells.Select(MarkdownWriter.Escape)]), Headings.Length, terminal.Out);
                break;
            default:
                Table(entries, plan, request.Words, terminal);
                break;
        }
    }

    private static void Table(List<CatalogueEntry> entries, Plan plan, Words words, Terminal terminal)
    {
        var ink = new Ink(terminal.HasColor);
        var id = entries.Select(e => e.Line.Name.Length).DefaultIfEmpty().Max();
        var unit = entries.Select(e => DisplayWidth.Of(e.Unit)).DefaultIfEmpty().Max();
        string? statement = "";
        foreach (var entry in entries)
        {
            if (entry.Line.Statement != statement)
            {
                terminal.Out.Write(statement?.Length == 0 ? "" : "\n");
                statement = entry.Line.Statement;
                var label = plan.Statements.FirstOrDefault(s => s.Name == statement)?.Label;
                terminal.Out.WriteLine(ink.Bold(label is null ? "–" : words.Label(label)));
            }

            var mark = entry.Line.IsInput ? ink.Cyan("i") : " ";
            terminal.Out.WriteLine($"{mark} {TextColumns.Left(entry.Line.Name, id)}  {ink.Dim(TextColumns.Left(entry.Unit, unit))}  {words.Label(entry.Line.Label)}");
            Detail(entry.Formula, terminal, ink);
            Detail(entry.Source, terminal, ink);
        }
    }

    private static void Detail(string text, Terminal terminal, Ink ink)
    {
        if (text.Length > 0)
        {
            terminal.Out.WriteLine(ink.Dim(DisplayWidth.Elide($"    {HarmlessText.Line(text)}", terminal.Width)));
        }
    }
}
