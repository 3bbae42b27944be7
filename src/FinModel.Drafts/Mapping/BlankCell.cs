using FinModel.Compiler.Plans;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Drafts.Mapping;

/// <summary>A cell of the past in which nothing is printed, and of which no printed total says that it is nought.</summary>
/// <param name="Line">The line.</param>
/// <param name="Row">The row as printed.</param>
/// <param name="Period">The period.</param>
/// <param name="Cell">The cell.</param>
/// <param name="IsUnknown">Whether it stays blank; otherwise it counts as nought, because the estimates begin from it.</param>
internal sealed record BlankCell(PlanLine Line, string Row, Period Period, TableCell Cell, bool IsUnknown);
