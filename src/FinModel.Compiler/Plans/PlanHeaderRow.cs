namespace FinModel.Compiler.Plans;

/// <summary>A heading between rows.</summary>
public sealed record PlanHeaderRow(PlanLabel Label) : PlanRow(Label);
