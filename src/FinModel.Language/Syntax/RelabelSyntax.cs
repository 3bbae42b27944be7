using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>relabel other_operating_expenses "SG&amp;A" "销售及管理费用"</c>: a line or a statement of a library under the company's own name.</summary>
public sealed record RelabelSyntax(SourceSpan Span, Identifier Name, LabelSyntax Label) : DeclarationSyntax(Span);
