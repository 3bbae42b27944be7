using FinModel.Excel.Snapshots;

namespace FinModel.Excel.Importing;

/// <summary>Edits of what is no input, nor expected by others: each is listed, but for values pasted over the formulas that give them.</summary>
internal sealed class OtherEdits(WorkbookComparison comparison, OwnValues values)
{
    public IEnumerable<OtherChange> Read()
    {
        var edits = comparison.Edits.Where(e => e.IsBroken || (!IsTaken(e) && !values.IsOwn(e))).ToList();
        return [.. edits.Where(e => !e.IsBroken).Select(Of), .. comparison.Others, .. edits.Where(e => e.IsBroken).GroupBy(e => e.Pair).Select(Together)];
    }

    private static bool IsTaken(CellEdit edit) =>
        edit.Expected.Role is SnapshotRole.Block or SnapshotRole.Live or SnapshotRole.Operand or SnapshotRole.Expected;

    private static OtherChange Together(IGrouping<SheetPair, CellEdit> edits) => edits.Count() == 1 ? Of(edits.First())
        : Of(edits.First()) with { Subject = "", More = edits.Count() - 1 };

    private static OtherChange Of(CellEdit edit)
    {
        var (expected, found) = (edit.Expected, edit.Found);
        var kind = expected.Role == SnapshotRole.WhatIf ? OtherChangeKind.WhatIfLeft
            : expected.Role == SnapshotRole.Source ? OtherChangeKind.SourceChanged
            : expected.Role == SnapshotRole.Note ? OtherChangeKind.NoteChanged
            : expected.Role == SnapshotRole.Reason ? OtherChangeKind.ReasonChanged
            : found.IsBlank ? OtherChangeKind.CellCleared
            : expected.Formula is not null ? found.Formula is null ? OtherChangeKind.FormulaOverwritten : OtherChangeKind.FormulaChanged
            : expected.Number is not null ? OtherChangeKind.FigureChanged : OtherChangeKind.LabelChanged;
        var subject = expected.Row > edit.Pair.Expected.HeaderRow ? expected.Subject : "";
        return new OtherChange(kind, edit.Place, subject, CellText.Of(expected), CellText.Of(found));
    }
}
