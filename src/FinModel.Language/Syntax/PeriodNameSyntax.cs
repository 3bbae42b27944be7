using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>period target_year 2025</c>.</summary>
public sealed record PeriodNameSyntax(SourceSpan Span, Identifier Name, PeriodReferenceSyntax Period) : DeclarationSyntax(Span);
