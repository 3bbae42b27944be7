using FinModel.Core.Text;

namespace FinModel.Compiler.Plans;

/// <summary>A figure that a table prints for a line, turned to the line's own sign and unit.</summary>
/// <param name="Table">The file.</param>
/// <param name="Row">The row's name, qualified where it occurs more than once.</param>
/// <param name="Column">The column's heading.</param>
/// <param name="PeriodId">The period, or <c>all</c>.</param>
/// <param name="Cell">The model's cell, or null where the model is blank.</param>
/// <param name="Value">The figure, in the line's sign and unit.</param>
/// <param name="HalfUnit">Half a unit in its last printed place.</param>
/// <param name="Text">The characters printed; of several figures, what they add up to, as they would be printed.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Line">The line.</param>
/// <param name="Member">The member, or null.</param>
/// <param name="IsEstimate">Whether it is a forecast figure: of an estimate period, or a constant that the model computes.</param>
public sealed record PrintedCell(
    string Table, string Row, string Column, string PeriodId, PlanCell? Cell, double Value, double HalfUnit, string Text, SourceSpan Span,
    PlanLine Line, PlanMember? Member, bool IsEstimate)
{
    /// <summary>What one printed unit is worth in the line's unit, sign included: −1 for a cost printed in parentheses, 0.01 for percent.</summary>
    public double PrintedUnit { get; init; } = 1;

    /// <summary>The model's cells that the figure counts besides <see cref="Cell"/>: those of the same year before, where it is the year to date.</summary>
    public IReadOnlyList<PlanCell> Before { get; init; } = [];

    /// <summary>The printed figures that it is the sum of, in the table's sign; empty where it is one itself.</summary>
    public IReadOnlyList<PrintedPart> Parts { get; init; } = [];

    /// <summary>The row as people read it: what qualifies its name stands before it, <c>Income tax › Net profit</c>.</summary>
    public string RowLabel { get; init; } = Row;

    /// <summary>What people call the table.</summary>
    public PlanLabel TableLabel { get; init; } = new(Table, Table);

    /// <summary>Whether it was published, or typed by whoever made the model.</summary>
    public Provenance Provenance { get; init; }
}
