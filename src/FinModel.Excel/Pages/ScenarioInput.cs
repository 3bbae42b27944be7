using FinModel.Compiler.Plans;

namespace FinModel.Excel.Pages;

/// <summary>An input under a scenario, which is counted from 0.</summary>
internal sealed record ScenarioInput(PlanCell Input, int Scenario);
