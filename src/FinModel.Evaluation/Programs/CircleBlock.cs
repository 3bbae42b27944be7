using FinModel.Compiler.Plans;
using FinModel.Evaluation.Outcomes;

namespace FinModel.Evaluation.Programs;

/// <summary>A circle as steps: assume values in the cuts' slots, run the steps, and the slots of <see cref="Results"/> hold what the cuts' formulas
/// give back.</summary>
/// <param name="Circle">The circle of the plan.</param>
/// <param name="Solve">The place of the first step that solves for the cuts; <paramref name="First"/> when there are none.</param>
/// <param name="First">The place of the first step that computes the cells.</param>
/// <param name="End">The place after its last step.</param>
/// <param name="Cuts">The slots of the cuts.</param>
/// <param name="Results">The slots of what their formulas give back.</param>
/// <param name="Pivots">The slots of what the steps that solve divide by; none where there are no such steps.</param>
/// <param name="IsSolved">Whether steps solve for the cuts, so that the solver is needed only where they fail.</param>
internal sealed record CircleBlock(PlanCircle Circle, int Solve, int First, int End, int[] Cuts, int[] Results, int[] Pivots, bool IsSolved)
{
    /// <summary>A pivot that is no larger is nothing but the rounding of 0.</summary>
    public const double LeastPivot = 1e-12;

    /// <summary>The largest difference, relative to a cut of 1 or more, between what is assumed for a cut and what its formula gives back.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>The largest difference between cuts and what their formulas give back; not a number when one of them is none.</summary>
    public double Residual(double[] slots)
    {
        var largest = 0.0;
        for (var i = 0; i < Cuts.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(slots[Results[i]] - slots[Cuts[i]]));
        }

        return largest;
    }

    /// <summary>Whether every cut is what its formula gives back, and nothing else would be.</summary>
    public bool Holds(double[] slots)
    {
        foreach (var pivot in Pivots)
        {
            if (!(Math.Abs(slots[pivot]) > LeastPivot))
            {
                return false;
            }
        }

        for (var i = 0; i < Cuts.Length; i++)
        {
            var cut = slots[Cuts[i]];
            if (!(Math.Abs(slots[Results[i]] - cut) <= Tolerance * Math.Max(1, Math.Abs(cut))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The report on a circle that its own steps solved: once at zero, and once more at the solution.</summary>
    public CircleResult Result(double[] slots) => new(Circle, 2, Residual(slots), true);
}
