using FinModel.Presentation.Wording;

namespace FinModel.Excel.Snapshots;

/// <summary>A workbook as it was exported: what a reviewer's file is compared with, whatever became of the model since. It travels in the file
/// itself.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Version">Its fingerprint.</param>
/// <param name="Language">The language of the labels.</param>
/// <param name="Scenarios">The names of the scenarios.</param>
/// <param name="Selected">The scenario that was selected.</param>
/// <param name="Iterates">Whether iterative calculation was on.</param>
/// <param name="Sheets">The sheets, but for the one that holds this.</param>
internal sealed record Snapshot(string Model, string Version, LabelLanguage Language, IReadOnlyList<string> Scenarios, string Selected, bool Iterates,
    IReadOnlyList<SnapshotSheet> Sheets)
{
    /// <summary>The colours that lie behind cells, as RRGGBB; none in a file that was exported before styles were.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>The comments that were exported.</summary>
    public IReadOnlyList<SnapshotNote> Notes { get; init; } = [];
}
