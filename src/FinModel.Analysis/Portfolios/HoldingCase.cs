using FinModel.Analysis.Simulations;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;
using FinModel.Evaluation;

namespace FinModel.Analysis.Portfolios;

/// <summary>A holding whose model is loaded: its one output is simulated and counts so many times.</summary>
/// <param name="Evaluator">The model's evaluator.</param>
/// <param name="Setup">What is simulated: one output.</param>
/// <param name="Factor">What a value of 1 of the output adds to the portfolio.</param>
/// <param name="Unit">What it adds is in.</param>
/// <param name="Display">How it is shown.</param>
public sealed record HoldingCase(Evaluator Evaluator, SimulationSetup Setup, double Factor, Unit Unit, Display Display);

/// <summary>What came of a holding: its case, or what is wrong with it. One that cannot be used does not stop the others.</summary>
/// <param name="Case">The case, or null.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record HoldingLoad(HoldingCase? Case, Phrase? Problem);
