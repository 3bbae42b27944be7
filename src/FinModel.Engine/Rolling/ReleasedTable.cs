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

    /// <summary>The table for a file; null where its columns are those of none of the model's tables.</summary>
    /// <param name="name">What the model is to call the file.</param>
    /// <param name="file">The file as read.</param>
    /// <param name="table">What the model is to call the table.</param>
    /// <param name="known">The tables that the model has, with their files.</param>
    public static ReleasedTable? Of(string name, CsvTable file, string table, IReadOnlyList<(TableSyntax Table, CsvTable File)> known)
    {
        if (file.Column(IdColumn) >= 0)
        {
            return new ReleasedTable(name, file.Source, $"table {table} \"{name}\" rows id\n", file.Header, IsCumulative: false);
        }

        var alike = known.Where(k => k.Table.KeyColumns.Count > 0 && k.Table.KeyColumns.All(c => file.Column(c.Name) >= 0))
            .Select(k => (k.Table, Shared: Shared(k.Table, file, k.File)))
            .Where(k => k.Shared > 0)
            .OrderByDescending(k => k.Shared)
            .Select(k => k.Table)
            .FirstOrDefault();
        return alike is null ? null : new ReleasedTable(name, file.Source, Again(alike, table, name), TimesOf(alike, file), alike.IsCumulative);
    }

    private static IReadOnlyList<TableCell> TimesOf(TableSyntax table, CsvTable file) =>
        table.Periods is { } periods && file.Rows.Count > 0 && file.Column(periods.Name) is var column and >= 0
            ? [.. file.Rows.Select(row => row[column])] : file.Header;

    private static int Shared(TableSyntax table, CsvTable file, CsvTable old)
    {
        var names = old.Rows.Select(row => Key(table, old, row)).ToHashSet(StringComparer.Ordinal);
        return file.Rows.Count(row => names.Contains(Key(table, file, row)));
    }

    private static string Key(TableSyntax table, CsvTable file, IReadOnlyList<TableCell> row) =>
        string.Join('\n', table.KeyColumns.Select(c => row[file.Column(c.Name)].Text.Trim()));

    // The declaration of the old table with another name and file: everything under it means the same of the new one.
    private static string Again(TableSyntax old, string table, string name)
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
        var heading = $"{head[..start]}{table}{head[(start + old.Name.Span.Length)..file]}\"{name}\"{head[(file + old.File.Span.Length)..].TrimStart('"')}";
        return string.Join('\n', Enumerable.Range(first + 1, last - first).Select(source.Line).Prepend(heading)).TrimEnd() + "\n";
    }
}
