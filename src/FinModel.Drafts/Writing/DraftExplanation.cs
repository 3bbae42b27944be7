namespace FinModel.Drafts.Writing;

/// <summary>Why a printed figure is not what the model gives.</summary>
/// <param name="File">The table's file.</param>
/// <param name="Row">The row, as the table's reader calls it.</param>
/// <param name="Period">The period, as `check` calls it.</param>
/// <param name="Printed">The characters printed.</param>
/// <param name="Value">What the model gives.</param>
/// <param name="Cause">Why.</param>
public sealed record DraftExplanation(string File, string Row, string Period, string Printed, string Value, string Cause);
