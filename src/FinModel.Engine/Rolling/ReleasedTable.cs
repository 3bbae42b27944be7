using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Language.Syntax;

namespace FinModel.Rolling;

/// <summary>A file with the figures of a period, as one more table of the model: its rows are ids of lines, or those of a table that the model has.</summary>
/// <param name="Name">What the model calls the file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Declaration">The table's declaration.</param>
/// <param name="Times">The cells that say of which periods its figures are; a cell that says nothing of time may be among them.</param>
/// <param name="IsCumulative">Whether they say up to when the year is counted.</param>
internal sealed record ReleasedTable(string Name, SourceText Text, string Declaration, IReadOnlyList<TableCell> Times, bool IsCumulative)
{
    private const string IdColumn = "id";

    /// <summary>The lines that it has rows of, or their ids with members.</summary>
    public IReadOnlySet<string> Lines { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The printed rows that its declaration asks for and the file does not have.</summary>
    public IReadOnlyList<string> MissingRows { get; init; } = [];

    /// <summary>The table for a file; null where its columns are those of none of the model's tables.</summary>
    /// <param name="name">What the model is to call the file.</param>
    /// <param name="file">The file as read.</param>
    /// <param name="table">What the model is to call the table.</param>
    /// <param name="known">The tables that the model has, with their files.</param>
    public static ReleasedTable? Of(string name, CsvTable file, string table, IReadOnlyList<(TableSyntax Table, CsvTable File)> known)
    {
        if (file.Column(IdColumn) >= 0)
        {
            return new ReleasedTable(name, file.Source, $"table {table} \"{name}\" rows id\n", file.Header, IsCumulative: false)
            {
                Lines = ReleasedRows.Names(file, [file.Column(IdColumn)]),
            };
        }

        var alike = known.Select(k => (k.Table, Rows: ReleasedRows.Of(k.Table, k.File, file)))
            .Where(k => k.Rows is { Shared: > 0 })
            .OrderByDescending(k => k.Rows!.Shared)
            .FirstOrDefault();
        return alike.Rows is not { } rows ? null
            : new ReleasedTable(name, file.Source, Again(alike.Table, table, name, rows.Heading), TimesOf(alike.Table, file), alike.Table.IsCumulative)
            {
                Lines = rows.Lines,
                MissingRows = rows.Missing,
            };
    }

    private static IReadOnlyList<TableCell> TimesOf(TableSyntax table, CsvTable file) =>
        table.Periods is { } periods && file.Rows.Count > 0 && file.Column(periods.Name) is var column and >= 0
            ? [.. file.Rows.Select(row => row[column])] : file.Header;

    // The declaration of the old table with another name and file, and the file's own heading above its rows: everything under it means the same.
    private static string Again(TableSyntax old, string table, string name, string? heading)
    {
        var source = old.Span.Source;
        var (first, last) = (old.Name.Span.Position.Line, old.Name.Span.Position.Line);
        while (last < source.LineCount && source.Line(last + 1) is var next && (next.Length == 0 || char.IsWhiteSpace(next[0])))
        {
            last++;
        }

        var head = source.Line(first);
        var start = old.Name.Span.Position.Column - 1;
        var file = old.File.Span.Position.Column - 1;
        var columns = Renamed(head, old, heading)[(file + old.File.Span.Length)..].TrimStart('"');
        var renamed = $"{head[..start]}{table}{head[(start + old.Name.Span.Length)..file]}\"{name}\"{columns}";
        return string.Join('\n', Enumerable.Range(first + 1, last - first).Select(source.Line).Prepend(renamed)).TrimEnd() + "\n";
    }

    private static string Renamed(string head, TableSyntax old, string? heading)
    {
        if (heading is null)
        {
            return head;
        }

        var key = old.KeyColumns[0].Span;
        var start = key.Position.Column - 1;
        return $"{head[..start]}\"{heading}\"{head[(start + key.Length)..]}";
    }
}
