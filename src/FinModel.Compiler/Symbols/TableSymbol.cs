using FinModel.Language.Syntax;

namespace FinModel.Compiler.Symbols;

/// <summary>A table and the figures found in it, by line.</summary>
internal sealed record TableSymbol(TableSyntax Syntax, IReadOnlyList<TableFigure> Figures)
{
    public string Name => Syntax.Name.Name;
}
