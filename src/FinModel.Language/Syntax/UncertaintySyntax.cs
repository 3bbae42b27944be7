using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A number of a distribution with the word before it: <c>deviation 10pp</c>; of a list, without one.</summary>
public sealed record DistributionPartSyntax(SourceSpan Span, string Word, ExpressionSyntax Value);

/// <summary><c>target_ps lognormal deviation 20% because "…"</c>.</summary>
public sealed record FactorSyntax(
    SourceSpan Span, CellReferenceSyntax Input, Identifier Distribution, IReadOnlyList<DistributionPartSyntax> Parts, string? Because)
{
    /// <summary>What moves with the world rather than with this company alone: <c>common ten_year_rate</c>, <c>common market = 0.6</c>.</summary>
    public IReadOnlyList<CommonSyntax> Commons { get; init; } = [];
}

/// <summary>A factor that many models have, by name, and the correlation with it; without one the two are the same.</summary>
public sealed record CommonSyntax(Identifier Name, ExpressionSyntax? Correlation);

/// <summary><c>correlation a, b = 0.5 because "…"</c>: of every pair of those named.</summary>
public sealed record CorrelationSyntax(SourceSpan Span, IReadOnlyList<CellReferenceSyntax> Inputs, ExpressionSyntax Coefficient, string? Because);

/// <summary><c>uncertainty "…"</c> with what is not known, and what moves together.</summary>
public sealed record UncertaintySyntax(
    SourceSpan Span, LabelSyntax Label, IReadOnlyList<FactorSyntax> Factors, IReadOnlyList<CorrelationSyntax> Correlations) : DeclarationSyntax(Span);

/// <summary><c>cash@2026 &lt; 0</c>: a condition on a line, as <c>--probability</c> takes it.</summary>
public sealed record ConditionSyntax(SourceSpan Span, CellReferenceSyntax Line, string Operator, ExpressionSyntax Value);
