using System.CommandLine;
using System.Globalization;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Rendering;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Formatting;

namespace FinModel.Cli.Commands;

/// <summary><c>format</c>: lays out <c>.fin</c> files; with <c>--check</c> only says which are not.</summary>
internal static class FormatCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "files, folders or models; left out: models/", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "change nothing; exit 1 when a file would change" };
        var command = new Command("format", "lay out .fin files") { paths, check };
        command.SetAction(parsed => Run(parsed.GetValue(paths) ?? [], parsed.GetValue(check), terminal));
        return command;
    }

    private static int Run(string[] paths, bool onlyCheck, Terminal terminal)
    {
        var diagnostics = new List<Diagnostic>();
        var changed = 0;
        var files = new List<string>();
        foreach (var path in paths.Length == 0 ? ["models"] : paths)
        {
            var found = FilesOf(path);
            if (found.Count == 0)
            {
                new DiagnosticWriter(terminal).Error($"there is no .fin file at `{path}`", Suggestions.Hint(path, ModelLocator.Names()));
                return ExitCode.NotUsable;
            }

            files.AddRange(found);
        }

        foreach (var file in files.Distinct(StringComparer.Ordinal))
        {
            changed += Format(file, onlyCheck, diagnostics, terminal) ? 1 : 0;
        }

        new DiagnosticWriter(terminal).Write(diagnostics);
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} files, {changed} {(onlyCheck ? "would change" : "changed")}"));
        return diagnostics.Exists(d => d.Severity == Severity.Error) ? ExitCode.NotUsable : onlyCheck && changed > 0 ? ExitCode.DidNotHold : ExitCode.Done;
    }

    private static bool Format(string file, bool onlyCheck, List<Diagnostic> diagnostics, Terminal terminal)
    {
        var text = File.ReadAllText(file);
        var formatted = Formatter.Format(new SourceText(file.Replace('\\', '/'), text), diagnostics);
        if (formatted is null || formatted == text)
        {
            return false;
        }

        terminal.Out.WriteLine(file);
        if (!onlyCheck)
        {
            OutputFile.Write(file, formatted);
        }

        return true;
    }

    private static IReadOnlyList<string> FilesOf(string path)
    {
        var folder = Directory.Exists(path) ? path : Path.Combine("models", path);
        return File.Exists(path) ? [path]
            : Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.fin", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
    }
}
