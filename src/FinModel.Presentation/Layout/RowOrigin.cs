using FinModel.Compiler.Plans;

namespace FinModel.Presentation.Layout;

/// <summary>What the figures of a row are of, for whoever can do more with them than print them.</summary>
/// <param name="Row">The row.</param>
/// <param name="Cells">The cell of each figure, or null where there is none.</param>
internal sealed record RowOrigin(LayoutRow Row, IReadOnlyList<PlanCell?> Cells);
