using FinModel.Compiler.Plans;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>The values of all cells after a run. Immutable.</summary>
/// <param name="places">Where they stand.</param>
/// <param name="taken">What was taken out of the run.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="overrides">What was changed on top of it.</param>
internal sealed class RunValues(CellPlaces places, double[] taken, PlanScenario scenario, IReadOnlyList<PlanOverride> overrides)
{
    /// <summary>The value of the cell in a slot.</summary>
    public double this[int cell] => places.IsGiven(cell) ? Given(cell) : places.Of(cell, taken);

    /// <summary>Puts all of them into their slots.</summary>
    public void CopyTo(Span<double> slots)
    {
        places.CopyTo(taken, slots);
        Apply(scenario.Overrides, slots);
        Apply(overrides, slots);
    }

    /// <summary>Changes inputs.</summary>
    /// <param name="overrides">The changes.</param>
    /// <param name="slots">The inputs' values among others.</param>
    public static void Apply(IReadOnlyList<PlanOverride> overrides, Span<double> slots)
    {
        for (var i = 0; i < overrides.Count; i++)
        {
            var slot = overrides[i].Cell.Slot;
            slots[slot] = overrides[i].Apply(slots[slot]);
        }
    }

    private double Given(int cell)
    {
        var value = places.Of(cell, taken);
        foreach (var change in scenario.Overrides.Concat(overrides))
        {
            value = change.Cell.Slot == cell ? change.Apply(value) : value;
        }

        return value;
    }
}
