using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Rendering;
using FinModel.Compiler.Plans;

namespace FinModel.Cli.Commands;

/// <summary><c>lines</c>: the catalogue of lines and inputs.</summary>
internal static class LinesCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ModelOptions();
        var find = new Option<string?>("--find", "-f") { Description = "only lines whose id or label has this text", HelpName = "TEXT" };
        var inputs = new Option<bool>("--inputs") { Description = "only inputs" };
        var command = new Command("lines", "the catalogue of lines and inputs: id, labels, unit, statement, formula, source")
        {
            options.Model, find, inputs, options.Lines, options.Format, options.Language, options.File,
        };
        command.SetAction(parsed => Run(options.Read(parsed), parsed.GetValue(find), parsed.GetValue(inputs), terminal));
        return command;
    }

    private static int Run(ModelRequest request, string? text, bool onlyInputs, Terminal terminal)
    {
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model)
        {
            return loader.ExitCode;
        }

        var lines = model.Plan.Lines.Where(line => (!onlyInputs || line.IsInput) && Matches(line, text) && IsChosen(line, request.Lines)).ToList();
        OutputFile.Write(request.File, terminal, place => CatalogueWriter.Write(lines, model.Plan, request, place));
        return ExitCode.Done;
    }

    private static bool IsChosen(PlanLine line, IReadOnlyList<string> ids) => ids.Count == 0 || ids.Contains(line.Name);

    private static bool Matches(PlanLine line, string? text) => text is null
        || line.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || line.Label.English.Contains(text, StringComparison.OrdinalIgnoreCase)
        || line.Label.Chinese.Contains(text, StringComparison.OrdinalIgnoreCase);
}
