using FinModel.Core.Text;
using FinModel.Core.Time;

namespace FinModel.Language.Syntax;

/// <summary>A period inside square brackets: so many periods away, a fixed one, or a named one. Exactly one of the three is set.</summary>
public sealed record PeriodReferenceSyntax(SourceSpan Span, int? Offset, Period? Fixed, string? Name)
{
    /// <summary>Whether the offset counts years, whatever the length of the periods: <c>x[-1 year]</c>.</summary>
    public bool IsInYears { get; init; }
}
