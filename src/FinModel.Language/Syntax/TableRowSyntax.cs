using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A printed row, or the rows of all members of a dimension.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Key">The row's name; null for <c>over</c>.</param>
/// <param name="Dimension">The dimension of <c>over</c>.</param>
/// <param name="Target">The line, when the whole row is one.</param>
/// <param name="Columns">The columns, when each is a line of its own.</param>
public sealed record TableRowSyntax(
    SourceSpan Span, Identifier? Key, Identifier? Dimension, PrintedLineSyntax? Target, IReadOnlyList<TableColumnSyntax> Columns)
{
    /// <summary>The rows that are added to the first.</summary>
    public IReadOnlyList<AddedRowSyntax> Added { get; init; } = [];
}
