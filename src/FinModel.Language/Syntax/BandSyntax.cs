namespace FinModel.Language.Syntax;

/// <summary>A band and where it begins.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Label">Its labels.</param>
/// <param name="Threshold">Where it begins; null for <c>otherwise</c>.</param>
/// <param name="IsInclusive">Whether the threshold itself belongs to it (<c>from</c>) or not (<c>above</c>).</param>
public sealed record BandSyntax(Identifier Name, LabelSyntax Label, ExpressionSyntax? Threshold, bool IsInclusive);
