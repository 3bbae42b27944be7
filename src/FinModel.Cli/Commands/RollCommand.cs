using System.CommandLine;
using FinModel.Analysis.Vintages;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Presentation.Answers;
using FinModel.Rolling;

namespace FinModel.Cli.Commands;

/// <summary><c>roll</c>: the first estimate becomes actual from its figures, and the old estimates are kept.</summary>
internal static class RollCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var from = new Option<string[]>("--from")
        {
            Description = "the reported figures: rows by line id, or as one of the model's tables has them",
            HelpName = "FILE.csv",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        };
        var dry = new Option<bool>("--dry-run") { Description = "show what would come of it and write nothing" };
        var command = new Command("roll", "a period that was estimated becomes actual; the old estimates are kept")
        {
            options.Model, from, dry, options.Lines, options.Format, options.Language, options.Library, options.File,
        };
        command.SetAction(parsed => Run(options.Read(parsed), parsed.GetValue(from)!, parsed.GetValue(dry), terminal));
        return command;
    }

    private static int Run(ModelRequest request, IReadOnlyList<string> from, bool isDry, Terminal terminal)
    {
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model)
        {
            return loader.ExitCode;
        }

        loader.CheckPlace(request.File, from);
        if (loader.Lines(model) is not { } chosen)
        {
            return loader.ExitCode;
        }

        var diagnostics = new List<Diagnostic>();
        var files = ModelFolder.Open(loader.Folder, terminal.Folder, request.Library);
        var rolled = Figures(from, files, model, terminal, diagnostics) is { } figures ? ModelRoll.Prepare(model, files, figures, diagnostics) : null;
        new DiagnosticWriter(terminal).Write(diagnostics);
        if (rolled is null)
        {
            terminal.Say("nothing is written: the model stays as it was");
            return ExitCode.NotUsable;
        }

        var revision = new Revision(rolled.Vintage, rolled.Now.Run());
        var split = RevisionAnswer.Target(rolled.Now.Plan) is { } target ? revision.Split(rolled.Now.Evaluator, target) : null;
        var written = Contents(rolled, files, terminal).ToList();
        var shown = written.Select(w => ShownPath.Of(w.Path, terminal.Folder)).ToList();
        var answer = new RollAnswer(
            rolled.Period, new RevisionAnswer(revision, chosen, split), rolled.Disagreements(), shown, rolled.Outdated, rolled.Names, isDry);
        Presenter.Write(answer, request, terminal);
        if (!isDry)
        {
            written.ForEach(file => Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!));
            written.ForEach(file => OutputFile.Check(file.Path, terminal, []));
            Write(written);
        }

        return answer.Holds ? ExitCode.Done : ExitCode.DidNotHold;
    }

    // A file that stands among the data already keeps its name; another one gets the period in front of its own where that is taken.
    private static List<(string Name, CsvTable File)>? Figures(
        IReadOnlyList<string> from, ModelFolder files, FinancialModel model, Terminal terminal, List<Diagnostic> diagnostics)
    {
        var period = model.Plan.Timeline.Periods.FirstOrDefault(p => p.IsEstimate)?.Id ?? "";
        var figures = new List<(string, CsvTable)>();
        foreach (var file in from)
        {
            var path = Path.GetFullPath(file, terminal.Folder);
            var own = Path.GetFileName(path);
            var taken = Path.Combine(files.DataFolder, own);
            var name = File.Exists(taken) && RealPath.Of(taken) != RealPath.Of(path) ? $"{period}-{own}" : own;
            if (CsvLoader.Load(path, file, diagnostics) is { } table)
            {
                figures.Add((name, table));
            }
        }

        return figures.Count == from.Count ? figures : null;
    }

    private static IEnumerable<(string Path, string Text)> Contents(RolledModel rolled, ModelFolder files, Terminal terminal) =>
    [
        .. rolled.Texts.Select(t => (Path.GetFullPath(t.Key, terminal.Folder), t.Value)),
        .. rolled.Figures.Select(f => (Path.Combine(files.DataFolder, f.Key), f.Value)),
        .. rolled.Kept.Select(f => (Path.Combine(files.DataFolder, f.Key), f.Value)),
    ];

    // The old estimates first: whatever happens then, they are kept.
    private static void Write(IReadOnlyList<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files.Reverse())
        {
            if (File.Exists(path))
            {
                OutputFile.Rewrite(path, text);
            }
            else
            {
                OutputFile.Write(path, text);
            }
        }
    }
}
