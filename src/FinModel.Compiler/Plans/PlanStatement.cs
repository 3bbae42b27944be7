namespace FinModel.Compiler.Plans;

/// <summary>A statement as it is laid out for people.</summary>
public sealed record PlanStatement(string Name, PlanLabel Label, IReadOnlyList<PlanRow> Rows);
