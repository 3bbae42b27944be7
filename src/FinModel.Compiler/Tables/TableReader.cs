using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Shapes;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Finds, in each declared table, the figures of the lines that its rows are mapped to.</summary>
internal sealed class TableReader
{
    private static readonly string[] Words = ["id", "unit", "source", "note"];

    private readonly ModelSymbols _symbols;
    private readonly List<Diagnostic> _diagnostics;
    private readonly TableSyntax _syntax;
    private readonly CsvTable _table;
    private readonly TableRows _rows;
    private readonly PeriodHeadings _headings;
    private readonly FigureReader _figureReader;
    private readonly FileUse _use;
    private readonly PlanLabel _label;
    private readonly HashSet<string> _untimed = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Row, LineSymbol Line), TableCell> _constants = [];
    private readonly List<TableFigure> _figures = [];
    private readonly List<TableFigure> _toDate = [];
    private IReadOnlyList<string> _fileColumns = [];

    private TableReader(ModelSymbols symbols, TableSyntax syntax, CsvTable table, TableRows rows, FileUse use, List<Diagnostic> diagnostics)
    {
        _use = use;
        _symbols = symbols;
        _diagnostics = diagnostics;
        _syntax = syntax;
        _table = table;
        _rows = rows;
        var name = syntax.Label.English ?? Path.GetFileNameWithoutExtension(syntax.File.Name).Replace('_', ' ');
        _label = new PlanLabel(name, syntax.Label.Chinese ?? name);
        _headings = new PeriodHeadings(symbols, table, [.. Words, .. syntax.KeyColumns.Select(k => k.Name), .. syntax.Ignored.Select(i => i.Column?.Name).OfType<string>()], diagnostics, syntax.IsCumulative);
        _figureReader = new FigureReader(symbols, syntax, table, diagnostics);
    }

    /// <summary>Reads all tables of the model.</summary>
    public static void Read(IEnumerable<TableSyntax> tables, ModelSymbols symbols, IModelFiles world, List<Diagnostic> diagnostics)
    {
        var uses = new Dictionary<string, FileUse>(StringComparer.Ordinal);
        foreach (var syntax in tables)
        {
            if (symbols.Tables.TryGetValue(syntax.Name.Name, out var first))
            {
                diagnostics.Add(NameDiagnostics.Duplicate(syntax.Name.Span, syntax.Name.Name, first.Syntax.Name.Span));
                continue;
            }

            var (figures, printed) = ReadOne(syntax, symbols, world, uses, diagnostics);
            var table = new TableSymbol(syntax, figures, printed);
            symbols.Tables.Add(table.Name, table);
            symbols.TableList.Add(table);
        }

        LeftOver.Report(uses.Values, diagnostics);
    }

    private static (IReadOnlyList<TableFigure> Figures, IReadOnlyList<TableFigure> Printed) ReadOne(
        TableSyntax syntax, ModelSymbols symbols, IModelFiles world, Dictionary<string, FileUse> uses, List<Diagnostic> diagnostics)
    {
        if (TableFile.Load(syntax.File, world, diagnostics) is not { } file)
        {
            return ([], []);
        }

        foreach (var missing in TableShape.Columns(syntax).Where(k => file.Column(k.Name) < 0))
        {
            diagnostics.Add(DataDiagnostics.MissingColumn(missing.Span, missing.Name, syntax.File.Name, file.Header.Select(h => h.Text)));
            return ([], []);
        }

        var table = TableShape.Of(syntax, file, diagnostics);
        var rows = TableRows.Of(table, [.. syntax.KeyColumns.Select(k => table.Column(k.Name))], isQualified: syntax.Rows.Count > 0);
        var shape = $"{syntax.File.Name}\n{syntax.Periods?.Name}\n{syntax.Values?.Name}";
        if (!uses.TryGetValue(shape, out var use))
        {
            uses[shape] = use = new FileUse(syntax, table, rows);
        }

        var reader = new TableReader(symbols, syntax, table, rows, use, diagnostics) { _fileColumns = [.. file.Header.Select(h => h.Text)] };
        reader.ReadIgnored();
        reader.ReadRows();
        use.IsDamaged |= reader._headings.HasProblem;
        return YearToDate.Split(reader._figures, reader._toDate, symbols);
    }

    private void ReadIgnored()
    {
        _use.IsDamaged |= _syntax.IsDamaged;
        _syntax.KeyColumns.ToList().ForEach(key => _use.KeyColumn(key.Name));
        foreach (var ignored in _syntax.Ignored)
        {
            if (ignored.IsOfOthers)
            {
                _use.IgnoreOthers();
            }
            else if (ignored.Column is { } column)
            {
                IgnoreColumn(column);
            }
            else
            {
                IgnoreRow(ignored.Row!);
            }
        }
    }

    private void IgnoreColumn(Identifier column)
    {
        // What is ignored of a row for each fact has been.
        if (_table.Column(column.Name) < 0 && (_syntax.Values is null || !_fileColumns.Contains(column.Name)))
        {
            _diagnostics.Add(DataDiagnostics.MissingColumn(column.Span, column.Name, _syntax.File.Name, _table.Header.Select(h => h.Text)));
        }

        _use.IgnoreColumn(column.Name);
    }

    private void IgnoreRow(Identifier row)
    {
        if (_rows.Find(row.Name) is not { } cells)
        {
            _diagnostics.Add(DataDiagnostics.MissingRow(row.Span, row.Name, _syntax.File.Name, _rows.Names));
        }
        else if (_syntax.Rows.FirstOrDefault(r => r.Key?.Name == row.Name) is { } mapped)
        {
            _diagnostics.Add(TieOutDiagnostics.IgnoredAndMapped(row.Span, row.Name, mapped.Key!.Span));
        }
        else
        {
            _use.IgnoreRow(cells);
        }
    }

    private void ReadRows()
    {
        if (_syntax.Rows.Count == 0)
        {
            ReadIds();
            return;
        }

        foreach (var row in _syntax.Rows)
        {
            if (row.Key is { } key)
            {
                ReadRow(row, key.Name, null);
            }
            else if (_symbols.Dimensions.TryGetValue(row.Dimension!.Name, out var dimension))
            {
                ReadMembers(row, dimension);
            }
            else
            {
                _diagnostics.Add(NameDiagnostics.Unknown(row.Dimension.Span, "dimension", row.Dimension.Name, _symbols.Dimensions.Keys));
            }
        }
    }

    private void ReadIds()
    {
        foreach (var (key, cells) in _rows.All)
        {
            SayTwice(key);
            var parts = key.Split('.');
            var isLine = _symbols.Lines.TryGetValue(parts[0], out var line);
            if (_use.IsIgnored(cells) && !(isLine && _use.IsOther(cells)))
            {
                continue;
            }

            var member = parts.Length > 1 ? line?.Dimension?.Find(parts[1]) : null;
            if (line is null || line.Dimension is not null != member is not null)
            {
                _use.IgnoreRow(cells);
                _diagnostics.Add(NameDiagnostics.Unknown(
                    cells[0].Span, "line", key, line is null ? _symbols.Lines.Keys : line.Dimension?.Members.Select(m => $"{line.Name}.{m.Name}") ?? [line.Name]));
                continue;
            }

            _use.Map(cells);
            ReadPeriods(key, cells, line, member, null);
        }
    }

    private void ReadMembers(TableRowSyntax row, DimensionSymbol dimension)
    {
        foreach (var member in dimension.Members)
        {
            var key = new[] { member.Label.Chinese, member.Label.English, member.Name }.FirstOrDefault(k => k is not null && _rows.Find(k) is not null);
            if (key is null)
            {
                _diagnostics.Add(DataDiagnostics.MissingRow(row.Span, member.Label.Chinese ?? member.Label.English ?? member.Name, _syntax.File.Name, _rows.Names)
                    .With(member.Span, $"the member `{member.Name}`"));
                SayNoMoreOf(row);
                continue;
            }

            ReadRow(row, key, member);
        }
    }

    private void ReadRow(TableRowSyntax row, string key, MemberSymbol? member)
    {
        if (_rows.Find(key) is not { } cells)
        {
            _diagnostics.Add(_table.Column(key) < 0 ? DataDiagnostics.MissingRow(row.Key!.Span, key, _syntax.File.Name, _rows.Names) : ShapeDiagnostics.ColumnOfThatName(row.Key!.Span, key, _syntax.File.Name));
            SayNoMoreOf(row);
            return;
        }

        _use.Map(cells);
        SayTwice(key);
        if (row.Target is { } target && Resolve(target, member) is var (line, lineMember))
        {
            ReadPeriods(key, cells, line, lineMember, target);
        }

        foreach (var column in row.Columns)
        {
            if (Resolve(column.Target, member) is var (columnLine, columnMember))
            {
                ReadColumn(key, cells, column, columnLine, columnMember);
            }
        }
    }

    private void SayTwice(string key)
    {
        if (_rows.Second(key) is { } second)
        {
            _use.Map(second);
            _diagnostics.Add(ReadingDiagnostics.RowTwice(second[0].Span, key, _rows.Find(key)![0].Span));
        }
    }

    // That the lines of a missing row have no values is no news.
    private void SayNoMoreOf(TableRowSyntax row)
    {
        var targets = row.Columns.Select(c => c.Target).Append(row.Target).OfType<PrintedLineSyntax>();
        foreach (var line in targets.Select(t => _symbols.Lines.GetValueOrDefault(t.Line.Name)).OfType<LineSymbol>())
        {
            line.IsDamaged = true;
        }
    }

    private void ReadPeriods(string key, IReadOnlyList<TableCell> cells, LineSymbol line, MemberSymbol? member, PrintedLineSyntax? target)
    {
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
        }
    }

    private void ReadColumn(string key, IReadOnlyList<TableCell> cells, TableColumnSyntax column, LineSymbol line, MemberSymbol? member)
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

        (isToDate ? _toDate : _figures).Add(new TableFigure(line, member, line.IsConstant ? null : period, value, halfUnit, printedUnit, key, heading, cell, RemarksOf(key)));
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

    private RowRemarks RemarksOf(string key)
    {
        string? Text(string column) => _table.Column(column) is var index and >= 0 && _rows.Find(key)![index] is { IsBlank: false } cell ? cell.Text : null;
        var source = Text("source");
        return new RowRemarks(source, Text("note"), SourceWords.Read(source, _syntax.Rows.Count > 0 ? Provenance.Printed : Provenance.Typed), _label);
    }

    // What the plain numbers of a row are worth; null, and nothing more of the line, where that is not known.
    private RowScale? ScaleOf(IReadOnlyList<TableCell> cells, LineSymbol line, MemberSymbol? member, PrintedLineSyntax? target)
    {
        var scale = _figureReader.ScaleOf(cells, line, member, target);
        line.IsDamaged |= scale is null;
        return scale;
    }

    private (LineSymbol Line, MemberSymbol? Member)? Resolve(PrintedLineSyntax target, MemberSymbol? member)
    {
        if (!_symbols.Lines.TryGetValue(target.Line.Name, out var line))
        {
            _diagnostics.Add(NameDiagnostics.Unknown(target.Line.Span, "line", target.Line.Name, _symbols.Lines.Keys));
            return null;
        }

        if (target.Member is { } name)
        {
            member = line.Dimension?.Find(name.Name);
            if (member is null)
            {
                _diagnostics.Add(NameDiagnostics.UnknownMember(name.Span, name.Name, line.Dimension?.Name ?? line.Name, line.Dimension?.Members.Select(m => m.Name) ?? []));
                return null;
            }
        }

        if (line.Dimension is not null && (member is null || line.Dimension.Find(member.Name) is null))
        {
            _diagnostics.Add(NameDiagnostics.MissingMember(target.Line.Span, line.Name, line.Dimension.Name, isCombined: false));
            return null;
        }

        return (line, line.Dimension is null ? null : member);
    }
}
