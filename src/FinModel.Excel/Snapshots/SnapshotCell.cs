using FinModel.Data.Workbooks;

namespace FinModel.Excel.Snapshots;

/// <summary>A cell as it was exported.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Role">What it is to the model.</param>
/// <param name="Subject">The line's id with its period, <c>gross_margin@2025</c>, or the id of its row.</param>
internal sealed record SnapshotCell(int Row, int Column, SnapshotRole Role, string Subject)
{
    public string? Text { get; init; }

    public double? Number { get; init; }

    /// <summary>The formula as the cell has it.</summary>
    public string? Formula => Relative is null ? null : References.Absolute(Relative, Row, Column);

    /// <summary>The formula counted from the cell, so that copies of one are the same text: this is what is kept.</summary>
    public string? Relative { get; init; }

    /// <summary>What the formula gave, where that was a number: exactly for inputs, to seven digits elsewhere.</summary>
    public double? Value { get; init; }

    /// <summary>The scenario of a block or an operand, counted from 0; the kind of an expectation.</summary>
    public int Scenario { get; init; }

    /// <summary>Which of the scenario's changes of the input an operand is, counted from 0; the field of an expectation.</summary>
    public int Change { get; init; }

    /// <summary>Whether it holds the opposite of the plan's value.</summary>
    public bool IsNegated { get; init; }
}
