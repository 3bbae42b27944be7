using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>table ratios "ratios.csv" rows section_zh / line_item_zh</c>.</summary>
public sealed record TableSyntax(
    SourceSpan Span, Identifier Name, Identifier File, IReadOnlyList<Identifier> KeyColumns, IReadOnlyList<TableRowSyntax> Rows) : DeclarationSyntax(Span)
{
    /// <summary>What it says that nobody is to take.</summary>
    public IReadOnlyList<IgnoreSyntax> Ignored { get; init; } = [];

    /// <summary>Whether its figures are those of the year to date, <c>cumulative</c>.</summary>
    public bool IsCumulative { get; init; }
}
