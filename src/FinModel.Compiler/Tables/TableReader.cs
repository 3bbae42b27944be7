using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Cells;
using FinModel.Compiler.Tables.Shapes;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Reads the tables of a model, each from its file, and says what of the files none of them takes.</summary>
internal sealed class TableReader
{
    private readonly ModelSymbols _symbols;
    private readonly IModelFiles _world;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<string, FileUse> _uses = new(StringComparer.Ordinal);
    private readonly List<RowLines> _rows = [];
    private readonly Corrections _corrections;

    private TableReader(ModelSymbols symbols, IModelFiles world, Corrections corrections, List<Diagnostic> diagnostics) =>
        (_symbols, _world, _corrections, _diagnostics) = (symbols, world, corrections, diagnostics);

    /// <summary>Reads all tables of the model.</summary>
    public static void Read(IEnumerable<TableSyntax> tables, Corrections corrections, ModelSymbols symbols, IModelFiles world, List<Diagnostic> diagnostics,
        CancellationToken cancelled)
    {
        var reader = new TableReader(symbols, world, corrections, diagnostics);
        foreach (var syntax in tables)
        {
            cancelled.ThrowIfCancellationRequested();
            if (symbols.Tables.TryGetValue(syntax.Name.Name, out var first))
            {
                diagnostics.Add(NameDiagnostics.Duplicate(syntax.Name.Span, syntax.Name.Name, first.Syntax.Name.Span));
                continue;
            }

            var (figures, printed) = reader.Figures(syntax);
            var table = new TableSymbol(syntax, figures, printed);
            symbols.Tables.Add(table.Name, table);
            symbols.TableList.Add(table);
        }

        reader._rows.ForEach(rows => rows.ReportNamesakes());
        corrections.ReportUnused();
        LeftOver.Report(reader._uses.Values, symbols, diagnostics);
    }

    private (IReadOnlyList<TableFigure> Figures, IReadOnlyList<TableFigure> Printed) Figures(TableSyntax syntax)
    {
        var names = syntax.KeyColumns.Count == 1 ? syntax.KeyColumns[0] : null;
        if (TableFile.Load(syntax.File, _world, _diagnostics, syntax.HeadingLine, syntax.Sheet, names) is not { } loaded)
        {
            return ([], []);
        }

        var file = syntax.HasDecimalComma ? DecimalCommas.Turn(loaded) : loaded;
        // What names the rows could not be read: that they are not there is no news.
        if (syntax.IsDamaged && syntax.KeyColumns.Any(k => k.Name.Length == 0))
        {
            RowLines.SayNoMoreOf(syntax, _symbols);
            return ([], []);
        }

        foreach (var missing in TableShape.Columns(syntax).Where(k => file.Column(k.Name) < 0))
        {
            _diagnostics.Add(DataDiagnostics.MissingColumn(missing.Span, missing.Name, syntax.File.Name, file.Header.Select(h => h.Text)));
            return ([], []);
        }

        var table = TableShape.Of(syntax, file, _symbols, _diagnostics);
        var rows = TableRows.Of(table, [.. syntax.KeyColumns.Select(k => table.Column(k.Name))], isQualified: syntax.Rows.Count > 0);
        var use = UseOf(syntax, table, rows);
        var figures = new RowFigures(_symbols, syntax, table, rows, use, _diagnostics);
        var lines = new RowLines(_symbols, syntax, table, rows, use, figures, _diagnostics);
        _rows.Add(lines);
        IgnoredParts.Read(syntax, file, table, rows, use, _diagnostics);
        lines.Read();
        figures.Reported.ToList().ForEach(use.SayNoMoreOf);
        return YearToDate.Split(_corrections.Apply(syntax, figures.OfPeriods), _corrections.Apply(syntax, figures.ToDate), _symbols);
    }

    // A file that two tables read in the same shape is taken by both together; of tables beside each other each has its own columns.
    private FileUse UseOf(TableSyntax syntax, CsvTable table, TableRows rows)
    {
        var first = table.Header.Count == 0 ? 0 : table.Header[0].Span.Start;
        var shape = $"{syntax.File.Name}\n{syntax.Sheet?.Name}\n{syntax.HeadingLine}\n{syntax.Periods?.Name}\n{syntax.Values?.Name}\n{first}";
        if (!_uses.TryGetValue(shape, out var use))
        {
            _uses[shape] = use = new FileUse(_symbols, syntax, table, rows);
        }

        use.IsDamaged |= syntax.IsDamaged;
        return use;
    }
}
