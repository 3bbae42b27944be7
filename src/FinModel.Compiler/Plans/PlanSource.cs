using FinModel.Core.Text;

namespace FinModel.Compiler.Plans;

/// <summary>Who says that a given value is what it is.</summary>
/// <param name="Text">The source in words: a report, <c>house assumption</c>; of a table without sources, the row and the column.</param>
/// <param name="Note">A remark, or null.</param>
/// <param name="Written">The characters that were there: <c>(1,266)</c>.</param>
/// <param name="Span">Where they are.</param>
public sealed record PlanSource(string Text, string? Note, string Written, SourceSpan Span)
{
    /// <summary>The source of what whoever asks has changed, beside any scenario.</summary>
    public const string User = "set by the user";

    /// <summary>What people call the table that it stands in, where nothing else is said of its source; otherwise null.</summary>
    public PlanLabel? Table { get; init; }

    /// <summary>Where the words of the source stand; null where nobody wrote them for this value.</summary>
    public SourceSpan? SaidAt { get; init; }

    /// <summary>How the figure came to stand there.</summary>
    public Provenance Provenance { get; init; } = Provenance.Typed;
}
