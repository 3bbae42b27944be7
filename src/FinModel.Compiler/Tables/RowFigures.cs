using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Takes the figures of the rows of a table, each for its line, member and period.</summary>
internal sealed class RowFigures
{
    private readonly ModelSymbols _symbols;
    private readonly List<Diagnostic> _diagnostics;
    private readonly TableSyntax _syntax;
    private readonly CsvTable _table;
    private readonly TableRows _rows;
    private readonly PeriodHeadings _headings;
    private readonly FigureReader _figureReader;
    private readonly FileUse _use;
    private readonly int _source;
    private readonly int _note;
    private readonly PlanLabel _label;
    private readonly HashSet<string> _untimed = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Row, LineSymbol Line), TableCell> _constants = [];

    // What a row says of itself it says of all its figures, which come one after the other.
    private (IReadOnlyList<TableCell>? Row, RowRemarks? Said) _remarks;

    public RowFigures(ModelSymbols symbols, TableSyntax syntax, CsvTable table, TableRows rows, FileUse use, List<Diagnostic> diagnostics)
    {
        (_symbols, _syntax, _table, _rows, _use, _diagnostics) = (symbols, syntax, table, rows, use, diagnostics);
        _headings =
            new PeriodHeadings(symbols, table, ["id", .. syntax.KeyColumns.Select(k => k.Name), .. syntax.Ignored.Select(i => i.Column?.Name).OfType<string>()],
                diagnostics, syntax.IsCumulative);
        _figureReader = new FigureReader(symbols, syntax, table, diagnostics);
        var name = syntax.Label.English ?? Path.GetFileNameWithoutExtension(syntax.File.Name).Replace('_', ' ');
        _label = new PlanLabel(name, syntax.Label.Chinese ?? name);
        (_source, _note) = (ColumnWords.Find(table, ColumnWords.IsSource), ColumnWords.Find(table, ColumnWords.IsNote));
    }

    /// <summary>The figures of one period each, or of all time.</summary>
    public List<TableFigure> OfPeriods { get; } = [];

    /// <summary>The figures of the year up to the end of a period.</summary>
    public List<TableFigure> ToDate { get; } = [];

    /// <summary>The headings of which something wrong was said.</summary>
    public IEnumerable<string> Reported => _headings.Reported;

    /// <summary>Takes the figures of a row whose columns are periods.</summary>
    public void ReadPeriods(string key, IReadOnlyList<TableCell> cells, LineSymbol line, MemberSymbol? member, PrintedLineSyntax? target)
    {
        _use.ExpectPeriods(cells, line);
        var scale = ScaleOf(cells, line, member, target);
        for (var i = 0; i < cells.Count; i++)
        {
            var heading = _table.Header[i].Text;
            if (_headings.Of(i) is { } period)
            {
                Add(key, heading, cells[i], line, member, period, scale);
            }
            else if (heading is "value" or "all")
            {
                Add(key, heading, cells[i], line, member, null, scale);
            }
            else
            {
                line.IsDamaged |= _headings.IsReported(heading) && !cells[i].HasNoFigure;
            }
        }
    }

    /// <summary>Makes one figure of those of several rows for the same line and period, from some places on; a row without a figure there adds
    /// nothing.</summary>
    public void AddUp((int OfPeriods, int ToDate) from, string name)
    {
        AddUp(OfPeriods, from.OfPeriods, name);
        AddUp(ToDate, from.ToDate, name);
    }

    private static void AddUp(List<TableFigure> figures, int from, string name)
    {
        var sums = figures.Skip(from).GroupBy(f => (f.Line, f.Member, f.Period)).Select(parts => parts.First() with
        {
            Value = parts.Sum(p => p.Value),
            HalfUnit = parts.Sum(p => p.HalfUnit),
            Row = name,
            Written = string.Join(" + ", parts.Select(p => p.Cell.Text)),
            Remarks = parts.First().Remarks.And(parts.Skip(1).Select(p => p.Remarks)),
        }).ToList();
        figures.RemoveRange(from, figures.Count - from);
        figures.AddRange(sums);
    }

    /// <summary>Takes the figures of the columns of a row that a table names.</summary>
    public void ReadColumn(string key, IReadOnlyList<TableCell> cells, TableColumnSyntax column, LineSymbol line, MemberSymbol? member)
    {
        var scale = ScaleOf(cells, line, member, column.Target);
        var found = false;
        for (var i = 0; i < cells.Count; i++)
        {
            var heading = _table.Header[i].Text;
            var period = _headings.Of(column.Heading.Name, i);
            if (period is not null || heading == column.Heading.Name)
            {
                found = true;
                Add(key, heading, cells[i], line, member, period, scale);
            }
        }

        if (!found)
        {
            _diagnostics.Add(DataDiagnostics.MissingColumn(column.Heading.Span, column.Heading.Name, _syntax.File.Name, _table.Header.Select(h => h.Text)));
        }
    }

    private void Add(string key, string heading, TableCell cell, LineSymbol line, MemberSymbol? member, Period? period, RowScale? scale)
    {
        var isToDate = _syntax.IsCumulative && !line.IsConstant;
        if (cell.HasNoFigure || (period is { } p && (_symbols.Locate(p) is null || (isToDate && !YearToDate.IsTaken(line, p, _symbols)))))
        {
            return;
        }

        _use.Take(cell);
        if (period is null && !line.IsConstant)
        {
            ReportUntimed(heading, cell, line);
            return;
        }

        if (scale is not { } known || _figureReader.Read(cell, line, member, known) is not var (value, halfUnit, printedUnit))
        {
            line.IsDamaged = true;
            return;
        }

        if (line.IsConstant && !_constants.TryAdd((key, line), cell))
        {
            _diagnostics.Add(ReadingDiagnostics.ValueTwice(cell.Span, line.Name, _constants[(key, line)].Span));
        }

        (isToDate ? ToDate : OfPeriods)
            .Add(new TableFigure(line, member, line.IsConstant ? null : period, value, halfUnit, printedUnit, key, heading, cell, RemarksOf(key, cell)));
    }

    // A file with a row for each fact has such a column, too: said once.
    private void ReportUntimed(string heading, TableCell cell, LineSymbol line)
    {
        _use.IsDamaged = line.IsDamaged = true;
        if (_untimed.Add(heading))
        {
            _diagnostics.Add(TieOutDiagnostics.NoPeriod(_table.Header[_table.Column(heading)].Span, heading, line.Name).With(cell.Span, $"of `{line.Name}`"));
        }
    }

    private RowRemarks RemarksOf(string key, TableCell cell)
    {
        var row = _table.FactRows?.GetValueOrDefault(cell) ?? _rows.Find(key)!;
        if (_remarks.Said is null || !ReferenceEquals(_remarks.Row, row))
        {
            _remarks = (row, RemarksOf(row));
        }

        return _remarks.Said!;
    }

    private RowRemarks RemarksOf(IReadOnlyList<TableCell> row)
    {
        string? Text(int column) => column >= 0 && !row[column].IsBlank ? row[column].Text : null;
        var source = Text(_source);
        return new RowRemarks(source, Text(_note), SourceWords.Read(source, _syntax.Rows.Count > 0 ? Provenance.Printed : Provenance.Typed), _label);
    }

    // What the plain numbers of a row are worth; null, and nothing more of the line, where that is not known.
    private RowScale? ScaleOf(IReadOnlyList<TableCell> cells, LineSymbol line, MemberSymbol? member, PrintedLineSyntax? target)
    {
        var scale = _figureReader.ScaleOf(cells, line, member, target);
        line.IsDamaged |= scale is null;
        return scale;
    }
}
