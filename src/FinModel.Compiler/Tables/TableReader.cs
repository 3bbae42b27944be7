using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Finds, in each declared table, the figures of the lines that its rows are mapped to.</summary>
internal sealed class TableReader
{
    private readonly ModelSymbols _symbols;
    private readonly List<Diagnostic> _diagnostics;
    private readonly TableSyntax _syntax;
    private readonly CsvTable _table;
    private readonly TableRows _rows;
    private readonly PeriodHeadings _headings;
    private readonly UnitColumn _units;
    private readonly List<TableFigure> _figures = [];
    private readonly HashSet<string> _mapped = new(StringComparer.Ordinal);

    private TableReader(ModelSymbols symbols, TableSyntax syntax, CsvTable table, TableRows rows, List<Diagnostic> diagnostics)
    {
        _symbols = symbols;
        _diagnostics = diagnostics;
        _syntax = syntax;
        _table = table;
        _rows = rows;
        _headings = new PeriodHeadings(symbols, table, [.. syntax.KeyColumns.Select(k => k.Name), "id", "unit", "source", "note"], diagnostics);
        _units = new UnitColumn(symbols, diagnostics);
    }

    /// <summary>Reads all tables of the model.</summary>
    public static void Read(IEnumerable<TableSyntax> tables, ModelSymbols symbols, IModelFiles world, List<Diagnostic> diagnostics)
    {
        foreach (var syntax in tables)
        {
            if (symbols.Tables.TryGetValue(syntax.Name.Name, out var first))
            {
                diagnostics.Add(NameDiagnostics.Duplicate(syntax.Name.Span, syntax.Name.Name, first.Syntax.Name.Span));
                continue;
            }

            var table = new TableSymbol(syntax, ReadOne(syntax, symbols, world, diagnostics));
            symbols.Tables.Add(table.Name, table);
            symbols.TableList.Add(table);
        }
    }

    private static IReadOnlyList<TableFigure> ReadOne(TableSyntax syntax, ModelSymbols symbols, IModelFiles world, List<Diagnostic> diagnostics)
    {
        if (TableFile.Load(syntax.File, world, diagnostics) is not { } table)
        {
            return [];
        }

        foreach (var missing in syntax.KeyColumns.Where(k => table.Column(k.Name) < 0))
        {
            diagnostics.Add(DataDiagnostics.MissingColumn(missing.Span, missing.Name, syntax.File.Name, table.Header.Select(h => h.Text)));
            return [];
        }

        var reader = new TableReader(symbols, syntax, table, TableRows.Of(table, [.. syntax.KeyColumns.Select(k => table.Column(k.Name))]), diagnostics);
        reader.ReadRows();
        return reader._figures;
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

        if (!_syntax.IsDamaged)
        {
            ReportUnmapped();
        }
    }

    private void ReadIds()
    {
        foreach (var (key, cells) in _rows.All)
        {
            var parts = key.Split('.');
            if (!_symbols.Lines.TryGetValue(parts[0], out var line))
            {
                _diagnostics.Add(NameDiagnostics.Unknown(cells[0].Span, "line", key, _symbols.Lines.Keys));
                continue;
            }

            var member = parts.Length > 1 ? line.Dimension?.Find(parts[1]) : null;
            if (line.Dimension is not null != member is not null)
            {
                _diagnostics.Add(NameDiagnostics.Unknown(cells[0].Span, "line", key, line.Dimension?.Members.Select(m => $"{line.Name}.{m.Name}") ?? [line.Name]));
                continue;
            }

            ReadPeriods(key, cells, line, member, ScaleOf(cells, line, member, new RowScale(1, false)));
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
            _diagnostics.Add(DataDiagnostics.MissingRow(row.Key!.Span, key, _syntax.File.Name, _rows.Names));
            SayNoMoreOf(row);
            return;
        }

        _mapped.Add(key);
        if (row.Target is { } target && Resolve(target, member) is var (line, lineMember))
        {
            ReadPeriods(key, cells, line, lineMember, ScaleOf(cells, line, lineMember, RowScale.Of(target, line, _symbols.ScaleFactor)));
        }

        foreach (var column in row.Columns)
        {
            if (Resolve(column.Target, member) is var (columnLine, columnMember))
            {
                ReadColumn(key, cells, column, columnLine, columnMember, ScaleOf(cells, columnLine, columnMember, RowScale.Of(column.Target, columnLine, _symbols.ScaleFactor)));
            }
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

    private void ReadPeriods(string key, IReadOnlyList<TableCell> cells, LineSymbol line, MemberSymbol? member, RowScale scale)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var heading = _table.Header[i].Text;
            if (_headings.Of(i) is { } period)
            {
                Add(key, heading, cells[i], line, member, period, scale);
            }
            else if (heading is "value" or "all" && line.IsConstant)
            {
                Add(key, heading, cells[i], line, member, null, scale);
            }
        }
    }

    private void ReadColumn(string key, IReadOnlyList<TableCell> cells, TableColumnSyntax column, LineSymbol line, MemberSymbol? member, RowScale scale)
    {
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

    private void Add(string key, string heading, TableCell cell, LineSymbol line, MemberSymbol? member, Period? period, RowScale scale)
    {
        if (cell.HasNoFigure || (period is { } p && _symbols.Locate(p) is null) || (period is null && !line.IsConstant))
        {
            return;
        }

        if (line.Unit == Unit.Date)
        {
            AddDate(key, heading, cell, line, member, period);
            return;
        }

        if (!PrintedNumber.TryParse(cell.Text, out var number))
        {
            _diagnostics.Add(DataDiagnostics.MalformedNumber(cell.Span, cell.Text));
            line.IsDamaged = true;
            return;
        }

        if (Problem(line, member, cell, number, scale) is { } problem)
        {
            _diagnostics.Add(problem);
            line.IsDamaged = true;
            return;
        }

        var halfUnit = number.Suffix.Length > 0 ? number.HalfUnit : Math.Abs(number.HalfUnit * scale.Factor);
        _figures.Add(new TableFigure(line, member, line.IsConstant ? null : period, scale.Apply(number), halfUnit, scale.UnitOf(number), key, heading, cell));
    }

    private void AddDate(string key, string heading, TableCell cell, LineSymbol line, MemberSymbol? member, Period? period)
    {
        if (!CalendarDate.TryParse(cell.Text.Trim(), out var number))
        {
            _diagnostics.Add(DataDiagnostics.MalformedDate(cell.Span, cell.Text));
            line.IsDamaged = true;
            return;
        }

        _figures.Add(new TableFigure(line, member, line.IsConstant ? null : period, number, 0, 1, key, heading, cell));
    }

    // A share of money says nothing, and what is plain under percent could mean two things.
    private static Diagnostic? Problem(LineSymbol line, MemberSymbol? member, TableCell cell, PrintedNumber number, RowScale scale)
    {
        var literal = new NumberSyntax(cell.Span, number.Digits, number.Suffix, null, null);
        var isSaid = scale.IsSaid && LiteralReader.IsPlain(literal);
        return number.Suffix.Length > 0 && line.UnitFor(member) is { IsPure: false } unit ? DataDiagnostics.WrongUnit(cell.Span, line.Name, unit, cell.Text)
            : isSaid ? null : new ValueForm(line.Name, line.Display, ValueRole.Level).Problem(literal);
    }

    private RowScale ScaleOf(IReadOnlyList<TableCell> cells, LineSymbol line, MemberSymbol? member, RowScale said)
    {
        if (_table.Column("unit") is not (var column and >= 0) || _syntax.KeyColumns.Any(k => k.Name == "unit") || line.Unit == Unit.Date
            || _units.FactorOf(line, [member], cells[column]) is not { } factor)
        {
            return said;
        }

        if (!said.Agrees(factor))
        {
            _diagnostics.Add(ReadingDiagnostics.UnitSaidTwice(cells[column].Span, cells[column].Text, line.Name));
        }

        return said.With(factor);
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
            _diagnostics.Add(NameDiagnostics.MissingMember(target.Line.Span, line.Name, line.Dimension.Name));
            return null;
        }

        return (line, line.Dimension is null ? null : member);
    }

    private void ReportUnmapped()
    {
        foreach (var (key, cells) in _rows.All.Where(r => !_mapped.Contains(r.Key)))
        {
            var hasFigures = cells.Where((c, i) => _headings.Of(i) is not null && PrintedNumber.TryParse(c.Text, out _)).Any();
            if (hasFigures)
            {
                _diagnostics.Add(DataDiagnostics.UnmappedRow(cells[0].Span, key, _syntax.Name.Name));
            }
        }
    }
}
