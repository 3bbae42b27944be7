using FinModel.Compiler.Tables;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Rolling;

/// <summary>The rows of a file, as a table of the model would read them.</summary>
/// <param name="Heading">What the file has above its rows where that is not what the table has; null where it is the same.</param>
/// <param name="Shared">How many of its rows the table's file has, too.</param>
/// <param name="Missing">The rows that the table takes and the file does not have.</param>
/// <param name="Lines">The lines that the table takes from it.</param>
internal sealed record ReleasedRows(string? Heading, int Shared, IReadOnlyList<string> Missing, IReadOnlySet<string> Lines)
{
    /// <summary>The rows of a file; null where it has not the table's columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="old">The table's file.</param>
    /// <param name="file">The file with the figures of a period.</param>
    public static ReleasedRows? Of(TableSyntax table, CsvTable old, CsvTable file)
    {
        var own = table.KeyColumns.Select(c => file.Column(c.Name)).ToList();
        var isSame = own.Count > 0 && !own.Contains(-1);

        // Whatever stands above the names of rows, they are those of the table where it has them.
        if (!isSame && (own.Count != 1 || table.Periods is not null || table.Values is not null || file.Header[0].Text.Contains('"', StringComparison.Ordinal)))
        {
            return null;
        }

        IReadOnlyList<int> columns = isSame ? own : [0];
        var places = table.KeyColumns.Select(c => old.Column(c.Name)).ToList();
        var now = Names(file, columns);
        var shared = places.Contains(-1) ? 0 : Names(old, places).Count(now.Contains);
        return new ReleasedRows(isSame ? null : file.Header[0].Text, shared, MissingOf(table, file, columns), table.Rows.Count == 0 ? now : LinesOf(table));
    }

    /// <summary>The names of a file's rows.</summary>
    public static IReadOnlySet<string> Names(CsvTable file, IReadOnlyList<int> columns) =>
        file.Rows.Select(row => string.Join(" / ", columns.Select(c => row[c].Text.Trim()))).ToHashSet(StringComparer.Ordinal);

    // Where periods go down, rows are columns.
    private static List<string> MissingOf(TableSyntax table, CsvTable file, IReadOnlyList<int> columns)
    {
        if (table.Periods is not null || table.Values is not null)
        {
            return [];
        }

        var rows = TableRows.Of(file, columns);
        return [.. table.Rows.SelectMany(row => row.Added.Select(a => a.Key.Name).Prepend(row.Key?.Name)).OfType<string>()
            .Where(name => rows.Find(name) is null).Distinct(StringComparer.Ordinal)];
    }

    private static HashSet<string> LinesOf(TableSyntax table) =>
        [.. table.Rows.SelectMany(row => row.Columns.Select(c => c.Target).Prepend(row.Target)).OfType<PrintedLineSyntax>()
            .Select(t => t.Member is { } member ? $"{t.Line.Name}.{member.Name}" : t.Line.Name)];
}
