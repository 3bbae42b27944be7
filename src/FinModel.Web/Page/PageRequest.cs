using FinModel.Compiler.Plans;
using FinModel.Core.Reviews;
using FinModel.Evaluation;

namespace FinModel.Web.Page;

/// <summary>What a page is made of.</summary>
/// <param name="Plan">The model.</param>
/// <param name="Evaluator">What computes it.</param>
/// <param name="IsChinese">The language it opens in.</param>
/// <param name="Scenario">The scenario it opens with.</param>
/// <param name="Changes">The changes on top that it opens with.</param>
public sealed record PageRequest(Plan Plan, Evaluator Evaluator, bool IsChinese, PlanScenario Scenario, IReadOnlyList<PlanOverride> Changes)
{
    /// <summary>How the script's values were found to compare with the engine's, in both languages; null where nobody looked.</summary>
    public PlanLabel? Certificate { get; init; }

    /// <summary>The comments of reviewers that are kept with the model.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    /// <summary>Which of the pages of a model that is being written it is; null for a page that stands alone.</summary>
    public int? LiveVersion { get; init; }
}
