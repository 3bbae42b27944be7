using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>What the tables of a model take of a data file, all of them together: the rest is reported, unless one of them says to ignore it.</summary>
internal sealed class FileUse
{
    // Nobody looks for figures there.
    private static readonly string[] Words = ["source", "note", "unit", ""];

    private readonly HashSet<int> _cells = [];
    private readonly HashSet<int> _mappedRows = [];
    private readonly HashSet<int> _ignoredRows = [];
    private readonly HashSet<string> _wordColumns = new(Words, StringComparer.Ordinal);
    private readonly HashSet<string> _ignoredColumns = new(StringComparer.Ordinal);
    private bool _ignoresOthers;

    public FileUse(TableSyntax first, CsvTable table, TableRows rows) => (First, Table, Rows) = (first, table, rows);

    /// <summary>The first table that reads the file.</summary>
    public TableSyntax First { get; }

    public CsvTable Table { get; }

    /// <summary>The rows by the names that the first table gives them.</summary>
    public TableRows Rows { get; }

    /// <summary>Whether something is wrong that makes the rest no news.</summary>
    public bool IsDamaged { get; set; }

    public void Take(TableCell cell) => _cells.Add(cell.Span.Start);

    public void Map(IReadOnlyList<TableCell> row) => _mappedRows.Add(row[0].Span.Start);

    public void IgnoreRow(IReadOnlyList<TableCell> row) => _ignoredRows.Add(row[0].Span.Start);

    public void IgnoreColumn(string heading) => _ignoredColumns.Add(heading);

    public void IgnoreOthers() => _ignoresOthers = true;

    /// <summary>Names of rows stand there.</summary>
    public void KeyColumn(string heading) => _wordColumns.Add(heading);

    /// <summary>Whether a row is ignored, by its name or as one of the others.</summary>
    public bool IsIgnored(IReadOnlyList<TableCell> row) => _ignoredRows.Contains(row[0].Span.Start) || IsOther(row);

    /// <summary>Whether a row is ignored because no table lists it.</summary>
    public bool IsOther(IReadOnlyList<TableCell> row) => _ignoresOthers && !IsMapped(row) && !_ignoredRows.Contains(row[0].Span.Start);

    public bool IsMapped(IReadOnlyList<TableCell> row) => _mappedRows.Contains(row[0].Span.Start);

    /// <summary>The figures of a row that nothing takes and nobody ignores, by column.</summary>
    public IEnumerable<int> Left(IReadOnlyList<TableCell> row) => IsIgnored(row) ? [] : Enumerable.Range(0, row.Count)
        .Where(i => IsFigureColumn(i) && !_cells.Contains(row[i].Span.Start) && PrintedNumber.TryParse(row[i].Text, out _));

    /// <summary>Whether no figure of a column is taken.</summary>
    public bool IsUntouched(int column) => !Table.Rows.Any(row => _cells.Contains(row[column].Span.Start));

    private bool IsFigureColumn(int index) => Table.Header[index].Text is var heading && !_wordColumns.Contains(heading) && !_ignoredColumns.Contains(heading);
}
