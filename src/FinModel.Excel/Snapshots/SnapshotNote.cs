namespace FinModel.Excel.Snapshots;

/// <summary>A comment as it was exported.</summary>
internal sealed record SnapshotNote(string Sheet, int Row, int Column, string Text);
