namespace FinModel.Presentation.Layout;

/// <summary>A statement: a box of single figures, and rows of figures over time; either may be empty.</summary>
internal sealed record StatementSection(string Title, IReadOnlyList<StatementBox> Box, IReadOnlyList<StatementRow> Rows)
{
    /// <summary>Whether the box comes first, because the result the statement is about stands in it.</summary>
    public bool BoxLeads => Rows.Count == 0 || Box.Any(block => block.Rows.Any(row => row.Style == RowStyle.Total));

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Box.Count == 0 && Rows.Count == 0;
}
