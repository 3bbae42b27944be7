namespace FinModel.Compiler.Plans;

/// <summary>A line, or all members of one.</summary>
/// <param name="Label">The label to show here.</param>
/// <param name="Line">The line.</param>
/// <param name="IsNegated">Whether it is shown with the opposite sign.</param>
/// <param name="Hints">How to set it off here.</param>
public sealed record PlanLineRow(PlanLabel Label, PlanLine Line, bool IsNegated, PlanHints Hints) : PlanRow(Label);
