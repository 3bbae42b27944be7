using FinModel.Compiler.Plans;
using FinModel.Evaluation.Outcomes;

namespace FinModel.Evaluation.Programs;

/// <summary>Where a check is computed: its two sides, the tolerance (−1 where there is none) and whether it holds.</summary>
internal sealed record CheckSlots(PlanCheck Check, PlanCheckInstance Instance, int Left, int Right, int Within, int Verdict)
{
    /// <summary>The slots of all that is compared.</summary>
    public int[] Sides => Within < 0 ? [Left, Right] : [Left, Right, Within];

    /// <summary>How the check came out; a verdict that is lost is none that holds.</summary>
    public CheckResult Judge(double[] slots) =>
        new(Check, Instance, slots[Left], slots[Right], Within < 0 ? 0 : slots[Within], slots[Verdict] == 1);
}
