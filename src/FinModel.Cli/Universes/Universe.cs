using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Presentation.Answers;

namespace FinModel.Cli.Universes;

/// <summary>Asks several models the same, one after another. One that cannot be used is reported and left out; it does not stop the others.</summary>
internal static class Universe
{
    /// <summary>Runs a verb on the models that words name, or on the usual one where there are none.</summary>
    /// <param name="words">Models, by folder or name, or folders that hold models.</param>
    /// <param name="request">What is asked; its model is filled in.</param>
    /// <param name="terminal">Where results and diagnostics go.</param>
    /// <param name="run">The verb on one model; its exit code.</param>
    /// <returns>The exit code of a single model; of several the gravest of theirs.</returns>
    public static int Run(IReadOnlyList<string> words, ModelRequest request, Terminal terminal, Func<ModelRequest, Outcome> run)
    {
        if (ScenarioWords.Among(words, terminal) is { } scenario)
        {
            return UsageErrors.Write(terminal, $"`{scenario}` is a scenario and no model", $"write `--scenario {scenario}`");
        }

        var models = words.SelectMany(new ModelLocator(terminal.Folder).Expand).Distinct(StringComparer.Ordinal).ToList();
        if (models.Count < 2 && words.Count < 2)
        {
            var (only, answer) = run(request with { Model = models.Count == 0 ? null : models[0] });
            if (answer is not null)
            {
                Presenter.Write(answer, request, terminal);
            }

            return only;
        }

        var (answers, failed) = (new List<(string Model, Answer Answer)>(), new List<string>());
        var code = ExitCode.Done;
        foreach (var model in models)
        {
            var (one, answer) = run(request with { Model = model });
            code = Math.Max(code, one);
            if (answer is not null)
            {
                answers.Add((model, answer));
            }

            if (one is ExitCode.NotUsable or ExitCode.WrongUsage)
            {
                failed.Add(model);
            }

            if (one == ExitCode.Interrupted)
            {
                break;
            }
        }

        if (request.Format == OutputFormat.Parquet)
        {
            var asked = answers.ToDictionary(a => a.Model, a => a.Answer, StringComparer.Ordinal);
            OutputFile.Write(request.File!, terminal, ParquetPresenter.Write(models.Select(m => (m, asked.GetValueOrDefault(m)))));
        }
        else
        {
            Presenter.Write(answers, request, terminal);
        }

        if (failed.Count > 0)
        {
            new DiagnosticWriter(terminal).Error(
                $"{failed.Count} of {models.Count} models could not be asked: {failed}", ["the others were; what is wrong is said above"]);
        }

        return code;
    }
}
