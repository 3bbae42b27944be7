using System.Text.RegularExpressions;
using FinModel.Core.Text;

namespace FinModel.Compiler.Plans;

/// <summary>How a line gets its values, as the model's author wrote it.</summary>
/// <param name="Scope">For whom: <c>=</c>, <c>actual</c>, <c>estimate</c> or periods.</param>
/// <param name="Text">The formula, on one line, or <c>data</c>.</param>
/// <param name="Span">Where it is written.</param>
public sealed partial record PlanRule(string Scope, string Text, SourceSpan Span)
{
    /// <summary>Whether the value is read from a table, be it only where one prints it.</summary>
    public bool IsData { get; init; }

    /// <summary>The names that the formula has, in its order and as often as it has them: of lines, members, functions and periods.</summary>
    public IEnumerable<string> Names => NamePattern().Matches(Text).Select(m => m.Value);

    [GeneratedRegex("[a-z][a-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
