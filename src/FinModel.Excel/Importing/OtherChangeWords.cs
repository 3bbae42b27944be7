using FinModel.Core.Diagnostics;

namespace FinModel.Excel.Importing;

/// <summary>What was done to a workbook, in words; json has them with underscores.</summary>
internal static class OtherChangeWords
{
    public static Phrase Of(OtherChangeKind kind) => kind switch
    {
        OtherChangeKind.FormulaOverwritten => (Phrase)"formula overwritten",
        OtherChangeKind.FormulaChanged => "formula changed",
        OtherChangeKind.FigureChanged => "published figure changed",
        OtherChangeKind.LabelChanged => "label changed",
        OtherChangeKind.SourceChanged => "source changed",
        OtherChangeKind.NoteChanged => "note changed",
        OtherChangeKind.ReasonChanged => "reason changed",
        OtherChangeKind.RowAdded => "row added",
        OtherChangeKind.RowDeleted => "row deleted",
        OtherChangeKind.ColumnAdded => "column added",
        OtherChangeKind.ColumnDeleted => "column deleted",
        OtherChangeKind.CellAdded => "cell filled in",
        OtherChangeKind.CellCleared => "cell emptied",
        OtherChangeKind.SheetAdded => "sheet added",
        OtherChangeKind.SheetDeleted => "sheet deleted",
        OtherChangeKind.SheetRenamed => "sheet renamed",
        OtherChangeKind.WhatIfLeft => "what-if left in",
        OtherChangeKind.Coloured => "coloured",
        _ => "remark",
    };
}
