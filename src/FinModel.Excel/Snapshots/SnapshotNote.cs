namespace FinModel.Excel.Snapshots;

/// <summary>A comment as it was exported.</summary>
internal sealed record SnapshotNote(string Sheet, int Row, int Column, string Text)
{
    /// <summary>What was said in its thread; nothing in files that were exported before threads were.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>Whether its thread was closed.</summary>
    public bool IsResolved { get; init; }
}
