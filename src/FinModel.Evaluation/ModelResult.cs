using FinModel.Compiler.Plans;
using FinModel.Core.Time;

namespace FinModel.Evaluation;

/// <summary>The values of every cell under one scenario.</summary>
public sealed class ModelResult
{
    private readonly double[] _values;

    internal ModelResult(Plan plan, double[] values)
    {
        Plan = plan;
        _values = values;
    }

    /// <summary>The plan that was evaluated.</summary>
    public Plan Plan { get; }

    /// <summary>The scenario.</summary>
    public required PlanScenario Scenario { get; init; }

    /// <summary>What was changed on top of the scenario.</summary>
    public required IReadOnlyList<PlanOverride> Overrides { get; init; }

    /// <summary>Where values are missing, and why.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>How the checks and audits came out.</summary>
    public required IReadOnlyList<CheckResult> Checks { get; init; }

    /// <summary>How the circles were solved.</summary>
    public required IReadOnlyList<CircleResult> Circles { get; init; }

    /// <summary>The value of a cell in the model's unit; not a number where there is a fault.</summary>
    public double this[PlanCell cell] => _values[cell.Slot];

    /// <summary>The value of a line, or null where it is blank or a fault. A constant needs no period.</summary>
    public double? Value(PlanLine line, PlanMember? member = null, Period? period = null)
    {
        var value = Plan.Cell(line, member, period) is { } cell ? _values[cell.Slot] : double.NaN;
        return double.IsFinite(value) ? value : null;
    }
}
