using FinModel.Compiler.Plans;

namespace FinModel.Presentation.Layout;

/// <summary>Rows of a statement that follow each other. Lines over the same members stand side by side where there is room: a row for each member, a
/// column for each line.</summary>
/// <param name="Rows">The rows, below each other.</param>
/// <param name="Grid">The lines that the same rows are columns of; none where they make no grid.</param>
internal sealed record LayoutBlock(IReadOnlyList<LayoutRow> Rows, IReadOnlyList<PlanLineRow> Grid)
{
    /// <summary>Whether the rows make a grid.</summary>
    public bool IsGrid => Grid.Count > 0;
}
