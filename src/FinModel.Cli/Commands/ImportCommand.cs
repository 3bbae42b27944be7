using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Data;
using FinModel.Data.Folders;
using FinModel.Data.Reviews;
using FinModel.Data.Text;
using FinModel.Excel.Importing;
using FinModel.Importing;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Cli.Commands;

/// <summary><c>import</c>: what was changed in an exported workbook; changed inputs become a scenario, or with <c>--apply</c> the model's own.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions { File = { Content = _ => FileContent.Scenario } };
        var workbook = new Argument<string>("FILE.xlsx") { Description = "an exported workbook that was edited" };
        var apply = new Option<bool>("--apply")
        {
            Description = "write changed inputs of the base case, consensus and guidance into the model's own files, and comments into its reviews.csv; "
                + "the rest is a scenario, with -o in a file",
        };
        var format = ModelOptions.OneOf("--format", "the form of the report", "table", "json");
        var command = new Command("import", "an edited workbook back: the changed inputs as a scenario, everything else listed")
        {
            workbook, options.Model, options.Scenario, options.Library, options.File, options.Language, format, apply,
        };
        command.SetAction(parsed =>
        {
            var form = parsed.GetValue(format) == "json" ? OutputFormat.Json : OutputFormat.Table;
            return Run(options.Read(parsed) with { Format = form }, parsed.GetValue(workbook)!, parsed.GetValue(apply), terminal);
        });
        return command;
    }

    private static int Run(ModelRequest request, string name, bool isApplied, Terminal terminal)
    {
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model)
        {
            return loader.ExitCode;
        }

        loader.CheckPlace(request.File, name);
        var diagnostics = new List<Diagnostic>();
        var bytes = FileLoader.Load(Path.GetFullPath(name, terminal.Folder), name, FileLimits.WorkbookBytes, diagnostics);
        using var file = new MemoryStream(bytes ?? []);
        var report = bytes is null ? null : WorkbookImport.Read(WorkbookRequest.Of(model) with { Language = Language(request) }, file, diagnostics);
        new DiagnosticWriter(terminal).Write(diagnostics);
        if (report is null)
        {
            return ExitCode.NotUsable;
        }

        if (isApplied && !Keep(report, model, loader, terminal))
        {
            return ExitCode.NotUsable;
        }

        new DiagnosticWriter(terminal).Write(report.Unread);
        Presenter.Write(new ImportAnswer(report, model.Plan, Path.GetFileName(name)), request with { File = null }, terminal);
        var (left, isLost) = isApplied
            ? Apply(report, model, ModelFolder.Open(loader.Folder, terminal.Folder, request.Library), Path.GetFileName(name), terminal)
            : (report.Inputs, false);
        if ((left.Count > 0 || (request.File is not null && !isApplied)) && (request.Format == OutputFormat.Table || request.File is not null))
        {
            OutputFile.Write(request.File, terminal, place => place.Out.Write(
                ScenarioText.Write(report with { Inputs = left }, model.Plan, Path.GetFileName(name))));
        }

        if (!isApplied && report.Expectations.Count > 0)
        {
            terminal.Say("consensus and guidance are no part of a scenario: `--apply` writes them into the model's files");
        }

        return report.IsComplete && (isApplied || report.Expectations.Count == 0) && !isLost ? ExitCode.Done : ExitCode.DidNotHold;
    }

    // New comments go into the file that stands with the model; a file that cannot be read is left as it is, and nothing else is written.
    private static bool Keep(ImportReport report, FinancialModel model, ModelLoader loader, Terminal terminal)
    {
        if (loader.Reviews(model) is not { } kept)
        {
            return false;
        }

        if (report.Comments.Count > 0)
        {
            var path = Path.Combine(loader.Folder, ReviewFile.Name);
            var reviews = ReviewFile.Merge(kept, report.Comments.Select(c => c.ToReview(model.Plan)));
            OutputFile.Write(Path.GetFullPath(path, terminal.Folder), ReviewFile.Write(reviews));
            terminal.Error.WriteLine($"written: {path}");
        }

        return true;
    }

    private static LabelLanguage Language(ModelRequest request) => request.Words is ChineseWords ? LabelLanguage.Chinese : LabelLanguage.English;

    // What the model's files cannot take is left, to become a scenario. Who asks for her edits to be applied is told by more than words that one is not.
    private static (IReadOnlyList<InputChange> Left, bool IsLost) Apply(ImportReport report, FinancialModel model, IModelSource files, string workbook,
        Terminal terminal)
    {
        var (left, words) = (new List<InputChange>(), new List<LeftWords>());
        IReadOnlyDictionary<SourceText, string> texts = new Dictionary<SourceText, string>();
        foreach (var own in new[] { OwnInputs.Of(files), [] })
        {
            left.Clear();
            words.Clear();
            texts = InputsPatch.Write(report, model.Plan, own, workbook, left, words);
            if (OwnInputs.Give(files, texts, [.. report.Inputs.Except(left)]))
            {
                break;
            }
        }

        var expected = new List<LeftExpectation>();
        foreach (var (source, text) in texts.Concat(OwnExpectations.Write(report.Expectations, files, expected)))
        {
            OutputFile.Rewrite(Path.GetFullPath(source.Path, terminal.Folder), text);
            terminal.Say($"written: {source.Path}");
        }

        string Name(string subject) => LineName.Of(model.Plan, subject, terminal.Words.Label);
        left.ForEach(change => terminal.Say(Left(change, Name(change.Input.ToString()))));
        words.ForEach(w => terminal.Say($"left for you: {OtherChangeWords.Of(w.Change.Kind)}, {Name(w.Change.Subject)} ({w.Change.Place}): {w.Why}"));
        expected.ForEach(e => terminal.Say($"left for you: {e.Change.What()}, {Name(e.Change.Subject)} ({e.Change.Place}): {e.Why}"));
        return (left, words.Count + expected.Count > 0 || left.Exists(change => change.Scenario.Name == PlanScenario.Base.Name));
    }

    private static Phrase Left(InputChange change, string name)
    {
        if (change.Scenario.Name != PlanScenario.Base.Name)
        {
            return $"left for a scenario: {name}, which was changed in {change.Scenario.Name} and not in the base case";
        }

        if (change.Input.Source is not { } source)
        {
            return $"left for a scenario: {name}, which has no value of its own in the base case's files";
        }

        return change.IsInWorkbook
            ? (Phrase)($"left for you: {name} is typed in {source.Span}, and a workbook is not written; "
                + $"type {Literals.Of(change.Input.Line, change.New)} there, or take the scenario")
            : $"left for a scenario: {name}, whose value in {source.Span} stands for others, too, and no file of inputs takes a value of its own";
    }
}
