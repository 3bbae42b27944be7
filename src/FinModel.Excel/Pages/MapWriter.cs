using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>Where every line and input stands, for programs.</summary>
internal static class MapWriter
{
    public static string Write(Book book)
    {
        using var stream = new MemoryStream();
        using (var json =
            new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("lines");
            foreach (var (cell, place) in book.Places.Where(p => p.Key.IsOwn).OrderBy(p => p.Key.Slot))
            {
                Write(json, cell, place, null);
            }

            json.WriteEndArray();
            json.WriteStartArray("inputs");
            foreach (var ((input, scenario), place) in book.Inputs.OrderBy(i => i.Key.Scenario).ThenBy(i => i.Key.Input.Slot))
            {
                Write(json, input, place, book.Plan.Scenarios[scenario].Name);
            }

            json.WriteEndArray();
            json.WriteStartObject("selector");
            json.WriteString("sheet", book.Selector.Sheet.Name);
            json.WriteString("cell", book.Selector.Address());
            json.WriteStartArray("values");
            book.Plan.Scenarios.ToList().ForEach(s => json.WriteStringValue(s.Name));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, PlanCell cell, SheetCell place, string? scenario)
    {
        json.WriteStartObject();
        json.WriteString("id", cell.Line.Name);
        json.WriteString("member", cell.Member?.Name);
        json.WriteString("period", cell.PeriodId);
        if (scenario is not null)
        {
            json.WriteString("scenario", scenario);
        }

        json.WriteString("sheet", place.Sheet.Name);
        json.WriteString("cell", place.Address());
        json.WriteNumber("sign", place.IsNegated ? -1 : 1);
        json.WriteEndObject();
    }
}
