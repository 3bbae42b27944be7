using System.Globalization;
using FinModel.Core.Tables;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;

namespace FinModel.Cli.Presenting;

/// <summary>Tables as csv: unrounded, in the model's units, and nothing in them that a spreadsheet would take for a formula.</summary>
internal static class CsvPresenter
{
    /// <summary>One table after another, an empty row between two: each has as many cells in every row.</summary>
    public static void Write(IEnumerable<Table> tables, TextWriter output)
    {
        foreach (var (number, table) in tables.Index())
        {
            output.Write(number > 0 ? "\n" : "");
            Row(table.Figures().Select(c => Text(table.Headings[c].Datum)), output);
            foreach (var row in table.Rows)
            {
                Row(table.Figures().Select(c => Text(row.Cells[c].Datum)), output);
            }
        }
    }

    /// <summary>The tables of several models as one: each row with its model in front, under every heading that any of them has.</summary>
    public static void Write(IEnumerable<(string Model, IEnumerable<Table> Tables)> models, TextWriter output)
    {
        var tables = models.SelectMany(m => m.Tables.Select(t => (m.Model, Table: t, Headings: t.Headings.Select(h => Text(h.Datum)).ToList()))).ToList();
        var headings = tables.SelectMany(t => t.Table.Figures().Select(c => t.Headings[c])).Distinct(StringComparer.Ordinal).ToList();
        Row(["model", .. headings], output);
        foreach (var (model, table, own) in tables)
        {
            var columns = headings.ConvertAll(h => own.IndexOf(h));
            foreach (var row in table.Rows)
            {
                Row([model, .. columns.Select(c => c < 0 ? "" : Text(row.Cells[c].Datum))], output);
            }
        }
    }

    private static string Text(Datum datum) => datum switch
    {
        TextDatum text => CsvCell.Harmless(text.Text),
        NumberDatum number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        WholeDatum whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        TruthDatum truth => truth.IsTrue ? "true" : "false",
        _ => "",
    };

    private static void Row(IEnumerable<string> cells, TextWriter output) => output.WriteLine(string.Join(',', cells.Select(c => CsvCell.Of(c))));
}
