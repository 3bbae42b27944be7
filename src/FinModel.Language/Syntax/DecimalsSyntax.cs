using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>decimals percent 1, money/share 2</c>: how many a unit has where its line does not say.</summary>
public sealed record DecimalsSyntax(SourceSpan Span, IReadOnlyList<UnitDecimalsSyntax> Units) : DeclarationSyntax(Span);
