namespace FinModel.Excel;

/// <summary>What a reviewer wrote beside a cell.</summary>
/// <param name="Place">The cell.</param>
/// <param name="Subject">The line and period that stand there, or empty.</param>
/// <param name="Author">Who, as the file says.</param>
/// <param name="Date">When, as the file says; empty where it does not.</param>
/// <param name="Text">The words.</param>
/// <param name="IsResolved">Whether the thread was closed.</param>
public sealed record ReviewComment(string Place, string Subject, string Author, string Date, string Text, bool IsResolved);
