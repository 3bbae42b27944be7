using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>header "Current assets" "流动资产"</c>.</summary>
public sealed record HeaderSyntax(SourceSpan Span, LabelSyntax Label) : DeclarationSyntax(Span);
