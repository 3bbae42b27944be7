namespace FinModel.Compiler.Plans;

/// <summary>A member of a dimension: a segment, a peer.</summary>
/// <param name="Name">The id.</param>
/// <param name="Label">What people read.</param>
/// <param name="Index">Its place in the dimension.</param>
/// <param name="Currency">The currency its local figures are in, or null.</param>
public sealed record PlanMember(string Name, PlanLabel Label, int Index, string? Currency);
