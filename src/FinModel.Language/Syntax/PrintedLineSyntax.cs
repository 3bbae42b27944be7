namespace FinModel.Language.Syntax;

/// <summary>The line that a printed row or column is: <c>-cost_of_sales</c>, <c>revenue_growth in %</c>.</summary>
/// <param name="Line">The line.</param>
/// <param name="Member">The member of a dimensioned line, when it is named.</param>
/// <param name="IsNegated">Whether it is printed with the opposite sign.</param>
/// <param name="Factor">What one printed unit is worth: 0.01 for <c>in %</c>, 1e8 for <c>in 100 million</c>.</param>
/// <param name="IsScaled">Whether <paramref name="Factor"/> is a scale of money or shares, to be set against the model's own.</param>
public sealed record PrintedLineSyntax(Identifier Line, Identifier? Member, bool IsNegated, double Factor, bool IsScaled);
