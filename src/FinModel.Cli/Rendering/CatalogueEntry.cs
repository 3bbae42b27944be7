using System.Text.Json;
using FinModel.Compiler.Plans;

namespace FinModel.Cli.Rendering;

/// <summary>What the catalogue says of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Formula">Its rules, as written.</param>
/// <param name="Source">Who says its given values, each source once.</param>
internal sealed record CatalogueEntry(PlanLine Line, string Unit, string Formula, string Source)
{
    public static CatalogueEntry Of(PlanLine line, Plan plan) => new(
        line, UnitText.Stable(line, null, plan), string.Join("; ", line.Rules.Select(Rule)),
        string.Join("; ", plan.Cells.Where(c => c.Line == line && c.PrintedIn is null && c.Source is not null).Select(SourceOf).Distinct(StringComparer.Ordinal)));

    /// <summary>The entry as columns.</summary>
    public IReadOnlyList<string> Cells =>
    [
        Line.Name, Line.Label.English, Line.Label.Chinese, Unit, JsonLine.Kind(Line), Line.Dimension?.Name ?? "", Line.Statement ?? "",
        Line.IsInput ? "true" : "false", Formula, Source, Line.Note ?? "", Line.Span.ToString(),
    ];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Line.Name);
        json.WriteString("english", Line.Label.English);
        json.WriteString("chinese", Line.Label.Chinese);
        json.WriteString("unit", Unit);
        json.WriteString("kind", JsonLine.Kind(Line));
        json.WriteString("dimension", Line.Dimension?.Name);
        json.WriteString("statement", Line.Statement);
        json.WriteBoolean("input", Line.IsInput);
        json.WriteString("formula", Formula.Length == 0 ? null : Formula);
        json.WriteString("source", Source.Length == 0 ? null : Source);
        json.WriteString("note", Line.Note);
        json.WriteString("declared", Line.Span.ToString());
        json.WriteEndObject();
    }

    // Of a figure in a table it is the table that is of interest here, not the row.
    private static string SourceOf(PlanCell cell) => cell.Origin == CellOrigin.Data ? Path.GetFileName(cell.Source!.Span.Source.Path) : cell.Source!.Text;

    private static string Rule(PlanRule rule) => $"{rule.Scope} {rule.Text}";
}
