using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Web.Certificates;

namespace FinModel.Web.Page;

/// <summary>What a page is made of.</summary>
/// <param name="Plan">The model.</param>
/// <param name="Evaluator">What computes it.</param>
/// <param name="IsChinese">The language it opens in.</param>
/// <param name="Scenario">The scenario it opens with.</param>
/// <param name="Changes">The changes on top that it opens with.</param>
public sealed record PageRequest(Plan Plan, Evaluator Evaluator, bool IsChinese, PlanScenario Scenario, IReadOnlyList<PlanOverride> Changes)
{
    /// <summary>What a comparison of the page's script with the engine came to; null where none was asked for.</summary>
    public ScriptCertificate? Certificate { get; init; }

    /// <summary>Which of the pages of a model that is being written it is; null for a page that stands alone.</summary>
    public int? LiveVersion { get; init; }
}
