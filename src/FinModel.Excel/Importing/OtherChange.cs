namespace FinModel.Excel;

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

    /// <summary>A row was added.</summary>
    RowAdded,

    /// <summary>A row is gone.</summary>
    RowDeleted,

    /// <summary>Something was written into an empty cell.</summary>
    CellAdded,

    /// <summary>A cell was emptied.</summary>
    CellCleared,

    /// <summary>A sheet was added.</summary>
    SheetAdded,
}

/// <summary>A change that cannot become a scenario; listed so that nothing is dropped silently.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Place">Where.</param>
/// <param name="Subject">The line and period that stand there, or empty.</param>
/// <param name="Old">What was there.</param>
/// <param name="New">What is there now.</param>
public sealed record OtherChange(OtherChangeKind Kind, string Place, string Subject, string Old, string New);
