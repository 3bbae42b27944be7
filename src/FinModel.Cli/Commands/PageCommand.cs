using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Presentation.Wording;
using FinModel.Web.Page;

namespace FinModel.Cli.Commands;

/// <summary><c>page</c>: the whole model in one file that recomputes itself in a browser.</summary>
internal static class PageCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var command = new Command("page", "the whole model in one html file that recomputes itself in a browser: sliders, scenarios, statements, why, charts, simulation, print")
        {
            options.Model, options.Scenario, options.Set, options.Language, options.Library, options.File,
        };
        command.SetAction(parsed => Run(options.Read(parsed), terminal));
        return command;
    }

    private static int Run(ModelRequest request, Terminal terminal)
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

        var page = PageFile.Build(new PageRequest(model.Plan, model.Evaluator, request.Words is ChineseWords, result.Scenario, result.Overrides));
        OutputFile.Write(name, terminal, place => place.Out.Write(page));
        return loader.Hold([result]) ? ExitCode.Done : ExitCode.DidNotHold;
    }
}
