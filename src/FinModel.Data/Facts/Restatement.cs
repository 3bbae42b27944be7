namespace FinModel.Data.Facts;

/// <summary>A figure that a later filing gives otherwise.</summary>
/// <param name="Series">What it is of.</param>
/// <param name="Period">Of when.</param>
/// <param name="First">As first filed.</param>
/// <param name="Last">As the latest filing has it: what counts.</param>
public sealed record Restatement(FactSeries Series, FactPeriod Period, FiledFact First, FiledFact Last);
