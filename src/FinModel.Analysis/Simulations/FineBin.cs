namespace FinModel.Analysis.Simulations;

/// <summary>How many numbers lie between two.</summary>
internal readonly record struct FineBin(double From, double To, long Count);
