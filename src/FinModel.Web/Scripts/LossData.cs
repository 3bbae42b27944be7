using FinModel.Evaluation.Outcomes;

namespace FinModel.Web.Scripts;

/// <summary>Why there is no value, in the words of the page's engine.</summary>
internal static class LossData
{
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
}
