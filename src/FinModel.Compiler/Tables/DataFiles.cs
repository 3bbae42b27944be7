using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Data files by the name a declaration gives them.</summary>
internal static class DataFiles
{
    /// <summary>The table, or null; a file that is not there, or is none, is reported at the declaration.</summary>
    public static CsvTable? Open(IModelFiles world, Identifier file, List<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        var table = world.Table(file.Name, found);
        diagnostics.AddRange(found.Select(d => d.Span is null ? d with { Span = file.Span } : d));
        if (table is null && found.Count == 0)
        {
            diagnostics.Add(DataDiagnostics.MissingFile(file.Span, file.Name));
        }

        return table;
    }
}
