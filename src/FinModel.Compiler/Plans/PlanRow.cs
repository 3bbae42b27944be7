namespace FinModel.Compiler.Plans;

/// <summary>A row of a statement.</summary>
public abstract record PlanRow(PlanLabel Label);
