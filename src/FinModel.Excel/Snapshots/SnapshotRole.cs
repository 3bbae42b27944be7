namespace FinModel.Excel.Snapshots;

/// <summary>What a cell of an exported workbook is to the model.</summary>
internal enum SnapshotRole : byte
{
    /// <summary>A label, a figure, a formula.</summary>
    Plain,

    /// <summary>The value of an input under a scenario.</summary>
    Block,

    /// <summary>The value of an input under the scenario selected.</summary>
    Live,

    /// <summary>What a scenario adds to an input, or multiplies it with.</summary>
    Operand,

    /// <summary>What a what-if table varies; 0 unless somebody left something there.</summary>
    WhatIf,

    /// <summary>May hold anything without this being an edit.</summary>
    Free,

    /// <summary>Where an input's value comes from, in words; may be blank.</summary>
    Source,

    /// <summary>What is noted of an input; may be blank.</summary>
    Note,

    /// <summary>Why a scenario changes an input; may be blank.</summary>
    Reason,

    /// <summary>What others expect of a cell, by the kind of expectation and the field of it; may be blank.</summary>
    Expected,
}
