using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>show -net_finance_income "Finance cost taken out"</c>.</summary>
public sealed record ShowSyntax(SourceSpan Span, bool IsNegated, Identifier Line, LabelSyntax Label, IReadOnlyList<HintSyntax> Hints) : DeclarationSyntax(Span);
