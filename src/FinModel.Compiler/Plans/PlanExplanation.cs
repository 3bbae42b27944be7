using FinModel.Core.Text;

namespace FinModel.Compiler.Plans;

/// <summary>Why a printed figure is not what the model computes; holds only while both are as it says.</summary>
/// <param name="Table">The file.</param>
/// <param name="Row">The row's name.</param>
/// <param name="PeriodId">The period.</param>
/// <param name="Printed">The characters printed.</param>
/// <param name="Value">The model's value as recorded, in printed units.</param>
/// <param name="HalfUnit">Half a unit in the last recorded place of <paramref name="Value"/>.</param>
/// <param name="Cause">Why.</param>
/// <param name="Span">Where this is recorded.</param>
public sealed record PlanExplanation(
    string Table, string Row, string PeriodId, string Printed, double Value, double HalfUnit, string Cause, SourceSpan Span);
