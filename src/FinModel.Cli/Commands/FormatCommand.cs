using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Core.Diagnostics;
using FinModel.Data;
using FinModel.Data.Text;
using FinModel.Language.Formatting;
using FinModel.Presentation.Answers;

namespace FinModel.Cli.Commands;

/// <summary><c>format</c>: lays out <c>.fin</c> files; with <c>--check</c> only says which are not.</summary>
internal sealed class FormatCommand(bool onlyCheck, ModelRequest request, Terminal terminal)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<string> _changed = [];
    private readonly List<string> _unread = [];

    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions { Format = ModelOptions.OneOf("--format", "the form of the answer", "table", "json") };
        var paths = new Argument<string[]>("PATH") { Description = "files, folders or models; left out: models/", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "change nothing; exit 1 when a file would change" };
        var command = new Command("format", "lay out .fin files") { paths, check, options.Format, options.Language };
        command.SetAction(
            parsed =>
                new FormatCommand(parsed.GetValue(check), options.Read(parsed), terminal)
                    .Run(parsed.GetValue(paths) is { Length: > 0 } given ? given : ["models"]));
        return command;
    }

    private int Run(IReadOnlyList<string> paths)
    {
        if (paths.FirstOrDefault(path => FilesOf(path).Count == 0) is { } missing)
        {
            new DiagnosticWriter(terminal).Error($"there is no .fin file at `{missing}`", Suggestions.Hint(missing, new ModelLocator(terminal.Folder).Names()));
            return ExitCode.NotUsable;
        }

        var files = paths.SelectMany(FilesOf).Distinct(StringComparer.Ordinal).ToList();
        files.ForEach(Format);
        var answer = new FormatAnswer(files, _changed, _unread, onlyCheck);
        Presenter.Write(answer, request, terminal);
        new DiagnosticWriter(terminal).Write(_diagnostics);
        terminal.Say(answer.Summary);
        return _diagnostics.Exists(d => d.Severity == Severity.Error)
            ? ExitCode.NotUsable
            : onlyCheck && _changed.Count > 0 ? ExitCode.DidNotHold : ExitCode.Done;
    }

    // A file that is not UTF-8 or has a syntax error is left as it is.
    private void Format(string file)
    {
        var before = _diagnostics.Count;
        var source = TextLoader.Load(At(file), file, FileLimits.ModelBytes, _diagnostics);
        var formatted = source is null || _diagnostics.Count > before ? null : Formatter.Format(source, _diagnostics);
        if (formatted is null)
        {
            _unread.Add(file);
        }
        else if (formatted != source!.Content)
        {
            _changed.Add(file);
            if (!onlyCheck)
            {
                OutputFile.Rewrite(At(file), formatted);
            }
        }
    }

    private IReadOnlyList<string> FilesOf(string path)
    {
        var folder = Directory.Exists(At(path)) ? path : Path.Combine("models", path);
        return File.Exists(At(path)) ? [path]
            : Directory.Exists(At(folder))
                ? [.. Directory.EnumerateFiles(At(folder), "*.fin", SearchOption.AllDirectories).Select(Shown).Order(StringComparer.Ordinal)]
            : [];
    }

    private string At(string path) => Path.GetFullPath(path, terminal.Folder);

    private string Shown(string path) => Path.GetRelativePath(terminal.Folder, path).Replace('\\', '/');
}
