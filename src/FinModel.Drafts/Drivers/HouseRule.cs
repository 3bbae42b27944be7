namespace FinModel.Drafts.Drivers;

/// <summary>What an input begins with where nobody says it.</summary>
/// <param name="Input">The input's id.</param>
/// <param name="Formula">Its value, in the language.</param>
/// <param name="Note">Where that is from, in words.</param>
internal sealed record HouseRule(string Input, string Formula, string Note);
