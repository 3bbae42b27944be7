namespace FinModel.Compiler.Plans;

/// <summary>A band of a scale. A line measured in bands holds the band's place in the scale as its value.</summary>
/// <param name="Name">The id.</param>
/// <param name="Label">What people read.</param>
/// <param name="Threshold">Where it begins; null for the one that takes what is left.</param>
/// <param name="IsInclusive">Whether the threshold itself belongs to it.</param>
public sealed record PlanBand(string Name, PlanLabel Label, double? Threshold, bool IsInclusive);
