using FinModel.Compiler.Tables.Shapes;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>A data file that a declaration names.</summary>
internal static class TableFile
{
    /// <summary>The table, or null when there is nothing to be read; why is reported at the name, once.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="world">Where files come from.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="headingLine">The line that its heading stands in; what stands above is no part of the table.</param>
    /// <param name="sheet">The sheet of the workbook that it is, where that is said.</param>
    /// <param name="names">The column of the rows' names, which says which of several tables beside each other it is; null where there is one.</param>
    public static CsvTable? Load(Identifier name, IModelFiles world, List<Diagnostic> diagnostics, int headingLine = 1, Identifier? sheet = null,
        Identifier? names = null)
    {
        var found = new List<Diagnostic>();
        var table = world.Table(name.Name, found, sheet?.Name);
        if (headingLine > 1 && table?.FromLine is { } read)
        {
            // What was said of its first line as a heading is not so.
            var ofFirst = new List<Diagnostic>();
            _ = read(1, ofFirst);
            found.RemoveAll(d => ofFirst.Exists(o => (o.Code, o.Span, o.Message) == (d.Code, d.Span, d.Message)));
            table = read(headingLine, found);
        }

        table = table is not null && names is not null ? SideBySide.Of(table, names.Name, found) : table;
        diagnostics.AddRange(found.Select(d => d.Span is null ? d with { Span = (sheet ?? name).Span } : d));
        if (table is null && found.Count == 0)
        {
            diagnostics.Add(DataDiagnostics.MissingFile(name.Span, name.Name));
        }

        return table is { Header.Count: > 0 } ? table : null;
    }
}
