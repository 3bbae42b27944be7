using FinModel.Language.Syntax;

namespace FinModel.Compiler.Symbols;

/// <summary>A table and the figures found in it, by line.</summary>
/// <param name="Syntax">Its declaration.</param>
/// <param name="Figures">What it gives for each period.</param>
/// <param name="Printed">What it prints: the same, unless it prints the year to date.</param>
internal sealed record TableSymbol(TableSyntax Syntax, IReadOnlyList<TableFigure> Figures, IReadOnlyList<TableFigure> Printed)
{
    public string Name => Syntax.Name.Name;
}
