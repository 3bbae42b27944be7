using FinModel.Compiler.Plans;

namespace FinModel.Excel.Pages;

/// <summary>One of the changes that a scenario makes to an input, counted from 0.</summary>
internal sealed record ScenarioOperand(PlanCell Input, int Scenario, int Index);
