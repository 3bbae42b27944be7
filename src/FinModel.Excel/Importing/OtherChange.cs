using FinModel.Core.Diagnostics;

namespace FinModel.Excel.Importing;

/// <summary>What was done to a workbook besides changing inputs.</summary>
public enum OtherChangeKind
{
    /// <summary>A number or a text was typed over a formula.</summary>
    FormulaOverwritten,

    /// <summary>A formula became another one.</summary>
    FormulaChanged,

    /// <summary>A published figure was changed.</summary>
    FigureChanged,

    /// <summary>A label was changed.</summary>
    LabelChanged,

    /// <summary>It is said that an input comes from somewhere else.</summary>
    SourceChanged,

    /// <summary>Something else is noted of an input.</summary>
    NoteChanged,

    /// <summary>A scenario's change has another reason.</summary>
    ReasonChanged,

    /// <summary>A row was added.</summary>
    RowAdded,

    /// <summary>A row is gone.</summary>
    RowDeleted,

    /// <summary>A column was added.</summary>
    ColumnAdded,

    /// <summary>A column is gone.</summary>
    ColumnDeleted,

    /// <summary>Something was written into an empty cell.</summary>
    CellAdded,

    /// <summary>A cell was emptied.</summary>
    CellCleared,

    /// <summary>A sheet was added.</summary>
    SheetAdded,

    /// <summary>A sheet is gone.</summary>
    SheetDeleted,

    /// <summary>A sheet has another name.</summary>
    SheetRenamed,

    /// <summary>Something was left in a cell that what-if tables vary.</summary>
    WhatIfLeft,

    /// <summary>A cell was given a colour.</summary>
    Coloured,

    /// <summary>Something about the file: hidden, protected, merged, names, links.</summary>
    Remark,
}

/// <summary>A change that cannot become a scenario; listed so that nothing is dropped silently.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Place">Where.</param>
/// <param name="Subject">The line and period that stand there, or empty.</param>
/// <param name="Old">What was there.</param>
/// <param name="New">What is there now.</param>
public sealed record OtherChange(OtherChangeKind Kind, string Place, string Subject, string Old, string New)
{
    /// <summary>What stands for a place where a change is one of the whole file.</summary>
    public const string File = "the file";

    /// <summary>What is there now, where that is said and not quoted; otherwise null.</summary>
    public Phrase? Said { get; init; }

    /// <summary>Something said about a sheet or the file.</summary>
    public static OtherChange Remark(string place, Phrase said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return new(OtherChangeKind.Remark, place, "", "", said.ToString()) { Said = said };
    }

    /// <summary>How many more cells of the sheet were changed in the same way.</summary>
    public int More { get; init; }

    /// <summary>Whether the model computes something else for it, so that an edit is lost unless somebody takes it over by hand.</summary>
    public bool Matters =>
        Kind is OtherChangeKind.FormulaOverwritten or OtherChangeKind.FormulaChanged or OtherChangeKind.FigureChanged or OtherChangeKind.WhatIfLeft;
}
