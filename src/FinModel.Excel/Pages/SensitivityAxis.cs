using FinModel.Compiler.Plans;

namespace FinModel.Excel.Pages;

/// <summary>How many steps an axis takes to both sides.</summary>
internal static class SensitivityAxis
{
    public static int[] Down { get; } = [-3, -2, -1, 0, 1, 2, 3];

    public static int[] Across { get; } = [-2, -1, 0, 1, 2];

    /// <summary>The changes that so many steps make.</summary>
    public static IEnumerable<PlanOverride> Moves(PlanStep step, int count) =>
        step.Cells.Select(c => new PlanOverride(c, OverrideOperator.Add, step.Size * count, c.Source!));
}
