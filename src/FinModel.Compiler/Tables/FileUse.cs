using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Cells;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>What the tables of a model take of a data file, all of them together: the rest is reported, unless one of them says to ignore it.</summary>
internal sealed class FileUse
{
    private readonly ModelSymbols _symbols;
    private readonly bool[] _isWord;
    private readonly HashSet<int> _cells = [];
    private readonly HashSet<int> _mappedRows = [];
    private readonly HashSet<int> _ignoredRows = [];
    private readonly Dictionary<int, LineSymbol> _timedRows = [];
    private readonly HashSet<string> _wordColumns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ignoredColumns = new(StringComparer.Ordinal);
    private bool _ignoresOthers;

    public FileUse(ModelSymbols symbols, TableSyntax first, CsvTable table, TableRows rows) =>
        (_symbols, First, Table, Rows, _isWord) = (symbols, first, table, rows, [.. table.Header.Select(h => ColumnWords.Is(h.Text))]);

    /// <summary>The first table that reads the file.</summary>
    public TableSyntax First { get; }

    public CsvTable Table { get; }

    /// <summary>The rows by the names that the first table gives them.</summary>
    public TableRows Rows { get; }

    /// <summary>Whether something is wrong that makes the rest no news.</summary>
    public bool IsDamaged { get; set; }

    public void Take(TableCell cell) => _cells.Add(cell.Span.Start);

    public void Map(IReadOnlyList<TableCell> row) => _mappedRows.Add(row[0].Span.Start);

    /// <summary>A row has a figure for each period: what else stands in it is misheaded.</summary>
    public void ExpectPeriods(IReadOnlyList<TableCell> row, LineSymbol line) => _timedRows.TryAdd(row[0].Span.Start, line);

    public void IgnoreRow(IReadOnlyList<TableCell> row) => _ignoredRows.Add(row[0].Span.Start);

    public void IgnoreColumn(string heading) => _ignoredColumns.Add(heading);

    public void IgnoreOthers() => _ignoresOthers = true;

    /// <summary>Names of rows stand there, or what is wrong with the heading has been said.</summary>
    public void SayNoMoreOf(string heading) => _wordColumns.Add(heading);

    /// <summary>Whether a row is ignored, by its name or as one of the others.</summary>
    public bool IsIgnored(IReadOnlyList<TableCell> row) => IsIgnoredByName(row) || IsOther(row);

    /// <summary>Whether a row is ignored because no table lists it.</summary>
    public bool IsOther(IReadOnlyList<TableCell> row) => _ignoresOthers && !IsMapped(row) && !IsIgnoredByName(row);

    /// <summary>Whether a row is ignored by its name.</summary>
    public bool IsIgnoredByName(IReadOnlyList<TableCell> row) => _ignoredRows.Contains(row[0].Span.Start);

    /// <summary>The lines whose figures over time should stand in a column, and do not because of its heading.</summary>
    public IReadOnlyList<LineSymbol> Misheaded(int column) => [.. Rows.All.Where(row => CellNumber.IsFigure(row.Cells[column], _symbols))
        .Select(row => _timedRows.GetValueOrDefault(row.Cells[0].Span.Start)).OfType<LineSymbol>()];

    public bool IsMapped(IReadOnlyList<TableCell> row) => _mappedRows.Contains(row[0].Span.Start);

    /// <summary>The figures of a row that nothing takes and nobody ignores, by column.</summary>
    public IEnumerable<int> Left(IReadOnlyList<TableCell> row) => IsIgnored(row) ? [] : Enumerable.Range(0, row.Count)
        .Where(i => IsFigureColumn(i) && !_cells.Contains(row[i].Span.Start) && CellNumber.IsFigure(row[i], _symbols));

    /// <summary>Whether a row has a figure that another row has not in the same column.</summary>
    public bool HasOtherFigures(IReadOnlyList<TableCell> row, IReadOnlyList<TableCell> other) => Enumerable.Range(0, row.Count)
        .Any(i => IsFigureColumn(i) && CellNumber.Read(row[i]) is { } number && CellNumber.Read(other[i])?.IsSame(number) != true);

    /// <summary>Whether no figure of a column is taken.</summary>
    public bool IsUntouched(int column) => !Table.Rows.Any(row => _cells.Contains(row[column].Span.Start));

    private bool IsFigureColumn(int index) =>
        !_isWord[index] && Table.Header[index].Text is var heading && !_wordColumns.Contains(heading) && !_ignoredColumns.Contains(heading);
}
