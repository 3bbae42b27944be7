using FinModel.Core.Reviews;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>Puts the comments that are kept with the model beside what they are about; those about nothing that is there, beside the cover's title.</summary>
internal static class ReviewPlaces
{
    public static void Write(Book book, Sheet cover)
    {
        foreach (var group in book.Request.Reviews.GroupBy(r => Find(book, r) ?? cover[1, Columns.Label]))
        {
            var isLost = group.Key.Sheet == cover;
            var entries = group.Select(r => new SheetNoteEntry(r.Author, r.Date, $"{(isLost ? About(r) : "")}{r.Text}", r.IsResolved));
            var texts = group.Select(r => $"{(isLost ? About(r) : "")}{r}{(r.IsResolved ? $" ({book.Words.First.Resolved})" : "")}");
            group.Key.Sheet.Notes.Add(new SheetNote(group.Key, string.Join('\n', texts), [.. entries]));
        }
    }

    private static string About(Review review) =>
        review.Line.Length == 0 ? "" : review.Period.Length == 0 ? $"[{review.Line}] " : $"[{review.Line}@{review.Period}] ";

    // A comment on all periods stands beside the label.
    private static SheetCell? Find(Book book, Review review)
    {
        var cells = book.Places.Where(p => p.Key.IsOwn && review.IsAbout(p.Key.Id, p.Key.Line.Name))
            .Select(p => (p.Key.PeriodId, At: book.BandNames.GetValueOrDefault(p.Key, p.Value))).ToList();
        var at = cells.Find(c => c.PeriodId == review.Period).At;
        return at ?? (cells.Count > 0 ? cells[0].At.Sheet[cells[0].At.Row, Columns.Label] : null);
    }
}
