using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Reads the files that say why printed figures differ from the model.</summary>
internal sealed class ExplanationReader(ModelSymbols symbols, List<Diagnostic> diagnostics)
{
    private static readonly string[] Columns = ["table", "row", "period", "printed", "value", "cause"];

    // Where figures could not be read, that one of them is not there is no news.
    private readonly bool _isJudged = !diagnostics.Exists(d => d.Severity == Severity.Error);
    private readonly ILookup<string, TableFigure> _figures =
        symbols.TableList.SelectMany(t => t.Printed.Select(f => (t.Syntax.File.Name, Figure: f))).ToLookup(f => f.Name, f => f.Figure, StringComparer.Ordinal);
    private readonly PeriodIds _periods = new();
    private readonly Dictionary<string, SourceSpan> _seen = new(StringComparer.Ordinal);
    private readonly List<PlanExplanation> _read = [];

    /// <summary>All explanations, once the tables are read.</summary>
    public static IReadOnlyList<PlanExplanation> Read(IEnumerable<ExplanationsSyntax> files, ModelSymbols symbols, IModelFiles world,
        List<Diagnostic> diagnostics)
    {
        var reader = new ExplanationReader(symbols, diagnostics);
        foreach (var cell in files.SelectMany(f => FixedColumns.Rows(f.File, Columns, world, diagnostics)))
        {
            reader.ReadRow(cell);
        }

        return [.. reader._read];
    }

    private void ReadRow(Func<string, TableCell> cell)
    {
        var (table, row, printed, cause) = (cell("table"), cell("row"), cell("printed"), cell("cause"));
        var period = _periods.Of(cell("period").Text);
        if (cause.IsBlank)
        {
            diagnostics.Add(ExplanationDiagnostics.NoCause(table.Span.To(cause.Span)));
        }

        var key = string.Join('\n', table.Text, row.Text, period, printed.Text);
        if (!_seen.TryAdd(key, table.Span))
        {
            diagnostics.Add(ExplanationDiagnostics.Twice(row.Span, row.Text, period, _seen[key]));
        }
        else if (_isJudged && Unknown(table, row, cell("period"), period) is { } unknown)
        {
            diagnostics.Add(unknown);
        }

        if (PrintedNumber.TryParse(cell("value").Text, out var value))
        {
            _read.Add(new PlanExplanation(table.Text, row.Text, period, printed.Text, value.Value, value.HalfUnit, cause.Text, table.Span));
            return;
        }

        diagnostics.Add(DataDiagnostics.MalformedNumber(cell("value").Span, cell("value").Text));
    }

    // What else is not as it says is known when the model has run.
    private Diagnostic? Unknown(TableCell table, TableCell row, TableCell cell, string period)
    {
        if (!_figures.Contains(table.Text))
        {
            return ExplanationDiagnostics.Nothing(table.Span, $"the model reads no table `{table.Text}`", table.Text, _figures.Select(f => f.Key));
        }

        var ofRow = _figures[table.Text].Where(f => f.Row == row.Text).ToList();
        return ofRow.Count == 0
            ? ExplanationDiagnostics.Nothing(row.Span, $"{table.Text} has no row `{row.Text}`", row.Text, _figures[table.Text].Select(f => f.Row))
            : ofRow.TrueForAll(f => Id(f) != period)
                ? ExplanationDiagnostics.Nothing(cell.Span, $"the row `{row.Text}` of {table.Text} has no figure of `{cell.Text}`", cell.Text, ofRow.Select(Id))
            : null;
    }

    private static string Id(TableFigure figure) => figure.Before.Count > 0 ? figure.ToDateId : figure.Period?.Id ?? "all";
}
