using FinModel.Compiler.Plans;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Compiler.Symbols;

/// <summary>A figure of a table: whose it is, and what it says in the line's own sign and unit.</summary>
/// <param name="Line">The line.</param>
/// <param name="Member">The member, or null.</param>
/// <param name="Period">The period; null where the column has none.</param>
/// <param name="Value">The figure, in the line's sign and unit.</param>
/// <param name="HalfUnit">Half a unit in the last printed place.</param>
/// <param name="PrintedUnit">What one printed unit is worth, sign included.</param>
/// <param name="Row">The row's name.</param>
/// <param name="Column">The column's heading.</param>
/// <param name="Cell">Where it is printed.</param>
/// <param name="Remarks">What the row says of itself.</param>
internal sealed record TableFigure(
    LineSymbol Line, MemberSymbol? Member, Period? Period, double Value, double HalfUnit, double PrintedUnit, string Row, string Column, TableCell Cell,
    RowRemarks Remarks)
{
    /// <summary>The periods of the same year before <see cref="Period"/> that the figure counts, too: one of the year to date.</summary>
    public IReadOnlyList<Period> Before { get; init; } = [];

    /// <summary>What the year to date is called: <c>9M24</c>.</summary>
    public string ToDateId { get; init; } = "";

    /// <summary>The printed figures that it was made from; empty where it is one itself.</summary>
    public IReadOnlyList<PlanRounding> Roundings { get; init; } = [];

    /// <summary>The printed figures that it is the sum of, in the table's sign; empty where it is one itself.</summary>
    public IReadOnlyList<PrintedPart> Parts { get; init; } = [];

    /// <summary>The row's name as people read it.</summary>
    public string RowLabel { get; init; } = Row;

    /// <summary>The characters that it was read from, where those of the cell do not say all.</summary>
    public string? Written { get; init; }
}
