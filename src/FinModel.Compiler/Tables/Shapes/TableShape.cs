using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables.Shapes;

/// <summary>Files of other shapes as what tables are read from, a row for each line and a column for each period; every cell keeps its place in the
/// file.</summary>
internal static class TableShape
{
    /// <summary>The file in that shape.</summary>
    public static CsvTable Of(TableSyntax syntax, CsvTable file, ModelSymbols symbols, List<Diagnostic> diagnostics) => syntax switch
    {
        { Values: not null } => FactRows.Read(syntax, file, symbols, diagnostics),
        { Periods: not null } => PeriodRows.Turn(syntax.Periods, file, diagnostics),
        _ => file,
    };

    /// <summary>The columns that a declaration names and its file must have.</summary>
    public static IEnumerable<Identifier> Columns(TableSyntax syntax) =>
        [.. syntax.KeyColumns, .. new[] { syntax.Periods, syntax.Values }.OfType<Identifier>()];

    /// <summary>A cell where the file has none.</summary>
    public static TableCell Nothing(TableCell beside) => new("", beside.Span with { Length = 0 });
}
