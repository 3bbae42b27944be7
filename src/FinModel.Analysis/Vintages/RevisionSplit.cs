using FinModel.Analysis.Comparisons;

namespace FinModel.Analysis.Vintages;

/// <summary>What the change of a line since a vintage comes from. The parts add up to the change.</summary>
/// <param name="Line">The line, before and now.</param>
/// <param name="ByFigures">What the reported figures moved, and whatever else of the model is new but its inputs.</param>
/// <param name="ByInputs">What the changed inputs moved on top of it.</param>
public sealed record RevisionSplit(RevisedCell Line, double ByFigures, Attribution ByInputs);
