using System.CommandLine;
using System.Globalization;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Core.Diagnostics;
using FinModel.Presentation.Wording;
using FinModel.Web.Certificates;
using FinModel.Web.Page;
using FinModel.Web.Scripts;

namespace FinModel.Cli.Commands;

/// <summary><c>page</c>: the whole model in one file that recomputes itself in a browser.</summary>
internal static class PageCommand
{
    private const int UsualSets = 200;

    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions { File = { Content = _ => FileContent.Page } };
        var certificate = new CheckedOption("--certificate", text => Sets(text) is not null ? null
            : (Phrase)$"`{text}` is no number of sets: it is a whole number, such as {UsualSets}")
        {
            Description = "hold the page's script to the engine over every scenario and so many random sets of inputs (left out: 200); "
                + "the count stands on the page",
            HelpName = "SETS",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "page", "the whole model in one html file that recomputes itself in a browser: sliders, scenarios, statements, why, charts, simulation, print")
        {
            options.Model, options.Scenario, options.Set, options.Language, options.Library, options.File, certificate,
        };
        command.SetAction(parsed => Run(
            options.Read(parsed), parsed.GetResult(certificate) is null ? null : parsed.GetValue(certificate) is { } text ? Sets(text) : UsualSets, terminal));
        return command;
    }

    private static int? Sets(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sets) ? sets : null;

    private static int Run(ModelRequest request, int? sets, Terminal terminal)
    {
        if (request.File is not { } name)
        {
            return UsageErrors.Write(terminal, "page needs a file to write", "page -o model.html");
        }

        if (sets is not null && !ScriptCertificate.IsPossible)
        {
            return UsageErrors.Write(terminal, "this native program cannot run a page's script", "the ordinary build of finmodel takes --certificate");
        }

        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model || loader.Run(model) is not { } result || loader.Reviews(model) is not { } reviews)
        {
            return loader.ExitCode;
        }

        loader.CheckPlace(name);
        if (sets is not null)
        {
            terminal.Say("holding the page's script to the engine …");
        }

        var proof = sets is { } count ? ScriptCertificate.Make(ScriptProgram.Of(model.Plan), model.Evaluator, count) : null;
        var page = PageFile.Build(new PageRequest(model.Plan, model.Evaluator, request.Words is ChineseWords, result.Scenario, result.Overrides)
        {
            Certificate = proof is null ? null : CertificateText.Of(proof),
            Reviews = reviews,
        });
        OutputFile.Write(name, terminal, place => place.Out.Write(page));
        if (proof is not null && name != OutputFile.Standard)
        {
            terminal.Out.WriteLine(request.Words.Label(CertificateText.Of(proof)));
        }

        return loader.Hold([result]) && proof is not { Holds: false } ? ExitCode.Done : ExitCode.DidNotHold;
    }
}
