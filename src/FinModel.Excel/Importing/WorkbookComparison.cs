using FinModel.Excel.Layout;
using FinModel.Data.Workbooks;
using FinModel.Excel.Snapshots;

namespace FinModel.Excel.Importing;

/// <summary>Compares an edited file with what was exported, cell by cell, wherever the cells have gone.</summary>
internal sealed class WorkbookComparison
{
    private readonly SheetMatch _match;
    private readonly CancellationToken _cancelled;

    // Whether formulas read other lines since rows were sorted elsewhere, and nobody has typed into them.
    private bool _hasStrayed;

    public WorkbookComparison(Snapshot snapshot, RawWorkbook raw, CancellationToken cancelled)
    {
        _cancelled = cancelled;
        _match = new SheetMatch(snapshot, raw);
        _match.Pairs.ForEach(Compare);
        Others.AddRange(_match.Pairs.Where(p => _hasStrayed && p.Rows.IsSorted).Select(p => OtherChange.Remark(PlaceText.Quoted(p.Found.Name),
            "rows stand in another order: formulas elsewhere in the workbook that read them show other lines, and what they show is not taken")));
    }

    public SheetMatch Match => _match;

    /// <summary>Cells that hold something else, but for those that may.</summary>
    public List<CellEdit> Edits { get; } = [];

    /// <summary>What was put where nothing was, and rows and columns that came or went.</summary>
    public List<OtherChange> Others { get; } = [];

    private void Compare(SheetPair pair)
    {
        var seen = new HashSet<SnapshotCell>();
        foreach (var ((row, column), cell) in pair.Found.Cells.OrderBy(c => c.Key))
        {
            _cancelled.ThrowIfCancellationRequested();
            if (pair.Of(row, column) is not var (atRow, atColumn))
            {
                continue;
            }

            var place = PlaceText.Of(pair.Found.Name, row, column);
            if (pair.Expected.Find(atRow, atColumn) is not { } expected)
            {
                Others.Add(new OtherChange(OtherChangeKind.CellAdded, place, Subject(pair, atRow), "", CellText.Of(cell)));
                continue;
            }

            seen.Add(expected);
            if (expected.Role != SnapshotRole.Free && IsEdited(expected, cell, pair))
            {
                Edits.Add(new CellEdit(expected, cell, pair, place));
            }
        }

        var gone = new HashSet<int>(pair.Rows.Deleted);
        Edits.AddRange(pair.Expected.Cells
            .Where(c => c.Role != SnapshotRole.Free && c.Text is not "" && !seen.Contains(c) && !gone.Contains(c.Row)
                && !pair.ColumnsMap.Deleted.Contains(c.Column))
            .Select(c => new CellEdit(c, RawCell.Blank, pair, PlaceText.Of(pair.Found.Name, c.Row, c.Column))));
        NoteRowsAndColumns(pair);
    }

    private void NoteRowsAndColumns(SheetPair pair)
    {
        foreach (var row in pair.Rows.Added)
        {
            var content = pair.Found.Cells.Where(c => c.Key.Row == row).OrderBy(c => c.Key.Column).Select(c => CellText.Of(c.Value));
            Others.Add(new OtherChange(OtherChangeKind.RowAdded, PlaceText.Row(pair.Found.Name, row), "", "", string.Join(" | ", content)));
        }

        Others.AddRange(pair.Rows.Deleted.Select(row => new OtherChange(
            OtherChangeKind.RowDeleted, PlaceText.Row(pair.Expected.Name, row), Subject(pair, row), pair.Expected.Find(row, Columns.Label)?.Text ?? "", "")));
        foreach (var column in pair.ColumnsMap.Added)
        {
            var content = pair.Found.Cells.Where(c => c.Key.Column == column).OrderBy(c => c.Key.Row).Select(c => CellText.Of(c.Value)).ToList();
            if (content.Count > 0)
            {
                Others.Add(
                    new OtherChange(OtherChangeKind.ColumnAdded, PlaceText.Column(pair.Found.Name, column), "", "",
                        string.Join(" | ", content.Take(5)) + (content.Count > 5 ? " | …" : "")));
            }
        }

        Others.AddRange(pair.ColumnsMap.Deleted.Where(column => pair.Expected.Cells.Any(c => c.Column == column)).Select(column => new OtherChange(
            OtherChangeKind.ColumnDeleted, PlaceText.Column(pair.Expected.Name, column), "",
            pair.Expected.Find(pair.Expected.HeaderRow, column)?.Text ?? "", "")));
    }

    private bool IsEdited(SnapshotCell expected, RawCell cell, SheetPair pair) =>
        expected.Formula is { } formula
            ? cell.Formula is null || IsOther(cell.Formula, formula, pair)
        : expected.Number is { } number ? cell.Formula is not null || cell.Number is not { } found || !AreAlike(found, number)
        : cell.Formula is not null || (cell.Text ?? CellText.Of(cell)) != expected.Text;

    private bool IsOther(string found, string exported, SheetPair pair)
    {
        var expected = AsExported(exported, pair.Expected.Name);
        if (Canonical(found, pair) == expected)
        {
            return false;
        }

        var hasStrayed = AsExported(found, pair.Found.Name) == expected && _match.Pairs.Exists(p => p.Rows.IsSorted);
        _hasStrayed |= hasStrayed;
        return !hasStrayed;
    }

    private static string AsExported(string formula, string sheet) => References.Canonical(formula, sheet, (name, row, column) => (name, row, column));

    // As the formula would stand where everything was exported to.
    private string Canonical(string formula, SheetPair pair) => References.Canonical(formula, pair.Found.Name, (sheet, row, column) =>
        _match.Find(sheet) is not { } on
            ? (sheet, row, column)
            : on.Of(row, column) is var (r, c) ? (on.Expected.Name, r, c) : (on.Expected.Name, on.Rows.Of(row), on.ColumnsMap.Of(column)));

    private static string Subject(SheetPair pair, int row) => pair.Expected.Find(row, Columns.Identifier)?.Text ?? "";

    // Programs keep fifteen digits.
    private static bool AreAlike(double a, double b) => double.IsFinite(a) && Math.Abs(a - b) <= 1e-14 * Math.Max(Math.Abs(a), Math.Abs(b));
}
