using FinModel.Compiler.Plans;
using FinModel.Presentation.Series;

namespace FinModel.Presentation.Layout;

/// <summary>What the figures of a row are of, for whoever can do more with them than print them.</summary>
/// <param name="Choice">The line, or the member of one.</param>
/// <param name="IsNegated">Whether they are shown with the opposite sign.</param>
/// <param name="Decimals">The decimals they are shown with, or null for the usual ones.</param>
/// <param name="Cells">The cell of each figure, or null where there is none.</param>
internal sealed record RowOrigin(LineChoice Choice, bool IsNegated, int? Decimals, IReadOnlyList<PlanCell?> Cells);
