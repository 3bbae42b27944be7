using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Symbols;

/// <summary>What a row of a table says of its figures.</summary>
/// <param name="Source">Its source, or null.</param>
/// <param name="Note">Its note, or null.</param>
/// <param name="Provenance">How its figures came to stand there.</param>
/// <param name="Table">What people call the table; its file's name without a label.</param>
internal sealed record RowRemarks(string? Source, string? Note, Provenance Provenance, PlanLabel Table);
