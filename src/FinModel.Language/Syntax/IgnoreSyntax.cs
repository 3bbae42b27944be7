using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>What of a file nobody is to take: <c>ignore "Headcount"</c>, <c>ignore column "consensus"</c>, <c>ignore others</c>.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Row">The name of a row, or null.</param>
/// <param name="Column">The heading of a column, or null. Where neither is named, every row is meant that the table does not list.</param>
public sealed record IgnoreSyntax(SourceSpan Span, Identifier? Row, Identifier? Column)
{
    /// <summary>Whether all rows are meant that are not listed.</summary>
    public bool IsOfOthers => Row is null && Column is null;
}
