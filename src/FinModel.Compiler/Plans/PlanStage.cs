namespace FinModel.Compiler.Plans;

/// <summary>What is computed next: one cell, or a circle of them.</summary>
public abstract record PlanStage;
