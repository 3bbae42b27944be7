using FinModel.Excel.Snapshots;

namespace FinModel.Excel.Importing;

/// <summary>Edits of what is no input: each is listed, but for values pasted over the formulas that give them.</summary>
internal sealed class OtherEdits(WorkbookComparison comparison, OwnValues values)
{
    public IEnumerable<OtherChange> Read()
    {
        var edits = comparison.Edits
            .Where(e => e.Expected.Role is not (SnapshotRole.Block or SnapshotRole.Live or SnapshotRole.Operand) && !values.IsOwn(e)).ToList();
        var broken = edits.Where(IsBroken).ToList();
        return [.. edits.Where(e => !IsBroken(e)).Select(Of), .. comparison.Others, .. broken.GroupBy(e => e.Pair).Select(Together)];
    }

    // A row, column or sheet that was taken out leaves errors in many formulas at once.
    private static bool IsBroken(CellEdit edit) => edit.Found.Formula?.Contains("#REF!", StringComparison.Ordinal) == true;

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
        return new OtherChange(kind, edit.Place, expected.Subject, CellText.Of(expected), CellText.Of(found));
    }
}
