using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Presentation.Wording;
using FinModel.Web.Certificates;
using FinModel.Web.Page;
using FinModel.Web.Scripts;

namespace FinModel.Cli.Commands;

/// <summary><c>page</c>: the whole model in one file that recomputes itself in a browser.</summary>
internal static class PageCommand
{
    // The tests compare a hundred times as many, in a browser.
    private const int CertifiedSets = 100;

    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var certificate = new Option<bool>("--certificate") { Description = "run the page's script beside the engine, every scenario and random inputs, to the last bit; what came of it stands on the page" };
        var command = new Command("page", "the whole model in one html file that recomputes itself in a browser: sliders, scenarios, statements, why, charts, simulation, print")
        {
            options.Model, options.Scenario, options.Set, options.Language, options.Library, options.File, certificate,
        };
        command.SetAction(parsed => Run(options.Read(parsed), parsed.GetValue(certificate), terminal));
        return command;
    }

    private static int Run(ModelRequest request, bool isCertified, Terminal terminal)
    {
        if (request.File is not { } name)
        {
            return UsageErrors.Write(terminal, "page needs a file to write", "page -o model.html");
        }

        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model || loader.Run(model) is not { } result)
        {
            return loader.ExitCode;
        }

        var certificate = isCertified ? ScriptCertificate.Make(ScriptProgram.Of(model.Plan), model.Evaluator, CertifiedSets) : null;
        var page = PageFile.Build(new PageRequest(model.Plan, model.Evaluator, request.Words is ChineseWords, result.Scenario, result.Overrides)
        {
            Certificate = certificate is null ? null : TextPool.Both(certificate.Sentence),
        });
        OutputFile.Write(name, terminal, place => place.Out.Write(page));
        if (certificate is not null)
        {
            (name == OutputFile.Standard ? terminal.Error : terminal.Out).WriteLine(certificate.Sentence(request.Words));
        }

        return loader.Hold([result]) && certificate is not { Holds: false } ? ExitCode.Done : ExitCode.DidNotHold;
    }
}
