using FinModel.Compiler.Plans;
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
    private readonly FileUse _use;
    private readonly HashSet<string> _ignoredColumns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _untimed = new(StringComparer.Ordinal);
    private readonly List<TableFigure> _figures = [];

    private TableReader(ModelSymbols symbols, TableSyntax syntax, CsvTable table, TableRows rows, FileUse use, List<Diagnostic> diagnostics)
    {
        _use = use;
        _symbols = symbols;
        _diagnostics = diagnostics;
        _syntax = syntax;
        _table = table;
        _rows = rows;
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

            var table = new TableSymbol(syntax, ReadOne(syntax, symbols, world, uses, diagnostics));
            symbols.Tables.Add(table.Name, table);
            symbols.TableList.Add(table);
        }

        LeftOver.Report(uses.Values, diagnostics);
    }

    private static IReadOnlyList<TableFigure> ReadOne(
        TableSyntax syntax, ModelSymbols symbols, IModelFiles world, Dictionary<string, FileUse> uses, List<Diagnostic> diagnostics)
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

        var rows = TableRows.Of(table, [.. syntax.KeyColumns.Select(k => table.Column(k.Name))]);
        if (!uses.TryGetValue(syntax.File.Name, out var use))
        {
            uses[syntax.File.Name] = use = new FileUse(syntax, table, rows);
        }

        var reader = new TableReader(symbols, syntax, table, rows, use, diagnostics);
        reader.ReadIgnored();
        reader.ReadRows();
        return reader._figures;
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
        if (_table.Column(column.Name) < 0)
        {
            _diagnostics.Add(DataDiagnostics.MissingColumn(column.Span, column.Name, _syntax.File.Name, _table.Header.Select(h => h.Text)));
        }

        _ignoredColumns.Add(column.Name);
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
            ReadPeriods(key, cells, line, member, 1);
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

        _use.Map(cells);
        if (row.Target is { } target && Resolve(target, member) is var (line, lineMember))
        {
            ReadPeriods(key, cells, line, lineMember, FactorOf(target, line));
        }

        foreach (var column in row.Columns)
        {
            if (Resolve(column.Target, member) is var (columnLine, columnMember))
            {
                ReadColumn(key, cells, column, columnLine, columnMember, FactorOf(column.Target, columnLine));
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

    private void ReadPeriods(string key, IReadOnlyList<TableCell> cells, LineSymbol line, MemberSymbol? member, double factor)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var heading = _table.Header[i].Text;
            if (_ignoredColumns.Contains(heading))
            {
                continue;
            }

            if (Heading.PeriodOf(heading) is { } period)
            {
                Add(key, heading, cells[i], line, member, period, factor);
            }
            else if (heading is "value" or "all")
            {
                Add(key, heading, cells[i], line, member, null, factor);
            }
        }
    }

    private void ReadColumn(string key, IReadOnlyList<TableCell> cells, TableColumnSyntax column, LineSymbol line, MemberSymbol? member, double factor)
    {
        var found = false;
        for (var i = 0; i < cells.Count; i++)
        {
            var heading = _table.Header[i].Text;
            var period = heading.StartsWith(column.Heading.Name + "_", StringComparison.Ordinal) ? Heading.PeriodOf(heading[(column.Heading.Name.Length + 1)..]) : null;
            if (period is not null || heading == column.Heading.Name)
            {
                found = true;
                Add(key, heading, cells[i], line, member, period, factor);
            }
        }

        if (!found)
        {
            _diagnostics.Add(DataDiagnostics.MissingColumn(column.Heading.Span, column.Heading.Name, _syntax.File.Name, _table.Header.Select(h => h.Text)));
        }
    }

    private void Add(string key, string heading, TableCell cell, LineSymbol line, MemberSymbol? member, Period? period, double factor)
    {
        if (cell.IsBlank || (period is { } p && _symbols.Locate(p) is null))
        {
            return;
        }

        _use.Take(cell);
        if (period is null && !line.IsConstant)
        {
            ReportUntimed(heading, cell, line);
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

        // A percent sign has divided by 100 already.
        var unit = number.IsPercent ? Math.Sign(factor) : factor;
        var printedUnit = number.IsPercent ? 0.01 * Math.Sign(factor) : factor;
        _figures.Add(new TableFigure(
            line, member, line.IsConstant ? null : period, Scaled(number.Value, unit), Math.Abs(number.HalfUnit * unit), printedUnit, key, heading, cell, RemarksOf(key)));
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
        return new RowRemarks(source, Text("note"), SourceWords.Read(source, _syntax.Rows.Count > 0 ? Provenance.Printed : Provenance.Typed));
    }

    private void AddDate(string key, string heading, TableCell cell, LineSymbol line, MemberSymbol? member, Period? period)
    {
        if (!CalendarDate.TryParse(cell.Text.Trim(), out var number))
        {
            _diagnostics.Add(DataDiagnostics.MalformedDate(cell.Span, cell.Text));
            line.IsDamaged = true;
            return;
        }

        _figures.Add(new TableFigure(line, member, line.IsConstant ? null : period, number, 0, 1, key, heading, cell, RemarksOf(key)));
    }

    // Dividing by 100 is exact to the last bit where multiplying by 0.01 is not.
    private static double Scaled(double value, double unit) => Math.Abs(unit) == 0.01 ? value / 100 * Math.Sign(unit) : value * unit;

    private double FactorOf(PrintedLineSyntax target, LineSymbol line)
    {
        var scale = target.IsScaled && line.Unit is { } unit ? Math.Pow(_symbols.ScaleFactor, Scale.PowerIn(unit)) : 1;
        return target.Factor / scale * (target.IsNegated ? -1 : 1);
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
