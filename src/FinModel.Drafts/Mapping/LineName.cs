using FinModel.Compiler.Plans;
using FinModel.Drafts.Accounts;

namespace FinModel.Drafts.Mapping;

/// <summary>A line that a name may be of.</summary>
/// <param name="Line">The line.</param>
/// <param name="Account">The name in the dictionary.</param>
/// <param name="Rank">How many better names the dictionary has for the line.</param>
internal sealed record LineName(PlanLine Line, Account Account, int Rank);
