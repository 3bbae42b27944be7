using FinModel.Compiler.Plans;

namespace FinModel.Evaluation.Programs;

/// <summary>A circle as steps: assume values in the cuts' slots, run the steps, and the slots of <see cref="Results"/> hold what the cuts' formulas give back.</summary>
/// <param name="Circle">The circle of the plan.</param>
/// <param name="First">The place of its first step.</param>
/// <param name="End">The place after its last step.</param>
/// <param name="Cuts">The slots of the cuts.</param>
/// <param name="Results">The slots of what their formulas give back.</param>
internal sealed record CircleBlock(PlanCircle Circle, int First, int End, int[] Cuts, int[] Results);
