using System.Text.Json;
using FinModel.Analysis.Sensitivities;
using FinModel.Cli.Input;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>Prints a table of a line at different inputs; on a terminal that can, shaded from its least value to its greatest.</summary>
internal static class SensitivityWriter
{
    public static void Write(SensitivityTable table, ModelRequest request, Terminal place)
    {
        if (request.Format == OutputFormat.Json)
        {
            JsonText.Write(place.Out, json => WriteJson(json, table));
            return;
        }

        var line = table.Output.Line;
        var label = request.Words.Label(line.Label) + (table.Output.Period is null ? "" : $" {table.Output.Period.Label}");
        if (request.Format != OutputFormat.Csv)
        {
            place.Out.WriteLine($"{label} ({Figures.Of(table.Base, line, request)}); down: {Name(table.Row)}{(table.Column is null ? "" : $", across: {Name(table.Column)}")}");
        }

        var across = table.Column is null ? [request.Format == OutputFormat.Csv ? table.Output.ToString() : label] : table.Column.Values.Select(v => Input(v, table.Column, request));
        var grid = new Grid(1, [table.Column is null ? Name(table.Row) : "", .. across]) { Paint = Shading(table) };
        for (var i = 0; i < table.Table.Count; i++)
        {
            grid.Add([Input(table.Row.Values[i], table.Row, request), .. table.Table[i].Select(v => Figures.Of(v, line, request))]);
        }

        grid.Write(request.Format, place);
    }

    private static string Name(InputRange range) => range.Name + (range.IsAdded ? " +" : "");

    private static string Input(double value, InputRange range, ModelRequest request) =>
        range.IsAdded ? Figures.Difference(value, range.Cells[0].Line, request) : Figures.Of(value, range.Cells[0].Line, request);

    private static Func<int, int, string, string> Shading(SensitivityTable table)
    {
        var values = table.Table.SelectMany(r => r).Where(double.IsFinite).ToList();
        var (least, greatest) = values.Count == 0 ? (0, 0) : (values.Min(), values.Max());
        return (row, column, text) =>
        {
            if (column == 0 || least == greatest || !double.IsFinite(table.Table[row][column - 1]))
            {
                return text;
            }

            var place = (table.Table[row][column - 1] - least) / (greatest - least);
            return new Ink(true).Shade((int)Math.Min(place * Ink.Shades, Ink.Shades - 1), text);
        };
    }

    private static void WriteJson(Utf8JsonWriter json, SensitivityTable table)
    {
        json.WriteStartObject();
        json.WriteString("output", table.Output.ToString());
        json.WriteValue("base", table.Base, table.Output.Line);
        WriteRange(json, "row", table.Row);
        WriteRange(json, "column", table.Column);
        json.WriteStartArray("table");
        foreach (var row in table.Table)
        {
            json.WriteStartArray();
            foreach (var value in row)
            {
                json.WriteValue(value, table.Output.Line);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, InputRange? range)
    {
        if (range is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("input", range.Name);
        json.WriteBoolean("added", range.IsAdded);
        RunJson.Array(json, "values", range.Values, value =>
        {
            if (range.IsAdded)
            {
                json.WriteNumberValue(value);
            }
            else
            {
                json.WriteValue(value, range.Cells[0].Line);
            }
        });
        json.WriteEndObject();
    }
}
