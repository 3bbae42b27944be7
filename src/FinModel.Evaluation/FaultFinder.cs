using FinModel.Compiler.Plans;
using FinModel.Evaluation.Outcomes;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>Finds where faults begin: the step in which a cell lost its value, and circles without a solution.</summary>
internal sealed class FaultFinder
{
    private readonly Plan _plan;
    private readonly StepProgram _program;
    private readonly double[] _slots;
    private readonly int _affected;
    private readonly int[] _writers;

    private FaultFinder(Plan plan, StepProgram program, double[] slots, int affected)
    {
        (_plan, _program, _slots, _affected) = (plan, program, slots, affected);
        _writers = new int[slots.Length];
        Array.Fill(_writers, -1);
        for (var i = 0; i < program.FirstOfChecks; i++)
        {
            _writers[program.Steps[i].Target] = i;
        }
    }

    public static IReadOnlyList<Fault> Find(Plan plan, StepProgram program, double[] slots, IReadOnlyList<CircleResult> circles)
    {
        var affected = plan.Cells.Count(c => double.IsNaN(slots[c.Slot]));
        return affected == 0 ? [] : new FaultFinder(plan, program, slots, affected).Find(circles);
    }

    private List<Fault> Find(IReadOnlyList<CircleResult> circles)
    {
        var faults =
            _plan.Cells.Where(c => c.Formula is null && double.IsNaN(_slots[c.Slot])).Select(c => new Fault(c, FaultKind.Overflow, _affected)).ToList();
        for (var i = 0; i < circles.Count; i++)
        {
            faults.AddRange(circles[i].Converged ? [] : InCircle(circles[i], _program.Circles[i]));
        }

        var isTold = InCircles(circles);
        for (var i = 0; i < _program.FirstOfChecks; i++)
        {
            if (!isTold[i] && Cell(i) is { } cell && Cause(i) is >= 0 and var step)
            {
                faults.Add(Make(cell, step));
            }
        }

        return faults;
    }

    // A circle that failed is told of as a whole; the steps that solve one are no formula of anybody's.
    private bool[] InCircles(IReadOnlyList<CircleResult> circles)
    {
        var isTold = new bool[_program.Steps.Length];
        for (var n = 0; n < circles.Count; n++)
        {
            var circle = _program.Circles[n];
            isTold.AsSpan(circle.Solve..(circles[n].Converged ? circle.First : circle.End)).Fill(true);
        }

        return isTold;
    }

    // The step of a formula in which the value was lost; −1 when it came from another cell.
    private int Cause(int last)
    {
        var waiting = new Stack<int>([last]);
        var seen = new HashSet<int>();
        while (waiting.TryPop(out var i))
        {
            if (FaultySteps.IsFaulty(_program, _program.Steps[i], _slots))
            {
                return i;
            }

            foreach (var slot in FaultySteps.Lost(_program.Steps[i], _slots).Reverse().Where(s => s >= _plan.Cells.Count && _writers[s] >= 0))
            {
                if (seen.Add(_writers[slot]))
                {
                    waiting.Push(_writers[slot]);
                }
            }
        }

        return -1;
    }

    private Fault Make(PlanCell cell, int step)
    {
        var refusal = FaultySteps.RefusalOf(_program, _program.Steps[step], _slots);
        var kind = refusal is { IsNotMeaningful: true } ? FaultKind.NotMeaningful : FaultySteps.KindOf(_program.Steps[step], _slots);
        return new Fault(cell, kind, _affected) { Refusal = refusal };
    }

    // A step inside lost a value, or one came in without, or there is no solution.
    private IEnumerable<Fault> InCircle(CircleResult circle, CircleBlock block)
    {
        if (circle.FaultyStep >= 0)
        {
            var step = block.First + circle.FaultyStep;
            return [Make(Owner(step) ?? circle.Circle.Cuts[0], step)];
        }

        var members = circle.Circle.Cells.Concat(circle.Circle.Cuts).ToHashSet();
        var comesFromOutside = members.SelectMany(c => c.Formula!.Cells()).Any(o => !members.Contains(o) && double.IsNaN(_slots[o.Slot]));
        return comesFromOutside ? [] : [new Fault(circle.Circle.Cuts[0], circle.IsUndetermined ? FaultKind.Undetermined : FaultKind.NoConvergence, _affected)];
    }

    // The steps of a formula end with the one that writes its cell.
    private PlanCell? Owner(int step)
    {
        for (var i = step; i < _program.Steps.Length; i++)
        {
            if (Cell(i) is { } cell)
            {
                return cell;
            }
        }

        return null;
    }

    private PlanCell? Cell(int step) => _program.Steps[step].Target < _plan.Cells.Count ? _plan.Cells[_program.Steps[step].Target] : null;
}
