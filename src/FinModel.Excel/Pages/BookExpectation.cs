using FinModel.Compiler.Plans;

namespace FinModel.Excel.Pages;

/// <summary>What a cell of the sheet of expectations says of one.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Field">What of it.</param>
internal sealed record BookExpectation(PlanExpectation Expectation, ExpectationField Field);
