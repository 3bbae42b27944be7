namespace FinModel.Evaluation.Programs;

/// <summary>What a single run computes, and what is taken out of it.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="Places">Where the values of the cells are afterwards.</param>
internal sealed record RunProgram(StepProgram Steps, CellPlaces Places);
