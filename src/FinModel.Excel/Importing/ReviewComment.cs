using FinModel.Compiler.Plans;
using FinModel.Core.Reviews;

namespace FinModel.Excel.Importing;

/// <summary>What a reviewer wrote beside a cell.</summary>
/// <param name="Place">The cell.</param>
/// <param name="Subject">The line and period that stand there, or empty.</param>
/// <param name="Author">Who, as the file says.</param>
/// <param name="Date">When, as the file says; empty where it does not.</param>
/// <param name="Text">The words.</param>
/// <param name="IsResolved">Whether the thread was closed.</param>
public sealed record ReviewComment(string Place, string Subject, string Author, string Date, string Text, bool IsResolved)
{
    /// <summary>The comment to be kept with the model; one that is about no line says which cell it stood beside.</summary>
    public Review ToReview(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var parts = Subject.Split('@');
        var id = parts[0][(parts[0].LastIndexOf(':') + 1)..];
        return plan.Line(id.Split('.')[0]) is null
            ? new Review("", "", Author, Date, $"{Place}: {Text}", IsResolved)
            : new Review(id, parts.ElementAtOrDefault(1) is { } period and not "all" ? period : "", Author, Date, Text, IsResolved);
    }
}
