namespace FinModel.Compiler.Plans;

/// <summary>A set of changes to inputs, applied in order. Those of a scenario it extends come first.</summary>
public sealed record PlanScenario(string Name, PlanLabel Label, IReadOnlyList<PlanOverride> Overrides)
{
    /// <summary>The scenario that changes nothing.</summary>
    public static PlanScenario Base { get; } = new("base", new PlanLabel("Base", "基准"), []);
}
