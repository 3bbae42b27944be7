namespace FinModel.Compiler.Plans;

/// <summary>A dimension and its members, in order.</summary>
public sealed record PlanDimension(string Name, PlanLabel Label, IReadOnlyList<PlanMember> Members);
