using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>statement balance_sheet "Balance sheet" "资产负债表"</c>.</summary>
public sealed record StatementSyntax(SourceSpan Span, Identifier Name, LabelSyntax Label) : DeclarationSyntax(Span);
