using FinModel.Core.Text;

namespace FinModel.Compiler.Plans;

/// <summary>Who says that a given value is what it is.</summary>
/// <param name="Text">The source in words: a table, a report, <c>house assumption</c>.</param>
/// <param name="Note">A remark, or null.</param>
/// <param name="Printed">The characters that were there: <c>(1,266)</c>.</param>
/// <param name="Span">Where they are.</param>
public sealed record PlanSource(string Text, string? Note, string Printed, SourceSpan Span);
