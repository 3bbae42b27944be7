using FinModel.Core.Diagnostics;

namespace FinModel.Analysis.Portfolios;

/// <summary>What is known of a holding before anything is drawn; it is the same in every slice.</summary>
/// <param name="Holding">The holding.</param>
/// <param name="Name">The name that its model has, by which what is its own is drawn; null where it could not be loaded.</param>
/// <param name="Base">What it adds without uncertainty; not a number where that is nothing.</param>
/// <param name="Problem">Why it adds nothing, or null.</param>
public sealed record HoldingRow(Holding Holding, string? Name, double Base, Phrase? Problem);
