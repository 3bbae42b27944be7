using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Core.Diagnostics;
using FinModel.Data;
using FinModel.Data.Text;
using FinModel.Drafts;
using FinModel.Drafts.Facts;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Wording;

namespace FinModel.Cli.Commands;

/// <summary><c>new</c>: starts a company, from its statements or with invented figures to be replaced.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var name = new Argument<string>("NAME") { Description = "the company's id: small letters, digits and underscores" };
        var from = new Option<string[]>("--from")
        {
            Description = "its statements as CSV files or workbooks, or the SEC's company facts as JSON",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var draft = new NewOptions();
        var format = ModelOptions.OneOf("--format", "the form of the report", "table", "json");
        var command = new Command("new", "start a company, from its statements or with invented figures")
        {
            name, from, draft.Layout, draft.Currency, draft.Years, draft.Quarters, draft.Flows, draft.Decimal, draft.YearEnd, draft.Price,
            options.Language, format,
        };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, parsed.GetValue(from) ?? [], draft.Read(parsed, parsed.GetValue(name)!),
            Request(parsed.GetValue(format), terminal), terminal));
        return command;
    }

    private static ModelRequest Request(string? format, Terminal terminal) =>
        new(null, "base", [], format == "json" ? OutputFormat.Json : OutputFormat.Table, terminal.Words, [], null, null);

    private static int Run(string name, string[] from, DraftOptions draft, ModelRequest request, Terminal terminal)
    {
        if (!IsName(name))
        {
            return UsageErrors.Write(terminal, $"`{name}` cannot be the id of a company",
                "an id begins with a small letter and has small letters, digits and underscores");
        }

        string[] folders = [Path.Combine("models", name), Path.Combine("data", name)];
        if (folders.FirstOrDefault(folder => Path.Exists(Path.Combine(terminal.Folder, folder))) is { } taken)
        {
            return UsageErrors.Write(terminal, Directory.Exists(Path.Combine(terminal.Folder, taken))
                ? (Phrase)$"there is a folder `{taken}` already"
                : $"there is a file `{taken}` already");
        }

        return from is [var only] && FactDrafter.IsFacts(only) ? FromFacts(only, draft, request, terminal)
            : from.Length > 0 ? FromStatements(from, draft, request, terminal) : FromExample(draft, request, terminal);
    }

    private static int FromFacts(string file, DraftOptions draft, ModelRequest request, Terminal terminal)
    {
        var diagnostics = new List<Diagnostic>();
        var json = FileLoader.Load(Path.GetFullPath(file, terminal.Folder), file, FileLimits.WorkbookBytes, diagnostics);
        var drafted = json is null ? null : new FactDrafter(draft, diagnostics, step => terminal.Say(step)).Draft(file, json);
        new DiagnosticWriter(terminal).Write(diagnostics);
        if (drafted is null)
        {
            return ExitCode.NotUsable;
        }

        var answer = new FactsAnswer(drafted);
        return Write(drafted.Files, answer, answer.Holds, request, terminal);
    }

    private static int FromStatements(string[] from, DraftOptions draft, ModelRequest request, Terminal terminal)
    {
        var diagnostics = new List<Diagnostic>();
        var files = from.Select(f => (Path: f, Content: FileLoader.Load(Path.GetFullPath(f, terminal.Folder), f, FileLimits.TableBytes, diagnostics))).ToList();
        var drafted = files.Exists(f => f.Content is null) ? null
            : new LayoutDrafter(draft, diagnostics, step => terminal.Say(step)).Draft(files.ConvertAll(f => (f.Path, f.Content!)));
        new DiagnosticWriter(terminal).Write(diagnostics);
        if (drafted is null)
        {
            return ExitCode.NotUsable;
        }

        var answer = new DraftAnswer(drafted);
        return Write(drafted.Files, answer, answer.Holds, request, terminal);
    }

    private static int Write(IReadOnlyList<(string Path, byte[] Content)> files, Answer answer, bool holds, ModelRequest request, Terminal terminal)
    {
        NewFolders.Write(terminal.Folder, files);
        Presenter.Write(answer, request, terminal);
        return holds ? ExitCode.Done : ExitCode.DidNotHold;
    }

    private static int FromExample(DraftOptions draft, ModelRequest request, Terminal terminal)
    {
        var diagnostics = new List<Diagnostic>();
        var drafted = new ModelDrafter(draft, diagnostics, _ => { }).Start(request.Words is ChineseWords ? "zh" : "en");
        new DiagnosticWriter(terminal).Write(diagnostics);
        if (drafted is null)
        {
            return ExitCode.NotUsable;
        }

        var code = Write(drafted.Files, new DraftAnswer(drafted), holds: true, request, terminal);
        terminal.Say($"`finmodel run {draft.Name}` computes it; its figures are invented and wait for yours");
        return code;
    }

    private static bool IsName(string name) =>
        name is [>= 'a' and <= 'z', ..] && name != "library" && name.All(c => c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
