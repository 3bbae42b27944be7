using FinModel.Compiler.Plans;

namespace FinModel.Evaluation.Outcomes;

/// <summary>How a check came out in one period.</summary>
/// <param name="Check">The check.</param>
/// <param name="Instance">In which period.</param>
/// <param name="Left">The left side's value.</param>
/// <param name="Right">The right side's value.</param>
/// <param name="Tolerance">How far apart they may be; of an audit that needs it, with the rounding of the printed figures behind both sides.</param>
/// <param name="Passed">Whether it does not fail: it holds, or it cannot be asked (see <see cref="IsMeaningful"/>). A side that is a fault fails it.</param>
public sealed record CheckResult(PlanCheck Check, PlanCheckInstance Instance, double Left, double Right, double Tolerance, bool Passed)
{
    /// <summary>Whether both sides mean something; otherwise it neither holds nor fails.</summary>
    public bool IsMeaningful { get; init; } = true;

    /// <summary>Whether it was asked and does not hold.</summary>
    public bool Failed => !Passed;

    /// <summary>Whether it is an audit that holds only because the printed figures behind it are rounded.</summary>
    public bool IsWithinRounding { get; init; }

    /// <summary>Left less right.</summary>
    public double Residual => Left - Right;
}
