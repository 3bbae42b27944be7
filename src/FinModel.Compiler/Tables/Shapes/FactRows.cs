using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Cells;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables.Shapes;

/// <summary>A file with a row for each fact, <c>item, period, value</c>: its facts beside each other, a row for each item.</summary>
internal sealed class FactRows
{
    // Far above any company's filings; a file of nothing but new names and periods would fill the memory.
    private const int MostCells = 2_000_000;

    private readonly CsvTable _file;
    private readonly List<Diagnostic> _diagnostics;
    private readonly int[] _keys;
    private readonly int _period;
    private readonly int _value;
    private readonly HeadingPeriods _headings;

    // Those of units speak of the whole item, the others of each fact.
    private readonly int[] _remarks;
    private readonly Dictionary<TableCell, IReadOnlyList<TableCell>> _rows = [];
    private readonly Dictionary<string, string> _when = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableCell> _periods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IReadOnlyList<TableCell> First, Dictionary<string, TableCell> Values)> _items = new(StringComparer.Ordinal);

    private FactRows(TableSyntax syntax, CsvTable file, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        (_file, _diagnostics) = (file, diagnostics);
        _headings = new HeadingPeriods(symbols.Timelines, syntax.IsCumulative);
        _keys = [.. syntax.KeyColumns.Select(k => file.Column(k.Name))];
        (_period, _value) = (file.Column(syntax.Periods!.Name), file.Column(syntax.Values!.Name));
        var ignored = syntax.Ignored.Select(i => i.Column?.Name).ToList();
        _remarks = [.. Enumerable.Range(0, file.Header.Count).Where(i => !file.Header[i].IsBlank && ColumnWords.Is(file.Header[i].Text)
            && i != _period && i != _value && !_keys.Contains(i) && !ignored.Contains(file.Header[i].Text))];
    }

    public static CsvTable Read(TableSyntax syntax, CsvTable file, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        var facts = new FactRows(syntax, file, symbols, diagnostics);
        facts.ReportUntaken(syntax);
        foreach (var row in file.Rows)
        {
            facts.Add(row);
        }

        return facts.Across();
    }

    private void Add(IReadOnlyList<TableCell> row)
    {
        var (period, value) = (row[_period], row[_value]);
        if (period.IsBlank)
        {
            _diagnostics.AddRange(value.HasNoFigure ? [] : [ShapeDiagnostics.NoPeriod(value.Span)]);
            return;
        }

        var key = string.Join('\n', _keys.Select(k => row[k].Text));
        if (!_items.TryGetValue(key, out var item))
        {
            _items.Add(key, item = (row, new Dictionary<string, TableCell>(StringComparer.Ordinal)));
        }

        _diagnostics.AddRange(_remarks.Where(i => ColumnWords.IsOfUnits(_file.Header[i].Text) && row[i].Text != item.First[i].Text)
            .Select(i => ShapeDiagnostics.OtherUnit(row[i].Span, row[_keys[0]].Text, row[i].Text, item.First[i].Text, item.First[i].Span)));
        if (value.HasNoFigure)
        {
            return;
        }

        _rows.TryAdd(value, [.. _keys.Concat(_remarks).Select(i => row[i])]);
        var when = WhenOf(period.Text);
        _periods.TryAdd(when, period);
        if (!item.Values.TryAdd(when, value) && !IsSame(item.Values[when], value))
        {
            _diagnostics.Add(ShapeDiagnostics.FactTwice(value.Span, row[_keys[0]].Text, period.Text, item.Values[when]));
        }
    }

    // `2023` and `FY2023` are one period; what cannot be read for certain keeps its own characters, and is reported by them.
    private string WhenOf(string period)
    {
        if (!_when.TryGetValue(period, out var when))
        {
            when = HeadingText.Read(period) is { } text && _headings.Of(text) is { } known && _headings.OtherStage(text, known) is null
                ? known.Id
                : "\n" + period.Trim();
            _when.Add(period, when);
        }

        return when;
    }

    private static bool IsSame(TableCell first, TableCell second) =>
        first.Text == second.Text || (CellNumber.Read(first) is { } one && CellNumber.Read(second) is { } other && one.IsSame(other));

    private CsvTable Across()
    {
        if ((long)_items.Count * _periods.Count > MostCells)
        {
            _diagnostics.Add(NameDiagnostics.TooLarge(_file.Header[_period].Span, "cells", MostCells));
            return new CsvTable(_file.Source, [], []);
        }

        int[] words = [.. _keys, .. _remarks];
        var rows = _items.Values.Select(item => (IReadOnlyList<TableCell>)
            [.. words.Select(i => item.First[i]), .. _periods.Keys.Select(p => item.Values.GetValueOrDefault(p) ?? TableShape.Nothing(item.First[_keys[0]]))]);
        return new CsvTable(_file.Source, [.. words.Select(i => _file.Header[i]), .. _periods.Values], [.. rows]) { FactRows = _rows };
    }

    // A second column of figures would be lost without a word.
    private void ReportUntaken(TableSyntax syntax)
    {
        var known = _keys.Concat(_remarks).Append(_period).Append(_value).ToHashSet();
        var untaken = Enumerable.Range(0, _file.Header.Count)
            .Where(i =>
                !known.Contains(i) && !syntax.Ignored.Any(g => g.Column?.Name == _file.Header[i].Text)
                    && _file.Rows.Any(row => PrintedNumber.TryParse(row[i].Text, out _))).ToList();
        if (untaken.Count > 0)
        {
            _diagnostics.Add(TieOutDiagnostics.UntakenColumns(_file.Header[untaken[0]].Span, [.. untaken.Select(i => _file.Header[i].Text)], syntax.Name.Name));
        }
    }
}
