namespace FinModel.Compiler.Plans;

/// <summary>A statement as it is laid out for people.</summary>
public sealed record PlanStatement(string Name, PlanLabel Label, IReadOnlyList<PlanRow> Rows);

/// <summary>A row of a statement.</summary>
public abstract record PlanRow(PlanLabel Label);

/// <summary>A heading between rows.</summary>
public sealed record PlanHeaderRow(PlanLabel Label) : PlanRow(Label);

/// <summary>A line, or all members of one.</summary>
/// <param name="Label">The label to show here.</param>
/// <param name="Line">The line.</param>
/// <param name="IsNegated">Whether it is shown with the opposite sign.</param>
/// <param name="Hints">How to set it off here.</param>
public sealed record PlanLineRow(PlanLabel Label, PlanLine Line, bool IsNegated, PlanHints Hints) : PlanRow(Label);
