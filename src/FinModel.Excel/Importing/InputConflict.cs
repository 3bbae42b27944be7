using FinModel.Compiler.Plans;

namespace FinModel.Excel.Importing;

/// <summary>An input that was changed in the workbook and, since it was exported, in the model, to different values.</summary>
/// <param name="Input">The input.</param>
/// <param name="Scenario">In which scenario.</param>
/// <param name="Base">The value that was exported.</param>
/// <param name="Theirs">The workbook's value.</param>
/// <param name="Ours">The model's value now.</param>
/// <param name="Place">Where it was typed.</param>
public sealed record InputConflict(PlanCell Input, PlanScenario Scenario, double Base, double Theirs, double Ours, string Place);
