using FinModel.Compiler.Plans;

namespace FinModel.Explain;

/// <summary>Why a cell has its value, and below it why each cell that it is computed from has its own.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Value">Its value in the model's unit; not a number where there is none.</param>
/// <param name="Formula">The rule as the author wrote it, or null for what is given.</param>
/// <param name="Source">Who says so, for what is given.</param>
/// <param name="Changes">What a scenario or an override did to a given value, in order.</param>
/// <param name="Stop">Why it does not go on, where it does not.</param>
/// <param name="Children">The cells that the formula refers to, in order, each once.</param>
public sealed record Explanation(
    PlanCell Cell, double Value, string? Formula, PlanSource? Source, IReadOnlyList<PlanOverride> Changes, ExplanationStop Stop,
    IReadOnlyList<Explanation> Children)
{
    /// <summary>This and everything below it, from top to bottom.</summary>
    public IEnumerable<Explanation> All() => Children.SelectMany(child => child.All()).Prepend(this);
}
