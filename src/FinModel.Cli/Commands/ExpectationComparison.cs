using FinModel.Analysis;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Universes;
using FinModel.Compiler.Plans;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Series;

namespace FinModel.Cli.Commands;

/// <summary><c>compare base consensus</c>: scenarios beside what others expect.</summary>
internal static class ExpectationComparison
{
    /// <summary>The words of a comparison that are no scenarios but what others expect.</summary>
    public static IReadOnlyList<ExpectationKind> Kinds(IEnumerable<string> names) =>
        [.. names.Select(ExpectationKinds.Named).OfType<ExpectationKind>().Distinct().Order()];

    /// <summary>Holds each scenario against what is expected.</summary>
    public static Outcome Run(ModelLoader loader, FinancialModel model, IReadOnlyList<ScenarioCase> cases, IReadOnlyList<ExpectationKind> kinds,
        IReadOnlyList<LineChoice> chosen, Terminal terminal)
    {
        if (kinds.Where(k => !model.Plan.Expectations.Any(e => e.Kind == k)).Select(k => k.Name()).FirstOrDefault() is { } missing)
        {
            return UsageErrors.Write(terminal, $"`{model.Plan.Name}` has no {missing}", $"`{missing} \"{missing}.csv\"` in the model says where it stands");
        }

        var answer = new ExpectationAnswer([.. cases.Select(c => c.Run(model.Evaluator))], kinds, chosen);
        return new Outcome(loader.Hold(answer.Results) ? ExitCode.Done : ExitCode.DidNotHold, answer);
    }
}
