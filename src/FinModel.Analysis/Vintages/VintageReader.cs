using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Analysis.Vintages;

/// <summary>Reads a file that <see cref="Vintage.Text"/> wrote. Nothing in it is passed over: what cannot be read is said where it stands.</summary>
internal sealed class VintageReader(CsvTable table, Plan plan, List<Diagnostic> diagnostics)
{
    private readonly int _id = table.Column(Vintage.IdColumn);
    private readonly Dictionary<(string Id, string Period), double> _values = [];

    /// <summary>The values; what is wrong is added to the diagnostics.</summary>
    public IReadOnlyDictionary<(string Id, string Period), double> Read()
    {
        if (_id < 0)
        {
            diagnostics.Add(VintageDiagnostics.NoIds(table.Header[0].Span));
            return _values;
        }

        diagnostics.AddRange(table.Header.Where((h, i) => i != _id && !IsPeriod(h.Text)).Select(h => VintageDiagnostics.NoPeriod(h.Span, h.Text)));
        var rows = new Dictionary<string, TableCell>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!rows.TryAdd(row[_id].Text, row[_id]))
            {
                diagnostics.Add(VintageDiagnostics.Twice(row[_id].Span, row[_id].Text, rows[row[_id].Text].Span));
            }

            Read(row);
        }

        var known = plan.Cells.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var gone = rows.Values.Where(id => !known.Contains(id.Text)).ToList();
        diagnostics.AddRange(gone.Count == 0 ? [] : [VintageDiagnostics.NoLines(gone[0].Span, [.. gone.Select(id => id.Text)])]);
        return _values;
    }

    private static bool IsPeriod(string heading) => heading == Vintage.AllTime || Period.TryParse(heading, out _);

    private void Read(IReadOnlyList<TableCell> row)
    {
        foreach (var (i, cell) in row.Index().Where(c => c.Index != _id && !c.Item.IsBlank))
        {
            if (double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            {
                _values[(row[_id].Text, table.Header[i].Text)] = value;
            }
            else
            {
                diagnostics.Add(VintageDiagnostics.NoNumber(cell.Span, cell.Text));
            }
        }
    }
}
