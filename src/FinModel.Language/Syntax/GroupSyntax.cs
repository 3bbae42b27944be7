using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>group current_assets</c>: lines that formulas add up, <c>sum(current_assets)</c>; those listed under it, and those that say
/// <c>in current_assets</c>.</summary>
public sealed record GroupSyntax(SourceSpan Span, Identifier Name, IReadOnlyList<Identifier> Lines) : DeclarationSyntax(Span);
