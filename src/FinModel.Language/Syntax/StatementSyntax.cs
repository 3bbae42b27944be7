using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>statement balance_sheet "Balance sheet" "资产负债表"</c>; <c>aside</c> behind it when the page of a run only names it.</summary>
public sealed record StatementSyntax(SourceSpan Span, Identifier Name, LabelSyntax Label, bool IsAside) : DeclarationSyntax(Span);
