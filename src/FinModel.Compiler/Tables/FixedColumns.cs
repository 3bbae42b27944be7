using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Files whose columns the language knows by name: explanations, corrections.</summary>
internal static class FixedColumns
{
    /// <summary>The rows of a file, each as its cells by column; none where a column is missing. What is wrong with the file or its heading is
    /// reported.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="columns">All columns, each of which has to be there.</param>
    /// <param name="world">Where files come from.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static IReadOnlyList<Func<string, TableCell>> Rows(Identifier file, string[] columns, IModelFiles world, List<Diagnostic> diagnostics)
    {
        if (TableFile.Load(file, world, diagnostics) is not { } table)
        {
            return [];
        }

        if (Array.Find(columns, c => table.Column(c) < 0) is { } missing)
        {
            diagnostics.Add(DataDiagnostics.MissingColumn(file.Span, missing, file.Name, table.Header.Select(h => h.Text)));
            return [];
        }

        diagnostics.AddRange(table.Header.Where(h => !h.IsBlank && !columns.Contains(h.Text, StringComparer.Ordinal))
            .Select(h => ReadingDiagnostics.UnknownColumn(h.Span, h.Text, columns, $"the columns are {columns}")));
        return [.. table.Rows.Select(row => (Func<string, TableCell>)(column => row[table.Column(column)]))];
    }
}
