using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Drivers;

/// <summary>What inputs begin with, of a model with the libraries that the rules stand on.</summary>
/// <param name="Run">The model with any values.</param>
/// <param name="Values">The values.</param>
internal sealed record HouseValues(DraftRun Run, IReadOnlyList<HouseValue> Values);
