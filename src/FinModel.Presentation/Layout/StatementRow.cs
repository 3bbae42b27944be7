namespace FinModel.Presentation.Layout;

/// <summary>A row as it is read: a label with its figures. A header has none, a figure of a box one.</summary>
internal sealed record StatementRow(string Label, int Indent, string Unit, RowStyle Style, IReadOnlyList<string> Cells)
{
    /// <summary>What its figures are of; null for a header.</summary>
    public RowOrigin? Origin { get; init; }
}
