namespace FinModel.Drafts.Writing;

/// <summary>A row of a model's inputs.</summary>
/// <param name="Id">The input.</param>
/// <param name="Unit">In what its values are typed: <c>%</c>, <c>days</c>, <c>CNY million</c>.</param>
/// <param name="Values">The values as typed, by period as headings have it; <c>all</c> for one that holds always.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Note">A remark, or empty.</param>
public sealed record DraftInput(string Id, string Unit, IReadOnlyDictionary<string, string> Values, string Source, string Note = "");
