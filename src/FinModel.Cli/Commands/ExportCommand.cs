using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Presenting;
using FinModel.Core.Diagnostics;
using FinModel.Excel;
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
        var command = new Command("export", "the live workbook: formulas, scenarios with a selector, what-if tables, charts")
        {
            options.Model, options.Scenario, options.Library, options.File, language, style, map, certificate, options.Format,
        };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(language) ?? "en";
            var request = options.Read(parsed) with { Words = Words.Of(asked) };
            return Run(request, (Language(asked), parsed.GetValue(style)), parsed.GetValue(map), parsed.GetValue(certificate), terminal);
        });
        return command;
    }

    private static int Run(ModelRequest request, (LabelLanguage Language, string? Style) look, string? map, bool isCertified, Terminal terminal)
    {
        if (request.File is not { } name || (name == OutputFile.Standard && (terminal.Bytes is null || isCertified)))
        {
            return UsageErrors.Write(terminal, "export needs a file to write", "export -o model.xlsx");
        }

        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model || loader.Run(model) is not { } result)
        {
            return loader.ExitCode;
        }

        if ((look.Style is null ? HouseStyle.Default : StyleFile.Load(look.Style, terminal)) is not { } style || loader.Reviews(model) is not { } reviews)
        {
            return ExitCode.NotUsable;
        }

        var certificate = isCertified ? Path.ChangeExtension(name, ".certificate.json") : null;
        loader.CheckPlace(map, name);
        loader.CheckPlace(certificate, map is null ? [name] : [name, map]);
        var export = WorkbookRequest.Of(model) with { Scenario = result.Scenario.Name, Language = look.Language, Style = style, Reviews = reviews };
        var workbook = Workbook.Build(export);
        var proof = isCertified ? Certify(workbook, terminal) : null;
        workbook = proof is null ? workbook : Workbook.Build(export with { Certificate = proof.Summary });
        OutputFile.Write(name, terminal, Bytes(workbook));
        if (map is not null)
        {
            OutputFile.Write(map, terminal, place => place.Out.Write(workbook.Map()));
        }

        if (proof is not null)
        {
            OutputFile.Write(certificate, terminal, place => place.Out.Write(proof.ToJson()));
        }

        // Where standard output takes one of the files, it takes nothing else.
        string[] files = [.. new[] { name, map, certificate }.OfType<string>()];
        if (!files.Contains(OutputFile.Standard))
        {
            var shown = new RunAnswer(result, model.Plan.Timeline, [], [], []);
            Presenter.Write(new ExportAnswer(workbook, shown, files, proof), request with { File = null }, terminal);
        }

        return !loader.Hold([result]) || proof is { Differing: > 0 } ? ExitCode.DidNotHold : ExitCode.Done;
    }

    private static Certificate Certify(Workbook workbook, Terminal terminal)
    {
        terminal.Say("recalculating with LibreOffice …");
        var bytes = Bytes(workbook);
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
}
