namespace FinModel.Excel;

/// <summary>How many formulas a sheet has.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Formulas">How many cells hold a formula.</param>
/// <param name="Distinct">How many different formulas they are, written relative to their own cells.</param>
public sealed record SheetStatistics(string Sheet, int Formulas, int Distinct);
