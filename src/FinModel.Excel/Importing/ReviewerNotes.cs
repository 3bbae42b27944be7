using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Excel.Layout;
using FinModel.Excel.Pages;
using FinModel.Data.Workbooks;
using FinModel.Excel.Snapshots;

namespace FinModel.Excel.Importing;

/// <summary>What a reviewer did to a file that changes no number: comments, colours, names, sheets renamed, hidden or added.</summary>
internal sealed class ReviewerNotes(Snapshot snapshot, RawWorkbook raw, SheetMatch match)
{
    public IEnumerable<ReviewComment> Comments() =>
        from sheet in raw.Sheets
        from comment in sheet.Comments
        let text = New(sheet, comment)
        where text.Length > 0
        orderby raw.Sheets.IndexOf(sheet), comment.Row, comment.Column, comment.Date
        select new ReviewComment(PlaceText.Of(sheet.Name, comment.Row, comment.Column), Subject(sheet, comment.Row, comment.Column), comment.Author,
            comment.Date, text, comment.IsResolved);

    // A comment that was exported is no new one; what was written below it is, and that its thread was closed or opened again.
    private string New(RawSheet sheet, RawComment comment)
    {
        var (text, exported) = (Plain(comment.Text), Exported(sheet, comment));
        if (comment.IsThreaded)
        {
            return exported is not null && exported.IsResolved == comment.IsResolved && exported.Entries.Any(e => Plain(e) == text) ? "" : text;
        }

        var known = Plain(exported?.Text ?? "");
        var at = known.Length == 0 ? -1 : text.IndexOf(known, StringComparison.Ordinal);
        return at >= 0 ? text.Remove(at, known.Length).Trim()
            : comment.IsStandIn && sheet.Comments.Exists(c => c.IsThreaded && (c.Row, c.Column) == (comment.Row, comment.Column)) ? ""
            : text;
    }

    private SnapshotNote? Exported(RawSheet sheet, RawComment comment) =>
        match.Find(sheet.Name) is { } pair && pair.Of(comment.Row, comment.Column) is var (row, column)
            ? snapshot.Notes.FirstOrDefault(n => n.Sheet == pair.Expected.Name && n.Row == row && n.Column == column)
            : null;

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <summary>Sheets that are gone with inputs on them.</summary>
    public IEnumerable<Diagnostic> Lost() =>
        match.Missing.Where(HasInputs).Select(s => WorkbookFindings.MissingSheet(s.Name, s.Cells.Count(c => c.Role == SnapshotRole.Block)));

    public IEnumerable<OtherChange> Remarks() => [.. Sheets(), .. match.Pairs.SelectMany(Colours), .. raw.Sheets.SelectMany(OfSheet), .. OfFile()];

    private static bool HasInputs(SnapshotSheet sheet) => sheet.Cells.Any(c => c.Role == SnapshotRole.Block);

    private IEnumerable<OtherChange> Sheets()
    {
        foreach (var pair in match.Pairs.Where(p => p.Found.Name != p.Expected.Name))
        {
            yield return new OtherChange(OtherChangeKind.SheetRenamed, PlaceText.Quoted(pair.Found.Name), "", pair.Expected.Name, pair.Found.Name);
        }

        foreach (var sheet in match.Missing.Where(s => !HasInputs(s)))
        {
            yield return new OtherChange(OtherChangeKind.SheetDeleted, PlaceText.Quoted(sheet.Name), "", "", "");
        }

        foreach (var sheet in match.Added.Where(s => !s.Cells.Values.Any(c => c.Text?.StartsWith(BackupPage.Prefix, StringComparison.Ordinal) == true)))
        {
            yield return new OtherChange(OtherChangeKind.SheetAdded, PlaceText.Quoted(sheet.Name), "", "", "");
        }
    }

    // One remark for neighbours of a row that have one colour.
    private IEnumerable<OtherChange> Colours(SheetPair pair)
    {
        var coloured =
            pair.Found.Cells.Where(c => c.Value.Fill is { } fill && !CellColours.AreOurs(fill, snapshot))
                .Select(c => (c.Key.Row, c.Key.Column, Fill: c.Value.Fill!));
        foreach (var row in coloured.GroupBy(c => (c.Row, c.Fill)).OrderBy(g => g.Key.Row))
        {
            var (first, last) = (row.Min(c => c.Column), row.Max(c => c.Column));
            var place =
                PlaceText.Of(pair.Found.Name, row.Key.Row, first)
                    + (last > first ? $":{SheetCell.ColumnName(last)}{row.Key.Row.ToString(CultureInfo.InvariantCulture)}" : "");
            var colour = CellColours.Name(row.Key.Fill);
            yield return new OtherChange(OtherChangeKind.Coloured, place, Subject(pair.Found, row.Key.Row, first), "", colour.ToString()) { Said = colour };
        }
    }

    private static IEnumerable<OtherChange> OfSheet(RawSheet sheet)
    {
        IEnumerable<Phrase> said =
        [
            .. sheet.IsHidden ? [(Phrase)"the sheet is hidden"] : Array.Empty<Phrase>(),
            .. sheet.IsProtected ? [(Phrase)"the sheet is protected"] : Array.Empty<Phrase>(),
            .. sheet.HiddenRows.Count > 0
                ? [(Phrase)$"rows are hidden: {Some(sheet.HiddenRows.Select(r => r.ToString(CultureInfo.InvariantCulture)))}"]
                : Array.Empty<Phrase>(),
            .. sheet.HiddenColumns.Count > 0
                ? [(Phrase)$"columns are hidden: {Some(sheet.HiddenColumns.Where(c => c > 0).Select(SheetCell.ColumnName))}"]
                : Array.Empty<Phrase>(),
            .. sheet.Merged.Count > 0 ? [(Phrase)$"cells are merged: {Some(sheet.Merged)}"] : Array.Empty<Phrase>(),
        ];
        return said.Select(s => OtherChange.Remark(PlaceText.Quoted(sheet.Name), s));
    }

    private IEnumerable<OtherChange> OfFile()
    {
        IEnumerable<Phrase> said =
        [
            .. raw.IsProtected ? [(Phrase)"the structure of the file is protected"] : Array.Empty<Phrase>(),
            .. raw.Iterates && !snapshot.Iterates ? [(Phrase)"iterative calculation is on"] : Array.Empty<Phrase>(),
            .. raw.Names.Count > 0 ? [(Phrase)$"names were added: {Some(raw.Names)}"] : Array.Empty<Phrase>(),
            .. raw.HasExternalLinks
                ? [(Phrase)"it reads other files, which are not looked at: such cells count as what they last held"]
                : Array.Empty<Phrase>(),
        ];
        return said.Select(s => OtherChange.Remark(OtherChange.File, s));
    }


    private static Phrase Some(IEnumerable<string> names) =>
        names.ToList() is var all && all.Count > 8 ? $"{all.Take(8)} and {all.Count - 8} more" : (Phrase)$"{all}";

    private string Subject(RawSheet sheet, int row, int column)
    {
        if (match.Find(sheet.Name) is not { } pair || pair.Of(row, column) is not var (r, c) || r <= pair.Expected.HeaderRow)
        {
            return "";
        }

        var (own, id) = (pair.Expected.Find(r, c)?.Subject, pair.Expected.Find(r, Columns.Identifier)?.Text ?? "");
        return string.IsNullOrEmpty(own) ? id : own;
    }
}
