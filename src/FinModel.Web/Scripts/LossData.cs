using System.Text.Json;
using FinModel.Compiler.Plans;
using FinModel.Evaluation.Outcomes;
using FinModel.Evaluation.Programs;

namespace FinModel.Web.Scripts;

/// <summary>Why there is no value: what refuses values, and what was lost before any input could move it.</summary>
internal static class LossData
{
    /// <summary>Writes both.</summary>
    /// <param name="json">Takes them.</param>
    /// <param name="plan">The model.</param>
    /// <param name="whole">All its steps.</param>
    /// <param name="values">Their values in the base case.</param>
    /// <param name="numbers">The slots that a page has a value for at the start, by their numbers there.</param>
    public static void Write(Utf8JsonWriter json, Plan plan, StepProgram whole, double[] values, IEnumerable<(int Slot, int Number)> numbers)
    {
        var lost = numbers.Where(n => double.IsNaN(values[n.Slot])).ToLookup(n => whole.Refusals.ContainsKey(n.Slot));
        json.WriteStartArray("refusals");
        foreach (var (slot, number) in lost[true])
        {
            Write(json, number, whole.Refusals[slot]);
        }

        json.WriteEndArray();
        json.WriteStartArray("lost");
        var trace = new LossTrace(whole, values);
        foreach (var (slot, number) in lost[false])
        {
            Write(json, number, plan, whole, values, trace.Cause(slot));
        }

        json.WriteEndArray();
    }

    /// <summary>What a fault is called.</summary>
    public static string NameOf(FaultKind kind) => kind switch
    {
        FaultKind.DivisionByZero => "division_by_zero",
        FaultKind.Overflow => "overflow",
        FaultKind.Undefined => "undefined",
        FaultKind.Refused => "refused",
        FaultKind.NotMeaningful => "not_meaningful",
        FaultKind.NoConvergence => "no_convergence",
        FaultKind.Undetermined => "undetermined",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "has no name"),
    };

    private static void Write(Utf8JsonWriter json, int number, PlanRefusal refusal)
    {
        json.WriteStartArray();
        json.WriteNumberValue(number);
        json.WriteBooleanValue(refusal.IsNotMeaningful);
        json.WriteStringValue(refusal.Reason);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, int number, Plan plan, StepProgram whole, double[] values, int cause)
    {
        var refusal = cause < 0 ? null : FaultySteps.RefusalOf(whole, whole.Steps[cause], values);
        var kind =
            refusal is { IsNotMeaningful: true } ? FaultKind.NotMeaningful : cause < 0 ? FaultKind.Overflow : FaultySteps.KindOf(whole.Steps[cause], values);
        json.WriteStartArray();
        json.WriteNumberValue(number);
        json.WriteStringValue(NameOf(kind));
        json.WriteStringValue(refusal?.Reason);
        json.WriteNumberValue(Owner(plan, whole, cause));
        json.WriteEndArray();
    }

    // The steps of a formula end with the one that writes its cell.
    private static int Owner(Plan plan, StepProgram whole, int step)
    {
        for (var i = step; i >= 0 && i < whole.FirstOfChecks; i++)
        {
            if (whole.Steps[i].Target < plan.Cells.Count)
            {
                return whole.Steps[i].Target;
            }
        }

        return -1;
    }
}
