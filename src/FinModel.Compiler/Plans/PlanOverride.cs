namespace FinModel.Compiler.Plans;

/// <summary>A change of one input cell.</summary>
/// <param name="Cell">The input.</param>
/// <param name="Operator">What to do.</param>
/// <param name="Operand">With what, in the model's unit.</param>
/// <param name="Source">Who wants it, and why.</param>
public sealed record PlanOverride(PlanCell Cell, OverrideOperator Operator, double Operand, PlanSource Source)
{
    /// <summary>The value after the change.</summary>
    public double Apply(double value) => Operator switch
    {
        OverrideOperator.Set => Operand,
        OverrideOperator.Add => value + Operand,
        OverrideOperator.Subtract => value - Operand,
        _ => value * Operand,
    };
}
