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
        return models.Count < 2 && words.Count < 2 ? RunOne(request with { Model = models.FirstOrDefault() }, terminal, run)
            : RunAll(models, request, terminal, run);
    }

    private static int RunOne(ModelRequest request, Terminal terminal, Func<ModelRequest, Outcome> run)
    {
        var (code, answer) = run(request);
        if (answer is not null)
        {
            Presenter.Write(answer, request, terminal);
        }

        return code;
    }

    private static int RunAll(List<string> models, ModelRequest request, Terminal terminal, Func<ModelRequest, Outcome> run)
    {
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

        Write(models, answers, request, terminal);
        if (failed.Count > 0)
        {
            new DiagnosticWriter(terminal).Error(
                $"{failed.Count} of {models.Count} models could not be asked: {failed}", ["the others were; what is wrong is said above"]);
        }

        return code;
    }

    private static void Write(List<string> models, List<(string Model, Answer Answer)> answers, ModelRequest request, Terminal terminal)
    {
        if (request.Format == OutputFormat.Parquet)
        {
            var asked = answers.ToDictionary(a => a.Model, a => a.Answer, StringComparer.Ordinal);
            OutputFile.Write(request.File!, terminal, ParquetPresenter.Write(models.Select(m => (m, asked.GetValueOrDefault(m)))));
        }
        else
        {
            Presenter.Write(answers, request, terminal);
        }
    }
}
