namespace FinModel.Excel.Layout;

/// <summary>A sheet: cells by place, and what belongs to the whole page.</summary>
internal sealed class Sheet(string name)
{
    /// <summary>How high a row is that has no height of its own, in points.</summary>
    public const double UsualHeight = 13.5;

    // How wide a column is that has no width of its own.
    private const double UsualWidth = 9;

    private readonly Dictionary<(int Row, int Column), SheetCell> _cells = [];
    private IReadOnlyList<SheetCell>? _sorted;

    public string Name { get; } = name;

    /// <summary>The name as formulas have it; always quoted.</summary>
    public string Quoted { get; } = $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    public Dictionary<int, double> Widths { get; } = [];

    /// <summary>Rows that belong to the total below them and can be folded.</summary>
    public HashSet<int> DetailRows { get; } = [];

    /// <summary>Whether such rows belong to the title above them instead.</summary>
    public bool IsFoldedToTitles { get; set; }

    /// <summary>Columns that can be folded.</summary>
    public HashSet<int> DetailColumns { get; } = [];

    public Dictionary<int, double> Heights { get; } = [];

    /// <summary>Rows after which a new page begins.</summary>
    public List<int> Breaks { get; } = [];

    /// <summary>Rows after which a part begins that is not to be cut by the end of a page.</summary>
    public List<int> Blocks { get; } = [];

    /// <summary>Rows in which a group within such a part begins.</summary>
    public List<int> Groups { get; } = [];

    /// <summary>Whether it is for the screen alone.</summary>
    public bool IsNotPrinted { get; set; }

    /// <summary>How many rows print; null for all.</summary>
    public int? PrintedRows { get; set; }

    /// <summary>The first column that prints.</summary>
    public int FirstPrinted { get; set; } = 1;

    /// <summary>How many columns print; null for all.</summary>
    public int? PrintedColumns { get; set; }

    /// <summary>The last column that prints on every page of several beside each other: a line's name, its unit and what it has for all time, and above
    /// them the scenario and whether the checks hold.</summary>
    public const int LastRepeated = Layout.Columns.Once;

    /// <summary>How many pages wide it prints: more than one where its columns would be too small to read, with labels on each.</summary>
    public int PagesWide { get; set; } = 1;

    /// <summary>Whether its pages stand upright.</summary>
    public bool IsUpright { get; set; }

    /// <summary>Whether it prints on one page.</summary>
    public bool IsOnePage { get; set; }

    /// <summary>The first row and column that scroll.</summary>
    public (int Row, int Column)? Frozen { get; set; }

    /// <summary>The row of headings that every printed page repeats.</summary>
    public int HeaderRow { get; set; }

    /// <summary>Whose workbook it is.</summary>
    public string Company { get; set; } = "";

    /// <summary>Where the house's logo begins, row and column from 0; null where there is none.</summary>
    public (int Row, int Column)? Logo { get; set; }

    /// <summary>What it is to a reader, which decides its tab's colour.</summary>
    public SheetKind Kind { get; set; }

    /// <summary>Choices offered in a cell, as a range or a list in quotes.</summary>
    public List<(SheetCell Cell, string From)> Choices { get; } = [];

    /// <summary>Cells that are faint while they say that there is no value.</summary>
    public List<SheetCell> Faint { get; } = [];

    /// <summary>Cells that turn red when they hold this text.</summary>
    public List<(SheetCell First, SheetCell Last, string Text)> Alarms { get; } = [];

    /// <summary>Comments beside cells, at most one each.</summary>
    public List<SheetNote> Notes { get; } = [];

    public List<Chart> Charts { get; } = [];

    public bool HasDrawing => Charts.Count > 0 || Logo is not null;

    public int LastRow { get; private set; }

    public int LastColumn { get; private set; }

    /// <summary>All cells by row, then by column.</summary>
    public IReadOnlyList<SheetCell> Cells => _sorted ??= Sorted();

    public SheetCell this[int row, int column]
    {
        get
        {
            if (!_cells.TryGetValue((row, column), out var cell))
            {
                _cells[(row, column)] = cell = new SheetCell(this, row, column);
                _sorted = null;
                LastRow = Math.Max(LastRow, row);
                LastColumn = Math.Max(LastColumn, column);
            }

            return cell;
        }
    }

    /// <summary>How wide a column is.</summary>
    public double WidthOf(int column) => Widths.GetValueOrDefault(column, UsualWidth);

    /// <summary>How high a row is, in points.</summary>
    public double HeightOf(int row) => Heights.GetValueOrDefault(row, UsualHeight);

    public SheetCell? Find(int row, int column) => _cells.GetValueOrDefault((row, column));

    private SheetCell[] Sorted()
    {
        SheetCell[] cells = [.. _cells.Values];
        Array.Sort(cells, static (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return cells;
    }

    public SheetCell Write(int row, int column, string text, CellStyle style)
    {
        var cell = this[row, column];
        (cell.Text, cell.Style) = (text, style);
        return cell;
    }

    public SheetCell Write(int row, int column, double number, CellStyle style)
    {
        var cell = this[row, column];
        (cell.Number, cell.Style) = (number, style);
        return cell;
    }

    public SheetCell Write(int row, int column, Formula formula, CellStyle style)
    {
        var cell = this[row, column];
        (cell.Formula, cell.Style) = (formula, style);
        return cell;
    }
}
