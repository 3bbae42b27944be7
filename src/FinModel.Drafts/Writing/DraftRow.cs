using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Writing;

/// <summary>Which line of the model a printed row is, or several added up.</summary>
/// <param name="Parts">The rows, and whether each is taken off.</param>
/// <param name="Line">The line's id.</param>
/// <param name="IsNegated">Whether the line is printed with the opposite sign.</param>
public sealed record DraftRow(IReadOnlyList<(StatementItem Item, bool IsTakenOff)> Parts, string Line, bool IsNegated)
{
    /// <summary>Why it is so, for the comment above it; empty for what a dictionary says.</summary>
    public string Why { get; init; } = "";
}
