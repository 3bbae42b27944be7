using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Cells;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
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
    public List<TableFigure> Apply(string file, List<TableFigure> figures) => _all.Count == 0 ? figures : figures.ConvertAll(f => Apply(file, f));

    /// <summary>Reports those that correct nothing.</summary>
    public void ReportUnused()
    {
        foreach (var correction in _all.Values.Where(c => !c.IsUsed))
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

    private TableFigure Apply(string file, TableFigure figure)
    {
        var period = _periods.Of(figure.Column);
        if (!_all.TryGetValue((file, figure.Row, period), out var correction) && !_all.TryGetValue((file, figure.RowLabel, period), out correction))
        {
            return figure;
        }

        correction.Found = figure.Cell.Text;
        if (figure.Cell.Text != correction.Printed.Text)
        {
            return figure;
        }

        correction.IsUsed = true;
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

    private sealed record Correction(string Table, string Row, TableCell Printed, TableCell Corrected, string Why)
    {
        public bool IsUsed { get; set; }

        public string? Found { get; set; }
    }
}
