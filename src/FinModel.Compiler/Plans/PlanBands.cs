namespace FinModel.Compiler.Plans;

/// <summary>A scale of named bands, highest first.</summary>
public sealed record PlanBands(string Name, PlanLabel Label, IReadOnlyList<PlanBand> Bands);
