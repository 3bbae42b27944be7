using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>A row of a table of facts.</summary>
/// <param name="Period">Of when.</param>
/// <param name="Value">In millions, or as it is where it is per share.</param>
/// <param name="Source">In which filing it stands, or how it is implied.</param>
/// <param name="Note">Under what other tag, of what other day, and what was done to it.</param>
internal sealed record FactRow(FactPeriod Period, decimal Value, string Source, string Note);
