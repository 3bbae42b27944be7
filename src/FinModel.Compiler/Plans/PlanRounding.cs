using FinModel.Core.Text;

namespace FinModel.Compiler.Plans;

/// <summary>How the rounding of a printed figure moves a value that was made of it.</summary>
/// <param name="Figure">Where the figure stands.</param>
/// <param name="By">What half a unit of its last place moves the value by: what it adds to one it may take from the next.</param>
public sealed record PlanRounding(SourceSpan Figure, double By);
