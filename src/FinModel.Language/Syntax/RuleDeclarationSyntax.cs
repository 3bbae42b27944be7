using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>rule revenue</c> or <c>replace gross_profit_growth, eps_growth</c>, with rules that each of the lines has; one of them may stand on
/// the same line.</summary>
public sealed record RuleDeclarationSyntax(SourceSpan Span, bool IsReplace, IReadOnlyList<RuleTargetSyntax> Targets, IReadOnlyList<RuleSyntax> Rules)
    : DeclarationSyntax(Span);
