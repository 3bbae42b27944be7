using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Cells;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>The slips of printed tables, kept on record with what is right and why; a correction holds only while the file prints what it says.</summary>
internal sealed class Corrections(List<Diagnostic> diagnostics)
{
    private static readonly string[] Columns = ["table", "row", "period", "printed", "corrected", "why"];

    private readonly PeriodIds _periods = new();
    private readonly Dictionary<(string Table, string Row, string Period), Correction> _all = [];

    /// <summary>All corrections of the model's files.</summary>
    public static Corrections Read(IEnumerable<CorrectionsSyntax> files, IModelFiles world, List<Diagnostic> diagnostics)
    {
        var corrections = new Corrections(diagnostics);
        foreach (var cell in files.SelectMany(f => FixedColumns.Rows(f.File, Columns, world, diagnostics)))
        {
            corrections.Read(cell);
        }

        return corrections;
    }

    /// <summary>The figures of a table, corrected where they were.</summary>
    public List<TableFigure> Apply(TableSyntax table, List<TableFigure> figures) => _all.Count == 0 ? figures : figures.ConvertAll(f => Apply(table, f));

    /// <summary>Reports those that correct nothing.</summary>
    public void ReportUnused()
    {
        foreach (var correction in _all.Values.Where(c => c.Of is null))
        {
            diagnostics.Add(CorrectionDiagnostics.Nothing(
                correction.Printed.Span, correction.Table, correction.Row, correction.Printed.Text, correction.Found));
        }
    }

    private void Read(Func<string, TableCell> cell)
    {
        var correction = new Correction(cell("table").Text, cell("row").Text, cell("printed"), cell("corrected"), cell("why").Text);
        if (cell("why").IsBlank)
        {
            diagnostics.Add(CorrectionDiagnostics.NoReason(cell("corrected").Span));
        }

        if (CellNumber.Read(correction.Corrected) is not { HasWords: false })
        {
            diagnostics.Add(DataDiagnostics.MalformedNumber(correction.Corrected.Span, correction.Corrected.Text));
            return;
        }

        var key = (correction.Table, correction.Row, _periods.Of(cell("period").Text));
        if (!_all.TryAdd(key, correction))
        {
            diagnostics.Add(CorrectionDiagnostics.Twice(cell("row").Span, correction.Row, _all[key].Printed.Span));
        }
    }

    private TableFigure Apply(TableSyntax table, TableFigure figure)
    {
        if (Of(table, figure) is not { } correction)
        {
            return figure;
        }

        correction.Found = figure.Cell.Text;
        if (figure.Cell.Text != correction.Printed.Text)
        {
            return figure;
        }

        // Of tables beside each other two may print the same in rows of one name.
        if (correction.Of is { } other && other.Cell != figure.Cell.Span)
        {
            diagnostics.Add(CorrectionDiagnostics.Several(correction.Printed.Span, correction.Row, other.Table, table.Name.Name, figure.Cell.Span));
            return figure;
        }

        correction.Of = (table.Name.Name, figure.Cell.Span);
        var right = CellNumber.Read(correction.Corrected)!;
        if (CellNumber.Read(figure.Cell) is { } wrong && (wrong.Printed.Suffix != right.Printed.Suffix || wrong.Marks?.Scale != right.Marks?.Scale))
        {
            diagnostics.Add(CorrectionDiagnostics.OtherForm(correction.Corrected.Span, correction.Corrected.Text, correction.Printed.Text));
            return figure;
        }

        var number = right.Printed;
        return figure with
        {
            Value = number.Value / number.SuffixUnit * figure.PrintedUnit,
            HalfUnit = number.HalfUnit / number.SuffixUnit * Math.Abs(figure.PrintedUnit),
            Cell = figure.Cell with { Text = correction.Corrected.Text },
            Written = $"{correction.Corrected.Text} for {correction.Printed.Text}",
            Remarks = figure.Remarks with
            {
                Provenance = Provenance.Corrected,
                Note = figure.Remarks.Note is { } note ? $"{note}; {correction.Why}" : correction.Why,
            },
        };
    }

    // By the table's file or its name, and by the period as the heading has it or, where that is a day, by its id.
    private Correction? Of(TableSyntax table, TableFigure figure)
    {
        var own = figure is { Period: { } at, Before.Count: 0 } ? at.Id : null;
        return (from name in new[] { table.Name.Name, table.File.Name }
                from row in new[] { figure.Row, figure.RowLabel }
                from period in new[] { _periods.Of(figure.Column), own }
                select period is null ? null : _all.GetValueOrDefault((name, row, period))).FirstOrDefault(c => c is not null);
    }

    private sealed record Correction(string Table, string Row, TableCell Printed, TableCell Corrected, string Why)
    {
        /// <summary>The table and the cell that it corrects; null as long as it corrects nothing.</summary>
        public (string Table, SourceSpan Cell)? Of { get; set; }

        public string? Found { get; set; }
    }
}
