using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Importing;

/// <summary>Changed inputs put into a file of inputs where no value of theirs alone stands so far: into the cell of their row and period, with the row
/// and the column where there are none.</summary>
internal sealed class InputsRows(InputsTable table, string workbook)
{
    private readonly Dictionary<(string Id, TimelinePeriod? Period), string> _values = [];
    private readonly List<(string Id, TimelinePeriod? Period, InputChange Change)> _new = [];
    private readonly List<TimelinePeriod?> _columns = [];

    /// <summary>The sources of rows that are there, which say more from now on.</summary>
    public List<ChangedSource> Sources { get; } = [];

    /// <summary>Takes a change; whether there is a place for it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="isOfAll">Whether it holds for the line as a whole: every period and member that no other value is given for.</param>
    public bool Take(InputChange change, bool isOfAll)
    {
        var id = isOfAll ? change.Input.Line.Name : change.Input.Id;
        var period = isOfAll ? null : change.Input.Period;
        var row = table.Row(id);
        var column = table.Column(period);
        if (row is null ? !table.TakesRows : !IsFree(row, column))
        {
            return false;
        }

        if (_values.TryAdd((id, period), Literals.Of(change.Input.Line, change.New)))
        {
            Note(id, period, row, change);
            if (column < 0 && !_columns.Contains(period))
            {
                _columns.Add(period);
            }
        }

        return true;
    }

    /// <summary>The places that change, with the text that is to stand there.</summary>
    public IEnumerable<(SourceSpan Span, string Text)> Edits()
    {
        foreach (var row in table.File.Rows.Prepend(table.File.Header))
        {
            foreach (var edit in Added(row).Concat(Filled(row)))
            {
                yield return edit;
            }
        }

        if (_new.Count > 0)
        {
            var (content, source) = (table.File.Source.Content, table.File.Source);
            var end = content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            var rows = _new.Select(n => n.Id).Distinct().Select(id => NewRow(id) + end);
            yield return (new SourceSpan(source, content.Length, 0), (content.EndsWith('\n') ? "" : end) + string.Concat(rows));
        }
    }

    private static bool IsFree(IReadOnlyList<TableCell> row, int column) =>
        column < 0 ? Enumerable.Range(0, row.Count).All(i => InputsTable.Has(row, i)) : InputsTable.Has(row, column) && row[column].HasNoFigure;

    private void Note(string id, TimelinePeriod? period, IReadOnlyList<TableCell>? row, InputChange change)
    {
        if (row is null)
        {
            _new.Add((id, period, change));
        }
        else if (table.Source >= 0)
        {
            Sources.Add(new(change, row[table.Source].Span, row[table.Source].Text, false));
        }
    }

    // New columns that stand behind the same one come in one piece, in order of time.
    private IEnumerable<(SourceSpan Span, string Text)> Added(IReadOnlyList<TableCell> row)
    {
        var isHeader = ReferenceEquals(row, table.File.Header);
        foreach (var place in AddedBehind())
        {
            if (InputsTable.Has(row, place.Key))
            {
                var texts = place.Select(period => isHeader ? table.Heading(period) : Value(row, period));
                yield return (new SourceSpan(table.File.Source, InputsTable.EndOf(row[place.Key]), 0), string.Concat(texts.Select(t => table.Separator + t)));
            }
        }
    }

    private IEnumerable<IGrouping<int, TimelinePeriod?>> AddedBehind() => _columns.OrderBy(p => p?.End).GroupBy(table.Before);

    private IEnumerable<(SourceSpan Span, string Text)> Filled(IReadOnlyList<TableCell> row) =>
        from value in _values
        where table.Column(value.Key.Period) >= 0 && ReferenceEquals(table.Row(value.Key.Id), row)
        select (row[table.Column(value.Key.Period)].Span, value.Value);

    private string Value(IReadOnlyList<TableCell> row, TimelinePeriod? period) =>
        _values.Where(v => v.Key.Period == period && ReferenceEquals(table.Row(v.Key.Id), row)).Select(v => v.Value).FirstOrDefault() ?? "";

    private string NewRow(string id)
    {
        var values = _values.Where(v => v.Key.Id == id).ToList();
        var places = AddedBehind().ToList();
        var cells = new List<string>();
        for (var i = 0; i < table.File.Header.Count; i++)
        {
            cells.Add(i == table.Identifier ? id : i == table.Source ? CsvCell.Of(SourceOf(id), table.Separator)
                : values.Where(v => table.Column(v.Key.Period) == i).Select(v => v.Value).FirstOrDefault() ?? "");
            cells.AddRange(places.Where(p => p.Key == i).SelectMany(p => p).Select(p => _values.GetValueOrDefault((id, p)) ?? ""));
        }

        return string.Join(table.Separator, cells);
    }

    private string SourceOf(string id)
    {
        var changes = _new.Where(n => n.Id == id).ToList();
        var said = string.Join("; ", changes.Select(c => c.Change.Input.Source!.Text).Distinct());
        var texts = changes.Select(c => (c.Period is null ? "" : c.Period.Id + ": ") + ChangedSources.Change(c.Change, workbook));
        return $"{string.Join("; ", texts)} ({said})".ReplaceLineEndings(" ");
    }
}
