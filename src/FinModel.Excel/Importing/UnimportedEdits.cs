using FinModel.Core.Diagnostics;
using FinModel.Data.Reviews;
using FinModel.Excel.Requests;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Importing;

/// <summary>What somebody did to a workbook and the model does not have: it would be gone with the file.</summary>
public static class UnimportedEdits
{
    /// <summary>Why a file is not to be replaced by a new workbook; null where nothing would be lost.</summary>
    /// <param name="request">The workbook that is to take its place; it has the comments that are kept with the model.</param>
    /// <param name="file">What is there.</param>
    /// <param name="name">The file, as the user called it.</param>
    /// <param name="command">What reads it, as the user would type it.</param>
    public static Diagnostic? In(ExportRequest request, byte[] file, string name, string command)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length == 0)
        {
            return null;
        }

        var diagnostics = new List<Diagnostic>();
        using var stream = new MemoryStream(file);
        return WorkbookImport.Read(request, stream, diagnostics) is not { } report ? WorkbookFindings.NotReplaced(name, diagnostics[0].Phrase)
            : Places(report, request).ToList() is { Count: > 0 } places ? WorkbookFindings.UnimportedEdits(name, places, command)
            : null;
    }

    private static IEnumerable<Phrase> Places(ImportReport report, ExportRequest request)
    {
        var words = new WorkbookWords(request.Language);
        Phrase Named(string subject, string place) =>
            subject.Length == 0 ? Phrase.Verbatim(place) : $"{LineName.Of(request.Plan, subject, words.Of)} ({place})";
        return
        [
            .. report.Inputs.Select(i => Named($"{i.Input}", i.Place)),
            .. report.Conflicts.Select(c => Named($"{c.Input}", c.Place)),
            .. report.Expectations.Select(e => Named(e.Subject, e.Place)),
            .. report.UnreadPlaces,
            .. report.Others.Where(o => o.Kind != OtherChangeKind.Remark).Select(o => Named(o.Subject, o.Place)),
            .. report.Comments.Where(c => !IsKept(c, request)).Select(c => Named(c.Subject, c.Place)),
        ];
    }

    private static bool IsKept(ReviewComment comment, ExportRequest request) =>
        ReviewFile.Merge(request.Reviews, [comment.ToReview(request.Plan)]).SequenceEqual(request.Reviews);
}
