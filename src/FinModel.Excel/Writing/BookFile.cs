using FinModel.Excel.Layout;
using FinModel.Excel.Styling;

namespace FinModel.Excel.Writing;

/// <summary>What a file is made of.</summary>
/// <param name="Title">Whose workbook it is.</param>
/// <param name="Version">The version of the model.</param>
/// <param name="Sheets">The sheets, in their order.</param>
/// <param name="Style">How they look.</param>
/// <param name="Iterates">Whether it needs iterative calculation.</param>
internal sealed record BookFile(string Title, string Version, IReadOnlyList<Sheet> Sheets, HouseStyle Style, bool Iterates)
{
    /// <summary>Whether it has comments.</summary>
    public bool HasNotes => Sheets.Any(s => s.Notes.Count > 0);
}
