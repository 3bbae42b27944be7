using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>table ratios "ratios.csv" rows section_zh / line_item_zh</c>.</summary>
public sealed record TableSyntax(
    SourceSpan Span, Identifier Name, Identifier File, IReadOnlyList<Identifier> KeyColumns, IReadOnlyList<TableRowSyntax> Rows) : DeclarationSyntax(Span)
{
    /// <summary>The sheet of the workbook that it is: <c>sheet "Balance sheet"</c>; null for another file, or a workbook's only sheet.</summary>
    public Identifier? Sheet { get; init; }

    /// <summary>What people call it: <c>"Huatai figure 70" "华泰图70"</c>.</summary>
    public LabelSyntax Label { get; init; } = LabelSyntax.None;

    /// <summary>What it says that nobody is to take.</summary>
    public IReadOnlyList<IgnoreSyntax> Ignored { get; init; } = [];

    /// <summary>The column that holds the periods, where these go down: <c>periods "Report Date"</c>.</summary>
    public Identifier? Periods { get; init; }

    /// <summary>The column that holds the figures, where the file has a row for each: <c>rows item periods end values value</c>.</summary>
    public Identifier? Values { get; init; }

    /// <summary>Whether its figures are those of the year to date, <c>cumulative</c>.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>The line of the file that its heading stands in, <c>heading line 4</c>; what stands above is no part of it.</summary>
    public int HeadingLine { get; init; } = 1;

    /// <summary>Whether its numbers have a comma before their decimals, <c>decimal comma</c>.</summary>
    public bool HasDecimalComma { get; init; }
}
