using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Scenarios;

/// <summary>Scenarios called by their ids, or by what people read: <c>乐观</c> and <c>Bull</c> are <c>bull</c>.</summary>
public static class ScenarioNames
{
    /// <summary>The scenario that a word names; null when none or several are called so.</summary>
    public static PlanScenario? Find(Plan plan, string word)
    {
        ArgumentNullException.ThrowIfNull(plan);
        bool IsCalled(string name) => LabelNames.IsCalled(word, name);
        return plan.Scenarios.FirstOrDefault(s => s.Name == word)
            ?? (plan.Scenarios.Where(s => IsCalled(s.Name) || IsCalled(s.Label.English) || IsCalled(s.Label.Chinese)).Take(2).ToList() is [var only]
                ? only
                : null);
    }
}
