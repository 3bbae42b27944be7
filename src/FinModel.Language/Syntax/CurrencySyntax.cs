using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>currency HKD trading rate hkd_cny</c>; the first one's scale is the model's.</summary>
public sealed record CurrencySyntax(SourceSpan Span, Identifier Code, Identifier? Scale, bool IsTrading, Identifier? Rate) : DeclarationSyntax(Span);
