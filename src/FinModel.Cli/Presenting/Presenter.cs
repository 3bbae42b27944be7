using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Exchange;

namespace FinModel.Cli.Presenting;

/// <summary>Shows answers in the form that was asked for, at the place that was asked for. No presenter decides a number's form or a sentence.</summary>
internal static class Presenter
{
    /// <summary>One answer.</summary>
    public static void Write(Answer answer, ModelRequest request, Terminal terminal)
    {
        if (request.Format == OutputFormat.Parquet)
        {
            OutputFile.Write(request.File!, terminal, ParquetPresenter.Write([("", answer)]));
            return;
        }

        OutputFile.Write(request.File, terminal, place => Write(answer, request, place.Out, place));
    }

    /// <summary>The answers of several models: csv as one table, json as a list, pages below each other.</summary>
    public static void Write(IReadOnlyList<(string Model, Answer Answer)> answers, ModelRequest request, Terminal terminal) =>
        OutputFile.Write(request.File, terminal, place =>
    {
        switch (request.Format)
        {
            case OutputFormat.Csv:
                CsvPresenter.Write(answers.Select(a => (a.Model, a.Answer.ToTables(request.Words))), place.Out);
                break;
            case OutputFormat.Json:
                place.Out.Write($"[\n{string.Join(",\n", answers.Select(a => JsonPresenter.Text(a.Answer.ToDatum(request.Words))))}\n]\n");
                break;
            default:
                foreach (var (number, (model, answer)) in answers.Index())
                {
                    place.Out.Write($"{(number > 0 ? "\n" : "")}{(request.Format == OutputFormat.Markdown ? "# " : "")}{model}\n\n");
                    Write(answer, request, place.Out, place);
                }

                break;
        }
    });

    private static void Write(Answer answer, ModelRequest request, TextWriter output, Terminal place)
    {
        switch (answer.IsForPrograms ? OutputFormat.Json : request.Format)
        {
            case OutputFormat.Json:
                output.WriteLine(JsonPresenter.Text(answer.ToDatum(request.Words)));
                break;
            case OutputFormat.Csv:
                CsvPresenter.Write(answer.ToTables(request.Words), output);
                break;
            case OutputFormat.Markdown:
                new MarkdownPresenter(output).Write(answer.ToDocument(request.Words));
                break;
            default:
                new TextPresenter(place).Write(answer.ToDocument(request.Words));
                break;
        }
    }
}
