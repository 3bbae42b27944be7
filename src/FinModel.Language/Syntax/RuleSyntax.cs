using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>How a line gets its value in some of its periods.</summary>
/// <param name="Span">The whole rule.</param>
/// <param name="Scope">Which periods.</param>
/// <param name="From">The first period of a <see cref="RuleScope.Range"/>.</param>
/// <param name="To">The last period of a <see cref="RuleScope.Range"/>.</param>
/// <param name="Formula">The formula; null when the value is data alone.</param>
/// <param name="Table">The table the data comes from; null: the first that has it.</param>
public sealed record RuleSyntax(
    SourceSpan Span, RuleScope Scope, PeriodReferenceSyntax? From, PeriodReferenceSyntax? To, ExpressionSyntax? Formula, Identifier? Table)
{
    /// <summary>The one member it is for; null for all, of which a member's own rule takes the place.</summary>
    public Identifier? Member { get; init; }

    /// <summary>Whether the formula only stands in for what a table leaves out: <c>data or 0</c>.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Whether the value is read from a table.</summary>
    public bool IsData => Formula is null || IsFallback;
}
