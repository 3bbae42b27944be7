using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Evaluation.Outcomes;

namespace FinModel.Evaluation;

/// <summary>A cell without a value, where the trouble began. What is computed from it has no value either, and is not reported again.</summary>
/// <param name="Cell">The first cell in which it showed.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Affected">How many cells, itself among them, have no value because of it (or of another fault).</param>
public sealed record Fault(PlanCell Cell, FaultKind Kind, int Affected)
{
    /// <summary>What the model asks for, where it refuses the value; otherwise null.</summary>
    public PlanRefusal? Refusal { get; init; }

    /// <summary>The reason, in English.</summary>
    public string Reason => Why.ToString();

    /// <summary>The reason.</summary>
    public Phrase Why => Kind switch
    {
        FaultKind.Refused when Refusal is { } refusal => refusal.Why,
        FaultKind.Refused => "a requirement of the model does not hold",
        FaultKind.NotMeaningful => $"not meaningful: {Refusal!.Why}",
        FaultKind.DivisionByZero => "division by zero",
        FaultKind.Overflow => "the result is too large for a number",
        FaultKind.Undefined => "the result is not a real number",
        FaultKind.Undetermined => "the circle has many solutions: nothing says which is meant",
        _ => "the circle does not converge",
    };
}
