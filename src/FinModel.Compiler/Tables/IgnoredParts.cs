using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>What a table says of its file that nobody is to take.</summary>
internal static class IgnoredParts
{
    /// <param name="syntax">The table.</param>
    /// <param name="file">Its file, as it is.</param>
    /// <param name="table">The file in the shape that tables are read from.</param>
    /// <param name="rows">The rows by name.</param>
    /// <param name="use">Takes what is ignored.</param>
    /// <param name="diagnostics">Takes what there is not.</param>
    public static void Read(TableSyntax syntax, CsvTable file, CsvTable table, TableRows rows, FileUse use, List<Diagnostic> diagnostics)
    {
        syntax.KeyColumns.ToList().ForEach(key => use.SayNoMoreOf(key.Name));
        foreach (var ignored in syntax.Ignored)
        {
            if (ignored.IsOfOthers)
            {
                use.IgnoreOthers();
            }
            else if (ignored.Column is { } column)
            {
                // What is ignored of a row for each fact has been.
                diagnostics.AddRange(table.Column(column.Name) >= 0 || (syntax.Values is not null && file.Column(column.Name) >= 0) ? []
                    : [DataDiagnostics.MissingColumn(column.Span, column.Name, syntax.File.Name, table.Header.Select(h => h.Text))]);
                use.IgnoreColumn(column.Name);
            }
            else
            {
                diagnostics.AddRange(IgnoreRow(syntax, ignored.Row!, rows, use));
            }
        }
    }

    private static Diagnostic[] IgnoreRow(TableSyntax syntax, Identifier row, TableRows rows, FileUse use)
    {
        if (rows.Find(row.Name) is not { } cells)
        {
            return [DataDiagnostics.MissingRow(row.Span, row.Name, syntax.File.Name, rows.Names)];
        }

        if (syntax.Rows.FirstOrDefault(r => r.Key?.Name == row.Name) is { } mapped)
        {
            return [TieOutDiagnostics.IgnoredAndMapped(row.Span, row.Name, mapped.Key!.Span)];
        }

        use.IgnoreRow(cells);
        return [];
    }
}
