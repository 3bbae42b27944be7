using FinModel.Compiler.Plans;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>Finds where faults begin: steps that lose a value, and circles without a solution.</summary>
internal static class FaultFinder
{
    public static IReadOnlyList<Fault> Find(Plan plan, StepProgram program, double[] slots, IReadOnlyList<CircleResult> circles)
    {
        var affected = plan.Cells.Count(c => double.IsNaN(slots[c.Slot]));
        if (affected == 0)
        {
            return [];
        }

        var faults = plan.Cells.Where(c => c.Formula is null && double.IsNaN(slots[c.Slot])).Select(c => new Fault(c, FaultKind.Overflow, affected)).ToList();
        foreach (var circle in circles.Where(c => !c.Converged))
        {
            faults.AddRange(InCircle(plan, program, circle, slots, affected));
        }

        var isTold = InCircles(program, circles);
        for (var i = 0; i < program.Steps.Length; i++)
        {
            if (!isTold[i] && FaultySteps.IsFaulty(program.Steps[i], slots) && Owner(plan, program, i) is { } cell)
            {
                faults.Add(new Fault(cell, FaultySteps.KindOf(program.Steps[i], slots), affected));
            }
        }

        return faults;
    }

    // A circle that failed is told of as a whole; the steps that solve one are no formula of anybody's.
    private static bool[] InCircles(StepProgram program, IReadOnlyList<CircleResult> circles)
    {
        var isTold = new bool[program.Steps.Length];
        foreach (var (n, circle) in program.Circles.Index())
        {
            isTold.AsSpan(circle.Solve..(circles[n].Converged ? circle.First : circle.End)).Fill(true);
        }

        return isTold;
    }

    // A step inside lost a value, or one came in without, or there is no solution.
    private static IEnumerable<Fault> InCircle(Plan plan, StepProgram program, CircleResult circle, double[] slots, int affected)
    {
        if (circle.FaultyStep >= 0)
        {
            var cell = Owner(plan, program, circle.FaultyStep) ?? circle.Circle.Cuts[0];
            return [new Fault(cell, FaultySteps.KindOf(program.Steps[circle.FaultyStep], slots), affected)];
        }

        var members = circle.Circle.Cells.Concat(circle.Circle.Cuts).ToHashSet();
        var comesFromOutside = members.SelectMany(c => c.Formula!.Cells()).Any(o => !members.Contains(o) && double.IsNaN(slots[o.Slot]));
        return comesFromOutside ? [] : [new Fault(circle.Circle.Cuts[0], FaultKind.NoConvergence, affected)];
    }

    // The steps of a formula end with the one that writes its cell.
    private static PlanCell? Owner(Plan plan, StepProgram program, int step)
    {
        for (var i = step; i < program.Steps.Length; i++)
        {
            if (program.Steps[i].Target < plan.Cells.Count)
            {
                return plan.Cells[program.Steps[i].Target];
            }
        }

        return null;
    }
}
