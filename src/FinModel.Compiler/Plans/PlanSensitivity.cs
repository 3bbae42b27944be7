namespace FinModel.Compiler.Plans;

/// <summary>One step along an axis of a what-if table.</summary>
/// <param name="Line">The input that moves.</param>
/// <param name="Member">The member, or null for all of them.</param>
/// <param name="Cells">The input's cells that move, all alike.</param>
/// <param name="Size">By how much, in the model's unit.</param>
public sealed record PlanStep(PlanLine Line, PlanMember? Member, IReadOnlyList<PlanCell> Cells, double Size);

/// <summary>A what-if table: an output where one or two inputs move step by step from where they are.</summary>
/// <param name="Output">What is looked at.</param>
/// <param name="Label">What people read.</param>
/// <param name="Steps">One step for each axis: the rows, then the columns.</param>
public sealed record PlanSensitivity(PlanCell Output, PlanLabel Label, IReadOnlyList<PlanStep> Steps);
