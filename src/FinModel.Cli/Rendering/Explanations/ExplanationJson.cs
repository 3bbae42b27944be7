using System.Text.Json;
using FinModel.Compiler.Plans;
using FinModel.Explain;

namespace FinModel.Cli.Rendering.Explanations;

/// <summary>An explanation in json: a cell, and under it the cells it is computed from.</summary>
internal sealed class ExplanationJson(Plan plan, ExplanationText text)
{
    public void Write(Utf8JsonWriter json, Explanation node)
    {
        var cell = node.Cell;
        json.WriteStartObject();
        json.WriteString("id", cell.Line.Name);
        json.WriteString("member", cell.Member?.Name);
        json.WriteString("period", cell.PeriodId);
        json.WriteString("label", text.Label(cell));
        json.WriteValue("value", node.Value, node.Cell.Line);
        json.WriteString("unit", UnitText.Stable(cell.Line, cell.Member, plan));
        json.WriteString("origin", Origin(cell.Origin));
        json.WriteString("provenance", cell.Provenance is { } provenance ? Provenance(provenance) : null);
        json.WriteString("formula", node.Formula);
        json.WriteString("note", cell.Line.Note);
        Source(json, "source", node.Source);
        RunJson.Array(json, "changes", node.Changes, change => Source(json, null, change.Source));
        json.WriteString("stop", Stop(node.Stop));
        RunJson.Array(json, "children", node.Children, child => Write(json, child));
        json.WriteEndObject();
    }

    private static void Source(Utf8JsonWriter json, string? name, PlanSource? source)
    {
        if (source is null)
        {
            json.WriteNull(name!);
            return;
        }

        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartObject();
        json.WriteString("text", source.Text);
        json.WriteString("note", source.Note);
        json.WriteString("written", source.Written);
        json.WriteString("place", source.Span.ToString());
        json.WriteEndObject();
    }

    public static string Origin(CellOrigin origin) => origin switch
    {
        CellOrigin.Input => "input",
        CellOrigin.Data => "data",
        CellOrigin.Aggregate => "aggregate",
        CellOrigin.Implied => "implied",
        _ => "formula",
    };

    /// <summary>How a figure came to be, as programs know it.</summary>
    public static string Provenance(Provenance provenance) => provenance switch
    {
        Compiler.Plans.Provenance.Printed => "printed",
        Compiler.Plans.Provenance.Derived => "derived",
        Compiler.Plans.Provenance.Implied => "implied",
        _ => "typed",
    };

    private static string? Stop(ExplanationStop stop) => stop switch
    {
        ExplanationStop.Elsewhere => "elsewhere",
        ExplanationStop.Circle => "circle",
        ExplanationStop.Depth => "depth",
        _ => null,
    };
}
