using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>rule revenue</c> or <c>replace revenue</c>, with rules.</summary>
public sealed record RuleDeclarationSyntax(SourceSpan Span, bool IsReplace, Identifier Line, IReadOnlyList<RuleSyntax> Rules) : DeclarationSyntax(Span);
