using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>bands rating_scale</c> with its bands, highest first.</summary>
public sealed record BandsSyntax(SourceSpan Span, Identifier Name, LabelSyntax Label, IReadOnlyList<BandSyntax> Bands) : DeclarationSyntax(Span);
