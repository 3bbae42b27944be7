using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>The line that a printed row or column is: <c>-cost_of_sales</c>, <c>revenue_growth in %</c>.</summary>
/// <param name="Line">The line.</param>
/// <param name="Member">The member of a dimensioned line, when it is named.</param>
/// <param name="IsNegated">Whether it is printed with the opposite sign.</param>
/// <param name="Factor">What one printed unit is worth: 0.01 for <c>in %</c>, 1e8 for <c>in 100 million</c>.</param>
/// <param name="IsScaled">Whether <paramref name="Factor"/> is a scale of money or shares, to be set against the model's own.</param>
public sealed record PrintedLineSyntax(Identifier Line, Identifier? Member, bool IsNegated, double Factor, bool IsScaled);

/// <summary>A column of a row that lists its columns: <c>ps peer_ps</c>.</summary>
public sealed record TableColumnSyntax(Identifier Heading, PrintedLineSyntax Target);

/// <summary>A printed row, or the rows of all members of a dimension.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Key">The row's name; null for <c>over</c>.</param>
/// <param name="Dimension">The dimension of <c>over</c>.</param>
/// <param name="Target">The line, when the whole row is one.</param>
/// <param name="Columns">The columns, when each is a line of its own.</param>
public sealed record TableRowSyntax(
    SourceSpan Span, Identifier? Key, Identifier? Dimension, PrintedLineSyntax? Target, IReadOnlyList<TableColumnSyntax> Columns);

/// <summary><c>table ratios "ratios.csv" rows section_zh / line_item_zh</c>.</summary>
public sealed record TableSyntax(
    SourceSpan Span, Identifier Name, Identifier File, IReadOnlyList<Identifier> KeyColumns, IReadOnlyList<TableRowSyntax> Rows) : DeclarationSyntax(Span);
