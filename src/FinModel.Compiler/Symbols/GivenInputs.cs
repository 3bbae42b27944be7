namespace FinModel.Compiler.Symbols;

/// <summary>What files and defaults give for inputs: for the base case, and for scenarios.</summary>
internal sealed record GivenInputs(IReadOnlyList<GivenValue> Base, IReadOnlyList<GivenValue> OfScenarios);
