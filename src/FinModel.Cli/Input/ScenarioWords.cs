using FinModel.Cli.Output;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;

namespace FinModel.Cli.Input;

/// <summary>The words of <c>compare</c>: scenarios, and behind them models. Models may stand in front, too, where no word could be both.</summary>
internal static class ScenarioWords
{
    /// <summary>Cuts the words behind the fewest scenarios that are asked for; <paramref name="doubt"/> is the word that could be a scenario as well as a
    /// model.</summary>
    public static (IReadOnlyList<string> Scenarios, IReadOnlyList<string> Models) Split(
        IReadOnlyList<string> words, Terminal terminal, int fewest, out string? doubt)
    {
        var locator = new ModelLocator(terminal.Folder);
        bool IsModel(string word) => locator.Find(locator.Expand(word)[0], out _, out _) is not null;
        var behind = words.Skip(fewest).Reverse().TakeWhile(IsModel).Count();
        var before = behind > 0 ? 0 : words.TakeWhile(IsModel).Count();
        var models = behind > 0 ? words.TakeLast(behind) : words.Take(before);
        doubt = models.FirstOrDefault(word => IsScenario(word, locator, terminal));
        return ([.. words.Skip(before).SkipLast(behind)], [.. models]);
    }

    /// <summary>The word among those for scenarios that is none and is a model: one scenario too few was named; otherwise null.</summary>
    public static string? Model(IReadOnlyList<string> scenarios, Terminal terminal)
    {
        var locator = new ModelLocator(terminal.Folder);
        var known = locator.Find(null, out _, out _) is { } usual ? FinancialModel.TryLoad(usual, terminal.Folder).Model?.Plan.Scenarios ?? [] : [];
        return scenarios.LastOrDefault(word => ExpectationKinds.Named(word) is null && !known.Any(s => s.Name == word)
            && locator.Find(locator.Expand(word)[0], out _, out _) is not null);
    }

    /// <summary>The word among those for models that is none and is a scenario of the others, or of the usual model; otherwise null.</summary>
    public static string? Among(IReadOnlyList<string> words, Terminal terminal)
    {
        var locator = new ModelLocator(terminal.Folder);
        bool IsModel(string word) => locator.Find(locator.Expand(word)[0], out _, out _) is not null;
        if (words.FirstOrDefault(word => !IsModel(word)) is not { } stranger || locator.Find(words.FirstOrDefault(IsModel), out _, out _) is not { } model)
        {
            return null;
        }

        return FinancialModel.TryLoad(model, terminal.Folder).Model is { } loaded && ScenarioNames.Find(loaded.Plan, stranger) is not null ? stranger : null;
    }

    // Only a plain name can be both: a path is none of a scenario.
    private static bool IsScenario(string word, ModelLocator locator, Terminal terminal) =>
        word.AsSpan().IndexOfAny('/', '\\', '.') < 0
        && locator.Find(null, out _, out _) is { } usual && usual != locator.Find(word, out _, out _)
        && FinancialModel.TryLoad(usual, terminal.Folder).Model?.Plan.Scenarios.Any(s => s.Name == word) == true;
}
