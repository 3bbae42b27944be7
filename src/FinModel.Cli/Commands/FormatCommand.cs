using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Core.Diagnostics;
using FinModel.Data;
using FinModel.Data.Text;
using FinModel.Language.Formatting;

namespace FinModel.Cli.Commands;

/// <summary><c>format</c>: lays out <c>.fin</c> files; with <c>--check</c> only says which are not.</summary>
internal sealed class FormatCommand(bool onlyCheck, Terminal terminal)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "files, folders or models; left out: models/", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "change nothing; exit 1 when a file would change" };
        var command = new Command("format", "lay out .fin files") { paths, check, new ModelOptions().Language };
        command.SetAction(parsed => new FormatCommand(parsed.GetValue(check), terminal).Run(parsed.GetValue(paths) is { Length: > 0 } given ? given : ["models"]));
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
        var changed = files.Count(Format);
        new DiagnosticWriter(terminal).Write(_diagnostics);
        terminal.Say(onlyCheck ? (Phrase)$"{Files(files.Count)}, {changed} would change" : $"{Files(files.Count)}, {changed} changed");
        return _diagnostics.Exists(d => d.Severity == Severity.Error) ? ExitCode.NotUsable : onlyCheck && changed > 0 ? ExitCode.DidNotHold : ExitCode.Done;
    }

    private static Phrase Files(int count) => count == 1 ? (Phrase)"1 file" : $"{count} files";

    // A file that is not UTF-8 or has a syntax error is left as it is.
    private bool Format(string file)
    {
        var before = _diagnostics.Count;
        var source = TextLoader.Load(At(file), file, FileLimits.ModelBytes, _diagnostics);
        if (source is null || _diagnostics.Count > before || Formatter.Format(source, _diagnostics) is not { } formatted || formatted == source.Content)
        {
            return false;
        }

        terminal.Out.WriteLine(file);
        if (!onlyCheck)
        {
            OutputFile.Rewrite(At(file), formatted);
        }

        return true;
    }

    private IReadOnlyList<string> FilesOf(string path)
    {
        var folder = Directory.Exists(At(path)) ? path : Path.Combine("models", path);
        return File.Exists(At(path)) ? [path]
            : Directory.Exists(At(folder)) ? [.. Directory.EnumerateFiles(At(folder), "*.fin", SearchOption.AllDirectories).Select(Shown).Order(StringComparer.Ordinal)]
            : [];
    }

    private string At(string path) => Path.GetFullPath(path, terminal.Folder);

    private string Shown(string path) => Path.GetRelativePath(terminal.Folder, path).Replace('\\', '/');
}
