using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Finds which line each row of a file is, by what the table lists or by its id.</summary>
internal sealed class RowLines(ModelSymbols symbols, TableSyntax syntax, CsvTable table, TableRows rows, FileUse use, RowFigures figures,
    List<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, IReadOnlyList<TableCell>> _listed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _saidTwice = new(StringComparer.Ordinal);

    /// <summary>Reads the figures of every row that is a line.</summary>
    public void Read()
    {
        if (syntax.Rows.Count == 0)
        {
            ReadIds();
            return;
        }

        foreach (var row in syntax.Rows)
        {
            if (row.Key is { } key)
            {
                ReadSum(row, key.Name);
            }
            else if (symbols.Dimensions.TryGetValue(row.Dimension!.Name, out var dimension))
            {
                ReadMembers(row, dimension);
            }
            else
            {
                diagnostics.Add(NameDiagnostics.Unknown(row.Dimension.Span, NameKind.Dimension, row.Dimension.Name, symbols.Dimensions.Keys));
            }
        }
    }

    /// <summary>That the lines of a table which cannot be read have no values is no news.</summary>
    public static void SayNoMoreOf(TableSyntax table, ModelSymbols symbols) => table.Rows.ToList().ForEach(row => SayNoMoreOf(row, symbols));

    /// <summary>Once all tables are read: a row that has the name of a listed one, and other figures, could be meant as well.</summary>
    public void ReportNamesakes()
    {
        foreach (var (name, first) in _listed)
        {
            diagnostics.AddRange(
                rows.Named(name).Where(row => !use.IsMapped(row.Cells) && !use.IsIgnoredByName(row.Cells) && use.HasOtherFigures(row.Cells, first))
                .Select(row => ReadingDiagnostics.Namesake(row.Cells[0].Span, name, row.Key, first[0].Span)));
        }
    }

    private void ReadIds()
    {
        foreach (var (key, _, cells) in rows.All)
        {
            SayTwice(key);
            var parts = key.Split('.');
            var isLine = symbols.Lines.TryGetValue(parts[0], out var line);
            if (use.IsIgnored(cells) && !(isLine && use.IsOther(cells)))
            {
                continue;
            }

            var member = parts.Length > 1 ? line?.Dimension?.Find(parts[1]) : null;
            if (line is null || line.Dimension is not null != member is not null)
            {
                use.IgnoreRow(cells);
                diagnostics.Add(key.Trim().Length == 0 ? ReadingDiagnostics.Nameless(cells[0].Span) : NameDiagnostics.Unknown(
                    cells[0].Span, NameKind.Line, key,
                    line is null ? symbols.Lines.Keys : line.Dimension?.Members.Select(m => $"{line.Name}.{m.Name}") ?? [line.Name]));
                continue;
            }

            use.Map(cells);
            figures.ReadPeriods(key, cells, line, member, null);
        }
    }

    private void ReadMembers(TableRowSyntax row, DimensionSymbol dimension)
    {
        foreach (var member in dimension.Members)
        {
            var key = new[] { member.Label.Chinese, member.Label.English, member.Name }.FirstOrDefault(k => k is not null && rows.Find(k) is not null);
            if (key is null)
            {
                diagnostics.Add(DataDiagnostics.MissingRow(row.Span, member.Label.Chinese ?? member.Label.English ?? member.Name, syntax.File.Name, rows.Names)
                    .With(member.Span, $"the member `{member.Name}`"));
                SayNoMoreOf(row, symbols);
                continue;
            }

            ReadRow(row, key, member);
        }
    }

    private void ReadSum(TableRowSyntax row, string key)
    {
        var before = (figures.OfPeriods.Count, figures.ToDate.Count);
        ReadRow(row, key, null);
        foreach (var (name, isNegated) in row.Added)
        {
            ReadRow(row with { Key = name, Target = isNegated && row.Target is { } target ? target with { IsNegated = !target.IsNegated } : row.Target },
                name.Name, null);
        }

        if (row.Added.Count > 0)
        {
            figures.AddUp(before, row);
        }
    }

    private void ReadRow(TableRowSyntax row, string key, MemberSymbol? member)
    {
        if (rows.Find(key) is not { } cells)
        {
            diagnostics.Add(
                table.Column(key) < 0
                    ? DataDiagnostics.MissingRow(row.Key!.Span, key, syntax.File.Name, rows.Names)
                    : ShapeDiagnostics.ColumnOfThatName(row.Key!.Span, key, syntax.File.Name));
            SayNoMoreOf(row, symbols);
            return;
        }

        use.Map(cells);
        _listed[key] = cells;
        SayTwice(key);
        if (row.Target is { } target && Resolve(target, member) is var (line, lineMember))
        {
            figures.ReadPeriods(key, cells, line, lineMember, target);
        }

        foreach (var column in row.Columns)
        {
            if (Resolve(column.Target, member) is var (columnLine, columnMember))
            {
                figures.ReadColumn(key, cells, column, columnLine, columnMember);
            }
        }
    }

    private void SayTwice(string key)
    {
        // Once for a name: each of its rows would say it of all the others.
        foreach (var again in _saidTwice.Add(key) ? rows.Again(key) : [])
        {
            use.Map(again);
            diagnostics.Add(ReadingDiagnostics.RowTwice(again[0].Span, key, rows.Find(key)![0].Span));
        }
    }

    // That the lines of a missing row have no values is no news.
    private static void SayNoMoreOf(TableRowSyntax row, ModelSymbols symbols)
    {
        var targets = row.Columns.Select(c => c.Target).Append(row.Target).OfType<PrintedLineSyntax>();
        foreach (var line in targets.Select(t => symbols.Lines.GetValueOrDefault(t.Line.Name)).OfType<LineSymbol>())
        {
            line.IsDamaged = true;
        }
    }

    private (LineSymbol Line, MemberSymbol? Member)? Resolve(PrintedLineSyntax target, MemberSymbol? member)
    {
        if (!symbols.Lines.TryGetValue(target.Line.Name, out var line))
        {
            diagnostics.Add(NameDiagnostics.Unknown(target.Line.Span, NameKind.Line, target.Line.Name, symbols.Lines.Keys));
            return null;
        }

        if (target.Member is { } name)
        {
            member = line.Dimension?.Find(name.Name);
            if (member is null)
            {
                diagnostics.Add(
                    NameDiagnostics.UnknownMember(name.Span, name.Name, line.Dimension?.Name ?? line.Name, line.Dimension?.Members.Select(m => m.Name) ?? []));
                return null;
            }
        }

        if (line.Dimension is not null && (member is null || line.Dimension.Find(member.Name) is null))
        {
            diagnostics.Add(NameDiagnostics.MissingMember(target.Line.Span, line.Name, line.Dimension.Name, isCombined: false));
            return null;
        }

        return (line, line.Dimension is null ? null : member);
    }
}
