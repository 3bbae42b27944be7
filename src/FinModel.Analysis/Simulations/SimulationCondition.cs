using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Simulations;

/// <summary>A condition whose probability is asked for.</summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Comparison">One of the comparisons.</param>
/// <param name="Value">What it is compared with, in the model's unit.</param>
public sealed record SimulationCondition(string Text, PlanCell Cell, Op Comparison, double Value)
{
    /// <summary>Whether a value fulfils it.</summary>
    public bool Holds(double value) => Operation.Holds(Comparison, value, Value);
}
