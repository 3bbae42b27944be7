using System.Globalization;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Rendering;

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
    public static int Run(IReadOnlyList<string> words, ModelRequest request, Terminal terminal, Func<ModelRequest, Terminal, int> run)
    {
        var models = words.SelectMany(new ModelLocator(terminal.Folder).Expand).Distinct(StringComparer.Ordinal).ToList();
        if (models.Count < 2 && words.Count < 2)
        {
            return run(request with { Model = models.Count == 0 ? null : models[0] }, terminal);
        }

        var (results, failed) = (new List<(string Model, string Text)>(), new List<string>());
        var code = ExitCode.Done;
        foreach (var model in models)
        {
            using var text = new StringWriter { NewLine = "\n" };
            var one = run(request with { Model = model, File = null, Destination = request.File }, terminal with { Out = text });
            code = Math.Max(code, one);
            if (text.GetStringBuilder().Length > 0)
            {
                results.Add((model, text.ToString()));
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

        OutputFile.Write(request.File, terminal, place => Write(results, request.Format, place.Out));
        if (failed.Count > 0)
        {
            new DiagnosticWriter(terminal).Error(
                string.Create(CultureInfo.InvariantCulture, $"{failed.Count} of {models.Count} models could not be asked: {string.Join(", ", failed)}"), ["the others were; what is wrong is said above"]);
        }

        return code;
    }

    private static void Write(IReadOnlyList<(string Model, string Text)> results, OutputFormat format, TextWriter output)
    {
        if (format == OutputFormat.Csv)
        {
            CsvWriter.Table(StackedTables.Of(results), output);
            return;
        }

        if (format == OutputFormat.Json)
        {
            output.Write($"[\n{string.Join(",\n", results.Select(r => r.Text.TrimEnd('\n')))}\n]\n");
            return;
        }

        var heading = format == OutputFormat.Markdown ? "# " : "";
        output.Write(string.Join('\n', results.Select(r => $"{heading}{r.Model}\n\n{r.Text}")));
    }
}
