using FinModel.Compiler.Plans;

namespace FinModel.Excel.Requests;

/// <summary>A printed figure as the tie-out judged it.</summary>
/// <param name="Printed">The figure.</param>
/// <param name="Tolerance">How far the model may be from it, in the line's unit.</param>
/// <param name="IsGiven">Whether the model read its value from this very figure.</param>
/// <param name="Cause">Why the two differ, where that is explained.</param>
public sealed record TieOutEntry(PrintedCell Printed, double Tolerance, bool IsGiven, string? Cause);
