using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Writing;

/// <summary>A file of statements with the lines that its rows are.</summary>
/// <param name="Source">The file.</param>
/// <param name="Rows">The rows that were placed.</param>
/// <param name="Ignored">The rows that nobody is to take.</param>
public sealed record DraftTable(StatementTable Source, IReadOnlyList<DraftRow> Rows, IReadOnlyList<StatementItem> Ignored);
