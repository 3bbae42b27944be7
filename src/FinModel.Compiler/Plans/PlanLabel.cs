namespace FinModel.Compiler.Plans;

/// <summary>What people read for a name, in both languages; the name itself where a label is missing.</summary>
public sealed record PlanLabel(string English, string Chinese);
