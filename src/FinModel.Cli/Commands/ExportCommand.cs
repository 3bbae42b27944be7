using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Core.Diagnostics;
using FinModel.Data;
using FinModel.Data.Text;
using FinModel.Excel;
using FinModel.Excel.Importing;
using FinModel.Excel.Requests;
using FinModel.Excel.Styling;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Wording;

namespace FinModel.Cli.Commands;

/// <summary><c>export</c>: the live workbook.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions { File = { Content = _ => FileContent.Workbook } };
        var language = ModelOptions.OneOf("--lang", "the language of labels", "en", "zh", "both");
        var map = new OutputOption("--map")
        {
            Description = "write where every line and input stands, as JSON",
            HelpName = "FILE.json",
            Content = _ => FileContent.Json,
        };
        var certificate = new Option<bool>("--certificate")
        {
            Description = "compare engine, file and a recalculation by LibreOffice, cell by cell, in a JSON beside the workbook",
        };
        var style = new Option<string?>("--style") { Description = "a house's fonts, colours, formats, page texts and logo", HelpName = "FILE.json" };
        var replace = new Option<bool>("--replace") { Description = "write over a file that is there, whatever somebody typed into it" };
        var command = new Command("export", "the live workbook: formulas, scenarios with a selector, what-if tables, charts")
        {
            options.Model, options.Scenario, options.Library, options.File, language, style, map, certificate, replace, options.Format,
        };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(language) ?? "en";
            var wanted = new Wanted(Language(asked), parsed.GetValue(style), parsed.GetValue(map), parsed.GetValue(certificate), parsed.GetValue(replace));
            return Run(options.Read(parsed) with { Words = Words.Of(asked) }, wanted, terminal);
        });
        return command;
    }

    private static int Run(ModelRequest request, Wanted wanted, Terminal terminal)
    {
        if (request.File is not { } name || (name == OutputFile.Standard && (terminal.Bytes is null || wanted.IsCertified)))
        {
            return UsageErrors.Write(terminal, "export needs a file to write", "export -o model.xlsx");
        }

        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model || loader.Run(model) is not { } result)
        {
            return loader.ExitCode;
        }

        if ((wanted.Style is null ? HouseStyle.Default : StyleFile.Load(wanted.Style, terminal)) is not { } style
            || loader.Reviews(model) is not { } reviews)
        {
            return ExitCode.NotUsable;
        }

        var (map, certificate) = (wanted.Map, wanted.IsCertified ? Path.ChangeExtension(name, ".certificate.json") : null);
        loader.CheckPlace(map, name);
        loader.CheckPlace(certificate, map is null ? [name] : [name, map]);
        var export = WorkbookRequest.Of(model) with { Scenario = result.Scenario.Name, Language = wanted.Language, Style = style, Reviews = reviews };
        var workbook = Workbook.Build(export);
        var bytes = Bytes(workbook);
        if (!wanted.IsReplaced && Loss(export, name, $"finmodel import {name} {request.Model}".TrimEnd(), bytes, terminal) is { } loss)
        {
            new DiagnosticWriter(terminal).Write([loss]);
            return ExitCode.NotUsable;
        }

        var proof = wanted.IsCertified ? Certify(workbook, bytes, terminal) : null;
        if (proof is not null)
        {
            bytes = Bytes(workbook = Workbook.Build(export with { Certificate = proof.Summary }));
        }

        OutputFile.Write(name, terminal, bytes);
        string[] files = [name, .. WriteBeside(workbook, proof, map, certificate, terminal)];

        // Where standard output takes one of the files, it takes nothing else.
        if (!files.Contains(OutputFile.Standard))
        {
            var shown = new RunAnswer(result, model.Plan.Timeline, [], [], []);
            Presenter.Write(new ExportAnswer(workbook, shown, files, proof), request with { File = null }, terminal);
        }

        return !loader.Hold([result]) || proof is { Differing: > 0 } ? ExitCode.DidNotHold : ExitCode.Done;
    }

    private static List<string> WriteBeside(Workbook workbook, Certificate? proof, string? map, string? certificate, Terminal terminal)
    {
        var files = new List<string>();
        void Write(string file, string text)
        {
            OutputFile.Write(file, terminal, place => place.Out.Write(text));
            files.Add(file);
        }

        if (map is not null)
        {
            Write(map, workbook.Map());
        }

        if (proof is not null && certificate is not null)
        {
            Write(certificate, proof.ToJson());
        }

        return files;
    }

    // What somebody typed into the file that is there, or that nobody can say what it is.
    private static Diagnostic? Loss(ExportRequest export, string name, string import, byte[] bytes, Terminal terminal)
    {
        var path = Path.GetFullPath(name, terminal.Folder);
        if (name == OutputFile.Standard || !File.Exists(path))
        {
            return null;
        }

        var diagnostics = new List<Diagnostic>();
        var there = FileLoader.Load(path, name, FileLimits.WorkbookBytes, diagnostics);
        return there is null ? WorkbookFindings.NotReplaced(name, diagnostics[0].Phrase)
            : there.AsSpan().SequenceEqual(bytes) ? null
            : UnimportedEdits.In(export, there, name, import);
    }

    private static Certificate Certify(Workbook workbook, byte[] bytes, Terminal terminal)
    {
        terminal.Say("recalculating with LibreOffice …");
        var recalculated = Recalculation.Run(bytes);
        using var file = new MemoryStream(bytes);
        using var fresh = recalculated is null ? null : new MemoryStream(recalculated);
        return Certificate.Compare(workbook, file, fresh, new List<Diagnostic>());
    }

    private static byte[] Bytes(Workbook workbook)
    {
        using var stream = new MemoryStream();
        workbook.Save(stream);
        return stream.ToArray();
    }

    private static LabelLanguage Language(string name) => name switch
    {
        "zh" => LabelLanguage.Chinese,
        "both" => LabelLanguage.Both,
        _ => LabelLanguage.English,
    };

    // What is asked of the workbook besides the model and the file.
    private sealed record Wanted(LabelLanguage Language, string? Style, string? Map, bool IsCertified, bool IsReplaced);
}
