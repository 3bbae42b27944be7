using FinModel.Compiler.Plans;

namespace FinModel.Evaluation.Programs;

/// <summary>Where the two sides and the tolerance of a check are computed; −1 where there is no tolerance.</summary>
internal sealed record CheckSlots(PlanCheck Check, PlanCheckInstance Instance, int Left, int Right, int Within);
