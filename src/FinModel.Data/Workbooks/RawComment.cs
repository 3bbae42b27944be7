namespace FinModel.Data.Workbooks;

/// <summary>A comment as a file has it.</summary>
/// <param name="Row">The row of its cell.</param>
/// <param name="Column">The column of its cell.</param>
/// <param name="Author">Who wrote it, as the file says.</param>
/// <param name="Text">What it says.</param>
/// <param name="Date">When, as the file says; empty for a note without a date.</param>
/// <param name="IsResolved">Whether its thread was closed.</param>
internal sealed record RawComment(int Row, int Column, string Author, string Text, string Date, bool IsResolved)
{
    /// <summary>Whether it is part of a thread.</summary>
    public bool IsThreaded { get; init; }

    /// <summary>Whether it is the note that stands in for a thread, for programs that know none.</summary>
    public bool IsStandIn { get; init; }
}
