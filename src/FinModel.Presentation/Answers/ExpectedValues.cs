using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Presentation.Answers;

/// <summary>The values of a scenario that are held against what is expected.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Of">The value of a cell.</param>
internal sealed record ExpectedValues(string Name, Func<PlanCell, double> Of)
{
    /// <summary>Those of a result.</summary>
    public static ExpectedValues From(ModelResult result) => new(result.Scenario.Name, cell => result[cell]);
}
