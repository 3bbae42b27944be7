using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>A data file that a declaration names.</summary>
internal static class TableFile
{
    /// <summary>The table, or null when there is nothing to be read; why is reported at the name, once.</summary>
    public static CsvTable? Load(Identifier name, IModelFiles world, List<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        var table = world.Table(name.Name, found);
        diagnostics.AddRange(found.Select(d => d.Span is null ? d with { Span = name.Span } : d));
        if (table is null && found.Count == 0)
        {
            diagnostics.Add(DataDiagnostics.MissingFile(name.Span, name.Name));
        }

        return table is { Header.Count: > 0 } ? table : null;
    }
}
