using FinModel.Core.Text;

namespace FinModel.Compiler.Plans;

/// <summary>How a line gets its values, as the model's author wrote it.</summary>
/// <param name="Scope">For whom: <c>=</c>, <c>actual</c>, <c>estimate</c> or periods.</param>
/// <param name="Text">The formula, on one line, or <c>data</c>.</param>
/// <param name="Span">Where it is written.</param>
public sealed record PlanRule(string Scope, string Text, SourceSpan Span)
{
    /// <summary>Whether it says what stands where no table prints the line: <c>data or 0</c>.</summary>
    public bool IsFallback { get; init; }
}
