using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>model sensetime "SenseTime" "商汤-W"</c>.</summary>
public sealed record ModelSyntax(SourceSpan Span, Identifier Name, LabelSyntax Label) : DeclarationSyntax(Span);
