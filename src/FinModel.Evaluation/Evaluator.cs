using FinModel.Compiler.Plans;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>Computes a plan, one scenario at a time. Immutable and safe to use from several threads.</summary>
public sealed class Evaluator
{
    private readonly Plan _plan;
    private readonly StepProgram _program;

    /// <summary>Lowers the plan to steps, once.</summary>
    public Evaluator(Plan plan)
    {
        _plan = plan;
        _program = ProgramBuilder.Build(plan);
    }

    /// <summary>All values under a scenario, with further changes on top.</summary>
    public ModelResult Run(PlanScenario scenario, IReadOnlyList<PlanOverride> overrides)
    {
        var slots = (double[])_program.Initial.Clone();
        Apply(scenario.Overrides, slots);
        Apply(overrides, slots);
        var circles = RunSteps(slots);
        return new ModelResult(_plan, slots)
        {
            Scenario = scenario,
            Overrides = overrides,
            Circles = circles,
            Faults = FaultFinder.Find(_plan, _program, slots, circles),
            Checks = [.. _program.Checks.Select(c => Result(c, slots))],
        };
    }

    private static void Apply(IReadOnlyList<PlanOverride> overrides, double[] slots)
    {
        foreach (var change in overrides)
        {
            slots[change.Cell.Slot] = change.Apply(slots[change.Cell.Slot]);
        }
    }

    private List<CircleResult> RunSteps(double[] slots)
    {
        var results = new List<CircleResult>(_program.Circles.Length);
        var done = 0;
        foreach (var circle in _program.Circles)
        {
            Interpreter.Run(_program.Steps.AsSpan(done, circle.First - done), slots);
            results.Add(new CircleSolver(_program, circle, slots).Solve());
            done = circle.End;
        }

        Interpreter.Run(_program.Steps.AsSpan(done), slots);
        return results;
    }

    private static CheckResult Result(CheckSlots check, double[] slots)
    {
        var (left, right) = (slots[check.Left], slots[check.Right]);
        var tolerance = check.Within < 0 ? 0 : Math.Abs(slots[check.Within]);
        var holds = check.Instance.Comparison switch
        {
            Op.Equal => Math.Abs(left - right) <= tolerance,
            Op.NotEqual => Math.Abs(left - right) > tolerance,
            Op.Less => left < right + tolerance,
            Op.LessOrEqual => left <= right + tolerance,
            Op.Greater => left > right - tolerance,
            _ => left >= right - tolerance,
        };
        return new CheckResult(check.Check, check.Instance, left, right, tolerance, holds);
    }
}
