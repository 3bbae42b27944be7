using FinModel.Core.Diagnostics;

namespace FinModel.Excel.Importing;

/// <summary>What others expect, changed in a workbook and not written.</summary>
/// <param name="Change">The change.</param>
/// <param name="Why">Why it is left.</param>
public sealed record LeftExpectation(ExpectationChange Change, Phrase Why);
