using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Presentation.Answers;

namespace FinModel.Cli.Commands;

/// <summary><c>lines</c>: the catalogue of lines and inputs.</summary>
internal static class LinesCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var words = new Argument<string[]>("TEXT MODEL")
        {
            Description = "a text that the id or label has, a model, or both in this order",
            Arity = new ArgumentArity(0, 2),
        };
        var find = new Option<string?>("--find", "-f") { Description = "only lines whose id or label has this text", HelpName = "TEXT" };
        var inputs = new Option<bool>("--inputs") { Description = "only inputs" };
        var command = new Command("lines", "the catalogue of lines and inputs: id, labels, unit, statement, formula, source")
        {
            words, find, inputs, options.Lines, options.Format, options.Language, options.Library, options.File,
        };
        command.SetAction(parsed =>
        {
            var (text, model) = Split(parsed.GetValue(words) ?? [], terminal);
            return Run(options.Read(parsed) with { Model = model }, parsed.GetValue(find) ?? text, parsed.GetValue(inputs), terminal);
        });
        return command;
    }

    private static int Run(ModelRequest request, string? text, bool onlyInputs, Terminal terminal)
    {
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model)
        {
            return loader.ExitCode;
        }

        var lines = model.Plan.Lines.Where(line => (!onlyInputs || line.IsInput) && Matches(line, text) && IsChosen(line, request.Lines)).ToList();
        if (lines.Count == 0 && text is not null)
        {
            var known = model.Plan.Lines.Select(l => l.Name).Concat(new ModelLocator(terminal.Folder).Names());
            return UsageErrors.Write(terminal, onlyInputs
                ? (Phrase)$"no input of `{model.Plan.Name}` has `{text}` in its id or label"
                : $"no line of `{model.Plan.Name}` has `{text}` in its id or label", Suggestions.Hint(text, known));
        }

        Presenter.Write(new LinesAnswer(model.Plan, lines), request, terminal);
        return ExitCode.Done;
    }

    // A single word is a model where there is one of that name; a path can be nothing else.
    private static (string? Text, string? Model) Split(string[] words, Terminal terminal) => words switch
    {
        [var word] when word.Contains('/', StringComparison.Ordinal) || new ModelLocator(terminal.Folder).Find(word, out _, out _) is not null => (null, word),
        [var text] => (text, null),
        [var text, var model] => (text, model),
        _ => (null, null),
    };

    private static bool IsChosen(PlanLine line, IReadOnlyList<string> ids) => ids.Count == 0 || ids.Contains(line.Name);

    private static bool Matches(PlanLine line, string? text) => text is null
        || line.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || line.Label.English.Contains(text, StringComparison.OrdinalIgnoreCase)
        || line.Label.Chinese.Contains(text, StringComparison.OrdinalIgnoreCase);
}
