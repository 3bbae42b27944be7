using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Excel.Layout;
using FinModel.Excel.Pages;

namespace FinModel.Tests.Excel;

/// <summary>The rows of a workbook's statements as a reader of its sheets finds them, in the order of the model's statements.</summary>
internal sealed class BookRows
{
    private readonly Book _book;
    private readonly List<List<SheetCell>> _statements;

    public BookRows(Book book)
    {
        _book = book;
        var found = new Dictionary<string, List<SheetCell>>();
        foreach (var sheet in book.Sheets.Where(s => s.Kind is SheetKind.Statement or SheetKind.Valuation))
        {
            var rows = found[sheet.Find(1, Columns.Label)!.Text!] = [];
            foreach (var label in sheet.Cells.Where(c => c.Column == Columns.Label && c.Row > LinePage.HeaderRow && c.Text is not null))
            {
                rows = label.Style.Ink == Ink.Block ? found[label.Text!] = [] : rows;
                rows.AddRange(label.Style.Ink == Ink.Block ? [] : [label]);
            }
        }

        _statements = [.. book.Plan.Statements.Select(s => found.GetValueOrDefault(s.Label.English, []))];
    }

    /// <summary>The figures for all time, with their headings.</summary>
    public List<string> Box() => Part(IsOnce);

    /// <summary>The figures over time that some periods have something of, with their headings.</summary>
    public List<string> Table(HashSet<TimelinePeriod> periods, Func<double, bool> isSomething) => Part(label => !IsOnce(label)
        && _book.Columns.All.Any(c => periods.Contains(c.Of.Period) && label.Sheet.Find(label.Row, c.Column) is { IsComputed: true } or { Number: not null }
            && label.Sheet.Find(label.Row, c.Column) is { } cell && isSomething(_book.Values.ValueOf(cell) is double value ? value : double.NaN)));

    // A heading counts where a row that counts stands below it: one of the model before the next of its kind, one of a line before the next line.
    private List<string> Part(Func<SheetCell, bool> counts)
    {
        var part = new List<string>();
        foreach (var rows in _statements)
        {
            foreach (var (i, row) in rows.Index())
            {
                var below = rows.Skip(i + 1).TakeWhile(r => IsHeading(row) ? !IsHeading(r) : r.Style.Indent > 0);
                if (!IsContinued(rows, i) && (IsHeading(row) || IsHead(row, rows.ElementAtOrDefault(i + 1)) ? below.Any(counts) : counts(row)))
                {
                    part.Add(row.Text!);
                }
            }
        }

        return part;
    }

    // A grid that has more columns than the sheet goes on below, with the same members.
    private static bool IsContinued(List<SheetCell> rows, int i) =>
        IsOfGrid(rows[i]) && rows.Take(i).Reverse().TakeWhile(IsOfGrid).Any(r => r.Text == rows[i].Text);

    private static string Id(SheetCell label) => label.Sheet.Find(label.Row, Columns.Identifier)?.Text ?? "";

    private static bool IsOfGrid(SheetCell label) => Id(label).StartsWith("grid:", StringComparison.Ordinal);

    private static bool IsHeading(SheetCell label) => label.Style.Ink == Ink.Heading;

    private static bool IsHead(SheetCell label, SheetCell? next) => label.Style.Indent == 0 && next is { Style.Indent: > 0 };

    private bool IsOnce(SheetCell label) =>
        IsOfGrid(label) || _book.Plan.Line(Id(label).Split(':')[^1].Split('.')[0]) is { Kind: LineKind.Constant };
}
