using FinModel.Compiler.Plans;

namespace FinModel.Excel;

/// <summary>How an edited workbook differs from the model it was exported from.</summary>
/// <param name="Inputs">Inputs with another value.</param>
/// <param name="Others">Everything else.</param>
/// <param name="Selected">The scenario that the selector shows.</param>
public sealed record ImportReport(IReadOnlyList<InputChange> Inputs, IReadOnlyList<OtherChange> Others, PlanScenario Selected)
{
    /// <summary>Whether nothing was changed.</summary>
    public bool IsUnchanged => Inputs.Count == 0 && Others.Count == 0;
}
