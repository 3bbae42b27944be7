using System.Globalization;
using FinModel.Compiler.Tables;
using FinModel.Compiler.Tables.Cells;
using FinModel.Compiler.Tables.Headings;
using FinModel.Compiler.Tables.Shapes;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Reading;

/// <summary>Finds the tables of statements in a grid: where headings stand, which column names the rows, which statement each row is of, and in
/// what it is.</summary>
internal sealed class GridTables(Grid grid, AccountDictionary dictionary, YearHeadings years, ICollection<Diagnostic> diagnostics)
{
    private readonly List<StatementTable> _tables = [];
    private readonly Dictionary<int, int> _rows = grid.Rows.SelectMany((row, i) => row.Select(c => (c.Span.Start, i)))
        .DistinctBy(c => c.Start).ToDictionary(c => c.Start, c => c.i);

    /// <summary>The tables; headings that are the same belong to one.</summary>
    public IReadOnlyList<StatementTable> Read(string name, Func<string, string> scale)
    {
        var headings = grid.Headings;
        foreach (var (kind, number) in headings.Where((h, i) => !headings.Take(i).Any(h.IsSame)).Select((h, i) => (h, i)))
        {
            var rows = headings.Where(h => h.IsSame(kind)).SelectMany(h => RowsUnder(h, headings)).ToHashSet();
            Add(number == 0 ? name : $"{name}_{(number + 1).ToString(CultureInfo.InvariantCulture)}", kind, rows, headings, scale);
        }

        return _tables;
    }

    // From a heading to the next one, whatever that is.
    private IEnumerable<int> RowsUnder(PeriodColumns heading, IReadOnlyList<PeriodColumns> all)
    {
        var end = all.Where(h => h.Row > heading.Row).Select(h => h.Row).DefaultIfEmpty(grid.Rows.Count).Min();
        return Enumerable.Range(heading.Row + 1, end - heading.Row - 1);
    }

    private void Add(string name, PeriodColumns heading, HashSet<int> under, IReadOnlyList<PeriodColumns> headings, Func<string, string> scale)
    {
        var key = KeyColumn(heading, under);
        var line = grid.Rows[heading.Row][0].Span.Position.Line;
        var isBeside = heading.Within != (0, int.MaxValue);
        var names = isBeside ? SideBySide.NameOf(grid.Rows[heading.Row], key) : null;
        var table = FromLine(line, names);
        var at = table.Header.ToList().FindIndex(h => h.Span.Start == grid.Rows[heading.Row][key].Span.Start);
        if (at < 0)
        {
            return;
        }

        // A model's table reads the same cells under the same names.
        table = grid.HasDecimalCommas ? DecimalCommas.Turn(table) : table;
        var columns = heading.Columns.Where(c => years.Of(c.Value) is not null).ToDictionary(c => c.Key, c => years.Of(c.Value)!.Value);
        var whole = WholeYears(columns.Values);
        var sections = new Sections(grid, headings, heading, key);
        var units = grid.Rows[heading.Row].ToList().FindIndex(h => ColumnWords.IsUnit(h.Text));
        var items = TableRows.Of(table, [at]).All.Zip(table.Rows)
            .Where(r => _rows.TryGetValue(RowStart(r.Second), out var row) && under.Contains(row) && r.First.Key.Length > 0)
            .Select(r => Item(r.First.Key, RowStart(r.Second), key, columns, sections, units, scale)).OfType<StatementItem>().ToList();
        var isFirst = Equals(grid.Rows[0], grid.Rows[heading.Row]);
        var sheet = grid.Sheet is null ? "" : $"sheet {TextLiteral.Of(grid.Sheet)} ";
        var place = isFirst ? "" : $"heading line {line.ToString(CultureInfo.InvariantCulture)} ";
        var again = headings.Where(h => h.IsSame(heading) && h.Row > heading.Row).Select(h => grid.Rows[h.Row])
            .Where(r => heading.Columns.Keys.Any(c => PrintedNumber.TryParse(r[c].Text, out _))).Select(r => r[key].Text.Trim()).Where(t => t.Length > 0);
        bool IsSum(int column) => !grid.IsToDate && years.YearBeside(heading.Columns[column]) is { } year && whole.Contains(year.Year);

        _tables.Add(new StatementTable(name, grid.File, grid.Content, $"{sheet}{place}rows {TextLiteral.Of(table.Header[at].Text)}{grid.Behind}", items)
        {
            Headings = columns.DistinctBy(c => c.Value).ToDictionary(c => c.Value, c => grid.Rows[heading.Row][c.Key].Text),
            RepeatedHeadings = [.. again.Distinct()],
            IgnoredColumns =
                [
                    .. heading.Columns.Keys.Where(c => !columns.ContainsKey(c) && !IsSum(c)).Select(c => grid.Rows[heading.Row][c].Text),
                    .. OfNoPeriod(heading, key, under),
                ],
        });
    }

    // What is wrong with the rows is wrong in the user's own file, and said before anything is made of them.
    private CsvTable FromLine(int line, string? names)
    {
        var found = new List<Diagnostic>();
        var table = grid.FromLine(line, found);
        table = names is null ? table : SideBySide.Of(table, names, found);
        if (!diagnostics.Any(d => d.Severity == Severity.Error))
        {
            found.Where(d => d.Severity == Severity.Error).ToList().ForEach(diagnostics.Add);
        }

        return table;
    }

    // Changes on the year before, numbers of notes: figures under a heading that is no period, and that tables know nothing of.
    private IEnumerable<string> OfNoPeriod(PeriodColumns heading, int key, HashSet<int> under)
    {
        var row = grid.Rows[heading.Row];
        bool HasFigures(int column) =>
            under.Select(i => grid.Rows[i]).Any(r => column < r.Count && !r[column].HasNoFigure && CellNumber.Read(r[column]) is not null);
        return Enumerable.Range(0, row.Count).Where(c => c != key && c >= heading.Within.From && c < heading.Within.To && !heading.Columns.ContainsKey(c))
            .Where(c => !ColumnWords.Is(row[c].Text) && HasFigures(c)).Select(c => row[c].Text);
    }

    // The years that a model of quarters has beside them.
    private static HashSet<int> WholeYears(IEnumerable<Period> quarters) =>
        [.. quarters.GroupBy(q => q.Year).Where(y => y.Count() == y.First().PerYear).Select(y => y.Key)];

    private static int RowStart(IReadOnlyList<TableCell> cells) => cells[0].Span.Start;

    private StatementItem? Item(string row, int start, int key, Dictionary<int, Period> columns, Sections sections, int units, Func<string, string> scale)
    {
        var number = _rows[start];
        var cells = grid.Rows[number];
        var own = columns.Where(c => c.Key < cells.Count).DistinctBy(c => c.Value).ToDictionary(c => c.Value, c => cells[c.Key]);
        var figures = own.Where(c => !c.Value.HasNoFigure).Select(c => (Value: c.Key, Cell: CellNumber.Read(c.Value))).Where(f => f.Cell is not null).ToList();
        var unreadable = own.Values.Where(c => !c.HasNoFigure && CellNumber.Read(c) is null).ToList();
        var name = cells[key].Text.Trim();
        if (figures.Count == 0 && (unreadable.Count == 0 || dictionary.Find(name, "").Count == 0))
        {
            return null;
        }

        var saysScale = units >= 0 || figures.Exists(f => f.Cell!.Marks is not null || f.Cell.HasWords);
        return new StatementItem(row, name, sections.Of(number), figures.ToDictionary(f => f.Value, f => f.Cell!.Printed.Value))
        {
            Texts = figures.ToDictionary(f => f.Value, f => own[f.Value].Text),
            Cells = own,
            Unreadable = unreadable,
            Unit = units >= 0 && units < cells.Count ? cells[units].Text.Trim() : "",
            IsInPercent = figures.Exists(f => f.Cell!.Printed.IsPercent),
            IsGrowth = sections.IsGrowth(number),
            Scale = saysScale ? "" : scale(StatementWords.ScaleOf(name) ?? sections.Scale(number)),
            Place = cells[key].Span.ToString(),
        };
    }

    // The column left of the figures that names most accounts, or has most texts.
    private int KeyColumn(PeriodColumns heading, HashSet<int> under)
    {
        var first = heading.Columns.Keys.Min();
        var before = first - heading.Within.From;
        var candidates = before > 0 ? Enumerable.Range(heading.Within.From, before)
            : Enumerable.Range(0, grid.Rows[heading.Row].Count).Where(c => !heading.Columns.ContainsKey(c));
        return candidates.OrderByDescending(c => Texts(c, under).Count(t => dictionary.Find(t, "").Count > 0))
            .ThenByDescending(c => Texts(c, under).Count(t => !PrintedNumber.TryParse(t, out _))).FirstOrDefault();
    }

    private IEnumerable<string> Texts(int column, HashSet<int> under) =>
        under.Select(i => grid.Rows[i]).Where(r => column < r.Count && !r[column].IsBlank).Select(r => r[column].Text);
}
