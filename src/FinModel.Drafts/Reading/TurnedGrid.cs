using System.Globalization;
using FinModel.Compiler.Tables.Cells;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Reading;

/// <summary>A grid whose periods go down: a row for each period and a column for each item, or a row for each figure.</summary>
internal static class TurnedGrid
{
    /// <summary>All that a grid says of time, in headings or down a column.</summary>
    public static IEnumerable<HeadingText> Headings(Grid grid) => grid.Headings is { Count: > 0 } across ? across.SelectMany(h => h.Columns.Values)
        : grid.Down?.Rows.Select(r => r.Time) ?? [];

    /// <summary>The table of the grid; none where no column holds periods.</summary>
    public static IReadOnlyList<StatementTable> Read(Grid grid, string name, AccountDictionary dictionary, YearHeadings years, Func<string, string> scale)
    {
        if (grid.Down is not var (at, column, down))
        {
            return [];
        }

        var rows = down.Select(r => (r.Cells, Period: years.Of(r.Time))).Where(r => r.Period is not null).ToList();
        var head = grid.Rows[at];
        var isLong = rows.GroupBy(r => r.Period).Any(g => g.Count() > 1);
        var line = at == 0 ? "" : $"heading line {head[0].Span.Position.Line.ToString(CultureInfo.InvariantCulture)} ";
        var place = (grid.Sheet is null ? "" : $"sheet {TextLiteral.Of(grid.Sheet)} ") + line;
        // What a title or the heading of the periods says of money is so of all columns.
        var usual = grid.Rows.Take(at).SelectMany(r => r).Append(head[column]).Select(c => StatementWords.ScaleText(c.Text)).FirstOrDefault(s => s is not null);
        var items = isLong ? null : Enumerable.Range(0, head.Count).Where(c => c != column && !head[c].IsBlank && !ColumnWords.Is(head[c].Text))
            .Select(c => Item(head[c], head[c].Text, rows.ConvertAll(r => (r.Period!.Value, r.Cells[c])), dictionary, s => scale(s ?? usual ?? "")))
            .OfType<StatementItem>().ToList();
        return items is not null
            ? [new StatementTable(name, grid.File, grid.Content, $"{place}periods {TextLiteral.Of(head[column].Text)}{grid.Behind}", items)]
            : Long(grid, column, name, place, dictionary, rows.ConvertAll(r => (r.Cells, r.Period!.Value)), s => scale(s ?? usual ?? ""));
    }

    private static IReadOnlyList<StatementTable> Long(
        Grid grid, int column, string name, string place, AccountDictionary dictionary, List<(IReadOnlyList<TableCell> Cells, Period Period)> rows,
        Func<string?, string> scale)
    {
        var head = grid.Rows[grid.Down!.Head];
        var others = Enumerable.Range(0, head.Count).Where(c => c != column).ToList();
        var item = others.OrderByDescending(c => rows.Count(r => dictionary.Find(r.Cells[c].Text, "").Count > 0)).First();
        var value =
            others.Where(c => c != item)
                .OrderByDescending(c => rows.Count(r => CellNumber.Read(r.Cells[c]) is not null && HeadingText.Read(r.Cells[c].Text) is null))
                .FirstOrDefault(-1);
        if (value < 0)
        {
            return [];
        }

        var ofValues = StatementWords.ScaleText(head[value].Text);
        var items = rows.GroupBy(r => r.Cells[item].Text.Trim()).Where(g => g.Key.Length > 0)
            .Select(g => Item(g.First().Cells[item], g.Key, [.. g.DistinctBy(r => r.Period).Select(r => (r.Period, r.Cells[value]))], dictionary,
                s => scale(s ?? ofValues)))
            .OfType<StatementItem>();
        string Named(int at) => TextLiteral.Of(head[at].Text);

        return [new StatementTable(name, grid.File, grid.Content,
            $"{place}rows {Named(item)} periods {Named(column)} values {Named(value)}{grid.Behind}", [.. items])];
    }

    private static StatementItem? Item(
        TableCell at, string row, List<(Period Period, TableCell Cell)> cells, AccountDictionary dictionary, Func<string?, string> scale)
    {
        var figures = cells.Where(c => !c.Cell.HasNoFigure).Select(c => (c.Period, Number: CellNumber.Read(c.Cell))).Where(c => c.Number is not null).ToList();
        var unreadable = cells.Where(c => !c.Cell.HasNoFigure && CellNumber.Read(c.Cell) is null).Select(c => c.Cell).ToList();
        if (figures.Count == 0 && (unreadable.Count == 0 || dictionary.Find(row, "").Count == 0))
        {
            return null;
        }

        return new StatementItem(row, row, "", figures.ToDictionary(f => f.Period, f => f.Number!.Printed.Value))
        {
            Texts = cells.Where(c => figures.Exists(f => f.Period == c.Period)).DistinctBy(c => c.Period).ToDictionary(c => c.Period, c => c.Cell.Text),
            Cells = cells.DistinctBy(c => c.Period).ToDictionary(c => c.Period, c => c.Cell),
            Unreadable = unreadable,
            IsInPercent = figures.Exists(f => f.Number!.Printed.IsPercent),
            Scale = scale(StatementWords.ScaleOf(row)),
            Place = at.Span.ToString(),
        };
    }

    /// <summary>The rows of a turned grid that its items are made of; none where periods stand beside each other.</summary>
    public static IEnumerable<IReadOnlyList<TableCell>> RowsOf(Grid grid, YearHeadings years) => grid.Down is { } down
        ? down.Rows.Where(r => years.Of(r.Time) is not null).Select(r => r.Cells).Prepend(grid.Rows[down.Head]) : [];
}
