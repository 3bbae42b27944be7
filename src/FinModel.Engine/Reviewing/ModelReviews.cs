using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Reviews;
using FinModel.Core.Tables;
using FinModel.Data.Reviews;

namespace FinModel.Reviewing;

/// <summary>The comments of reviewers that are kept with a model, and whether the model has what they are about.</summary>
public static class ModelReviews
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d"];

    /// <summary>The comments in a model's folder; null where the file cannot be read. Comments about nothing that there is are kept, with a warning
    /// each.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="shown">The folder as messages show it.</param>
    /// <param name="plan">The model.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static IReadOnlyList<Review>? Load(string folder, string shown, Plan plan, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (ReviewFile.Load(folder, shown, diagnostics) is not { } rows)
        {
            return null;
        }

        diagnostics.AddRange(rows.SelectMany(row => Problems(row, plan)));
        return [.. rows.Select(row => row.Review)];
    }

    private static IEnumerable<Diagnostic> Problems(ReviewRow row, Plan plan) =>
        new[] { Line(row.Review, row.Line, plan), Period(row.Review, row.Period, plan), Date(row.Review, row.Date) }.OfType<Diagnostic>();

    // A comment on the whole names no line.
    private static Diagnostic? Line(Review review, TableCell cell, Plan plan)
    {
        if (review.Line.Length == 0)
        {
            return null;
        }

        var (name, member) = review.Line.Split('.', 2) is [var first, var second] ? (first, second) : (review.Line, null);
        return plan.Line(name) is not { } line ? ModelReviewDiagnostics.NoLine(cell.Span, name, plan.Lines.Select(l => l.Name))
            : member is not null && line.Dimension?.Members.Any(m => m.Name == member) != true
                ? ModelReviewDiagnostics.NoMember(cell.Span, name, member, line.Dimension?.Members.Select(m => m.Name) ?? [])
            : null;
    }

    private static Diagnostic? Period(Review review, TableCell cell, Plan plan)
    {
        var periods = plan.Timelines.SelectMany(t => t.Periods).ToList();
        return review.Period.Length == 0 || periods.Exists(p => p.Id == review.Period) ? null
            : ModelReviewDiagnostics.NoPeriod(cell.Span, review.Period, periods.Find(p => p.Label == review.Period)?.Id,
                plan.Timeline.Listed.Select(p => p.Id));
    }

    // A day, with or without the time of it.
    private static Diagnostic? Date(Review review, TableCell cell)
    {
        var day = review.Date.Split('T', ' ')[0];
        return review.Date.Length == 0
            || (DateTimeOffset.TryParse(review.Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
                && DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            ? null : ModelReviewDiagnostics.NoDate(cell.Span, review.Date);
    }
}
