namespace FinModel.Data.Workbooks;

/// <summary>How a file shows what a cell holds; the default is plainly.</summary>
/// <param name="IsDate">Whether a number is shown as a day or a time.</param>
/// <param name="IsPercent">Whether a number is shown as a share of a hundred.</param>
/// <param name="Format">The number format; null where it is one of those that every spreadsheet has.</param>
/// <param name="Fill">The colour behind the cell; null for none.</param>
internal readonly record struct RawStyle(bool IsDate, bool IsPercent, NumberFormat? Format, string? Fill);
