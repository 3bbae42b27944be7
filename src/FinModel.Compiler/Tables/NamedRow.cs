using FinModel.Core.Tables;

namespace FinModel.Compiler.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Key">Its name, qualified where it occurs more than once.</param>
/// <param name="Label">The same for people, who would read its slash as a division.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record NamedRow(string Key, string Label, IReadOnlyList<TableCell> Cells);
