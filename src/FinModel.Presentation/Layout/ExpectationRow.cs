using FinModel.Compiler.Plans;

namespace FinModel.Presentation.Layout;

/// <summary>A cell of which something is expected, and by whom.</summary>
internal sealed record ExpectationRow(PlanCell Cell, PlanExpectation? Consensus, PlanExpectation? Guidance)
{
    /// <summary>Whether its figure has been reported.</summary>
    public bool IsReported => Cell.Period is { IsEstimate: false };

    /// <summary>What one of the two expects.</summary>
    public PlanExpectation? Of(ExpectationKind kind) => kind == ExpectationKind.Consensus ? Consensus : Guidance;
}
