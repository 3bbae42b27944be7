using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Excel.Layout;
using FinModel.Excel.Pages;
using FinModel.Data.Workbooks;
using FinModel.Excel.Requests;
using FinModel.Excel.Snapshots;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Importing;

/// <summary>An edited workbook, back to what was changed: a merge of what was exported, what the reviewer made of it, and what the model says now.</summary>
public static class WorkbookImport
{
    /// <summary>Reads everything that can be read. Null, with diagnostics added, only when the file is no workbook of this model or is not to be
    /// trusted.</summary>
    /// <param name="request">What the export would be; the workbook's language and scenario are found from the file, the request's language is that of
    /// what is said.</param>
    /// <param name="stream">The file; it must know its length.</param>
    /// <param name="diagnostics">Takes why the file cannot be used.</param>
    public static ImportReport? Read(ExportRequest request, Stream stream, List<Diagnostic> diagnostics)
    {
        if (RawWorkbook.Read(stream, diagnostics) is not { } raw || Exported(request, raw, diagnostics) is not { } snapshot)
        {
            return null;
        }

        var selected = Selected(request.Plan, snapshot, raw);
        var isSame = snapshot.Version == Fingerprint.Of(request.Plan);
        var comparison = new WorkbookComparison(snapshot, raw, request.Cancelled);
        var inputs = new InputEdits(snapshot, request.Plan, selected, new WorkbookWords(request.Language).Of);
        var expected = new ExpectationEdits(request.Plan, new WorkbookWords(snapshot.Language), new WorkbookWords(request.Language).Of);
        comparison.Edits.FindAll(e => e.Expected.Role == SnapshotRole.Expected).ForEach(expected.Take);
        var others = new List<OtherChange>();
        var own = request with { Language = snapshot.Language };
        TakeInputs(own, isSame, selected, comparison, inputs);
        var (values, said) = (new OwnValues(own, isSame, selected, inputs.Changes), new SaidOfInputs(request.Plan, snapshot.Language));
        others.AddRange(new OtherEdits(comparison, values).Read().Where(o => !said.IsSaid(o)));
        var notes = new ReviewerNotes(snapshot, raw, comparison.Match);
        others.AddRange(notes.Remarks());
        return new ImportReport(inputs.Changes, others, selected)
        {
            Conflicts = inputs.Conflicts,
            Expectations = expected.Changes,
            Unread = [.. inputs.Unread, .. expected.Unread, .. notes.Lost()],
            UnreadPlaces = [.. inputs.UnreadPlaces, .. expected.UnreadPlaces],
            Comments = [.. notes.Comments()],
            HasModelChanged = !isSame,
            Language = snapshot.Language,
        };
    }

    // What is typed over inputs counts before what it gives elsewhere is asked about; the value that a formula has anyway is no change.
    private static void TakeInputs(ExportRequest request, bool isSame, PlanScenario selected, WorkbookComparison comparison, InputEdits inputs)
    {
        foreach (var (role, isComputed) in new[] { (SnapshotRole.Block, false), (SnapshotRole.Operand, false), (SnapshotRole.Block, true),
            (SnapshotRole.Live, true) })
        {
            var edits = comparison.Edits.Where(e => e.Expected.Role == role && e.Expected.Formula is not null == isComputed && !e.IsBroken).ToList();
            if (isComputed && edits.Count > 0)
            {
                edits.RemoveAll(new OwnValues(request, isSame, selected, inputs.Changes).IsOwn);
            }

            edits.ForEach(inputs.Take);
        }
    }

    // The file's own account of what was exported; without it, what the model exports now, if that is what the cover says.
    private static Snapshot? Exported(ExportRequest request, RawWorkbook raw, List<Diagnostic> diagnostics)
    {
        var kept = Kept(raw);
        if (kept is not null && kept.Model == request.Plan.Name)
        {
            return kept;
        }

        if (kept is not null)
        {
            diagnostics.Add(WorkbookFindings.OtherModel(kept.Model, request.Plan.Name));
            return null;
        }

        foreach (var language in Enum.GetValues<LabelLanguage>())
        {
            var book = BookBuilder.Build(request with { Language = language });
            if (raw.Sheet(book.ModelName.Sheet.Name) is not { } cover || Text(cover, book.ModelCaption) != book.ModelCaption.Text)
            {
                continue;
            }

            var (model, version) = (Text(cover, book.ModelName), Text(cover, book.Version));
            if (model == request.Plan.Name && version == book.Version.Text)
            {
                return BookSnapshot.Take(book);
            }

            diagnostics.Add(
                model != request.Plan.Name
                    ? WorkbookFindings.OtherModel(model, request.Plan.Name)
                    : WorkbookFindings.OtherVersion(version, book.Version.Text!));
            return null;
        }

        diagnostics.Add(WorkbookFindings.NotOurs(request.Plan.Name));
        return null;
    }

    private static Snapshot? Kept(RawWorkbook raw)
    {
        var parts = raw.Sheets.SelectMany(s => s.Cells.GroupBy(c => c.Key.Row))
            .Select(row =>
                (Id: row.Select(c => c.Value.Text).FirstOrDefault(t => t?.StartsWith(BackupPage.Prefix, StringComparison.Ordinal) == true),
                    Texts: row.Select(c => c.Value.Text ?? "")))
            .Where(row => row.Id is not null && int.TryParse(row.Id[BackupPage.Prefix.Length..], out _))
            .OrderBy(row => int.Parse(row.Id![BackupPage.Prefix.Length..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var bytes = new byte[parts.Sum(p => p.Texts.Max(t => t.Length))];
        return parts.Count > 0 && Convert.TryFromBase64String(string.Concat(parts.Select(p => p.Texts.MaxBy(t => t.Length))), bytes, out var length)
            ? SnapshotReader.Read(bytes[..length])
            : null;
    }

    private static PlanScenario Selected(Plan plan, Snapshot snapshot, RawWorkbook raw)
    {
        var match = new SheetMatch(snapshot, raw);
        var name = snapshot.Sheets.SelectMany(s => s.Cells.Where(c => c.Role == SnapshotRole.Free && c.Text == snapshot.Selected).Select(c => (s, c)))
            .Select(found => match.Pairs.Find(p => p.Expected == found.s) is { } pair
                ? pair.Found.Cells.Where(c => pair.Of(c.Key.Row, c.Key.Column) == (found.c.Row, found.c.Column)).Select(c => c.Value.Text).FirstOrDefault()
                : null)
            .FirstOrDefault();
        return plan.Scenarios.FirstOrDefault(s => s.Name == name) ?? plan.Scenarios.FirstOrDefault(s => s.Name == snapshot.Selected) ?? plan.Scenarios[0];
    }

    private static string Text(RawSheet sheet, SheetCell at) => sheet.Find(at.Row, at.Column)?.Text ?? "";
}
