using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>dimension segment</c> and its members.</summary>
public sealed record DimensionSyntax(SourceSpan Span, Identifier Name, LabelSyntax Label, IReadOnlyList<MemberSyntax> Members) : DeclarationSyntax(Span);
