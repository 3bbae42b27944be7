using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Data.Csv;

namespace FinModel.Cli.Universes;

/// <summary>The tables of several models as one: each row with its model in front, under every heading that any of them has.</summary>
internal static class StackedTables
{
    public static IEnumerable<IReadOnlyList<string>> Of(IEnumerable<(string Model, string Text)> tables)
    {
        var read = tables.Select(t => (t.Model, Table: CsvLoader.Parse(new SourceText(t.Model, t.Text), new List<Diagnostic>()))).ToList();
        var headings = read.SelectMany(t => t.Table.Header).Select(h => h.Text).Distinct(StringComparer.Ordinal).ToList();
        return read
            .SelectMany(t => t.Table.Rows.Select(row => (IReadOnlyList<string>)[t.Model, .. headings.Select(h => Cell(t.Table, row, h))]))
            .Prepend(["model", .. headings]);
    }

    private static string Cell(CsvTable table, IReadOnlyList<TableCell> row, string heading) =>
        table.Column(heading) is >= 0 and var column ? row[column].Text : "";
}
