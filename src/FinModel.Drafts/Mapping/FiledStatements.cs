using FinModel.Core.Time;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>What a layout makes of statements, everything that is printed reported: what estimates go on from.</summary>
/// <param name="Mapped">Which rows are lines, and which lines are what a total leaves.</param>
/// <param name="Run">What they give.</param>
/// <param name="Placement">Which rows are none.</param>
/// <param name="Drafts">Compiles and runs such tables.</param>
/// <param name="Dictionary">The names of accounts.</param>
/// <param name="Stages">The periods of the model, and which of them are estimates.</param>
/// <param name="Last">The last reported period.</param>
internal sealed record FiledStatements(MappedTables Mapped, DraftRun Run, Placement Placement, FiledDrafts Drafts, AccountDictionary Dictionary,
    List<(Period Period, bool IsEstimate)> Stages, Period Last);
