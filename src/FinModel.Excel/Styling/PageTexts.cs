namespace FinModel.Excel.Styling;

/// <summary>Texts at the edge of a printed page; <c>{file}</c>, <c>{sheet}</c>, <c>{page}</c>, <c>{pages}</c> and <c>{company}</c> stand for what
/// they name.</summary>
/// <param name="Left">At the left.</param>
/// <param name="Centre">In the middle.</param>
/// <param name="Right">At the right.</param>
public sealed record PageTexts(string Left, string Centre, string Right)
{
    /// <summary>What may stand in braces.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["company", "file", "page", "pages", "sheet"];
}
