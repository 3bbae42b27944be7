using FinModel.Analysis;
using FinModel.Evaluation;

namespace FinModel.Cli.Rendering.Checks;

/// <summary>All that <c>check</c> finds out: the tie-out, and the integrity checks of every scenario.</summary>
/// <param name="Result">The scenario that is tied out.</param>
/// <param name="TieOut">The tie-out.</param>
/// <param name="Scenarios">Every scenario's result.</param>
internal sealed record CheckReport(ModelResult Result, TieOutReport TieOut, IReadOnlyList<ModelResult> Scenarios)
{
    /// <summary>Whether nothing is unexplained and every check holds.</summary>
    public bool Passed => TieOut.Passed && Scenarios.All(s => Failures(s).Count == 0);

    /// <summary>The integrity checks of a scenario.</summary>
    public static IReadOnlyList<CheckResult> Checks(ModelResult scenario) => [.. scenario.Checks.Where(c => !c.Check.IsAudit)];

    /// <summary>Those that do not hold and must.</summary>
    public static IReadOnlyList<CheckResult> Failures(ModelResult scenario) => [.. Checks(scenario).Where(c => c.Check.IsRequired && c.Failed)];

    /// <summary>Those that warn.</summary>
    public static IReadOnlyList<CheckResult> Warnings(ModelResult scenario) => [.. Checks(scenario).Where(c => c.Check.IsWarning && c.Failed)];

    /// <summary>Those that ask of values that mean nothing.</summary>
    public static IReadOnlyList<CheckResult> Unanswered(ModelResult scenario) => [.. Checks(scenario).Where(c => !c.IsMeaningful)];
}
