using FinModel.Analysis.Vintages;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Cli.Universes;
using FinModel.Presentation.Answers;
using FinModel.Questions;

namespace FinModel.Cli.Commands;

/// <summary><c>compare --vintage</c>: what was reported against its estimate, and new estimates against those that were kept.</summary>
internal static class VintageComparison
{
    public static Outcome Run(ModelRequest request, string period, string? attribute, Terminal terminal)
    {
        var loader = new ModelLoader(terminal, request);
        if (loader.Load() is not { } model || loader.Run(model) is not { } result)
        {
            return loader.ExitCode;
        }

        if (loader.Lines(model) is not { } chosen)
        {
            return loader.ExitCode;
        }

        var cell = attribute is null ? RevisionAnswer.Target(model.Plan) : loader.Ask(d => CellReader.One(model.Plan, attribute, d));
        if (attribute is not null && cell is null)
        {
            return loader.ExitCode;
        }

        if (VintageFile.Load(period, model.Plan, loader.Folder, terminal, out var code) is not { } vintage)
        {
            return code;
        }

        var revision = new Revision(vintage, result);
        var answer = new RevisionAnswer(revision, chosen, cell is null ? null : revision.Split(model.Evaluator, cell));
        return new Outcome(loader.Hold([result]) ? ExitCode.Done : ExitCode.DidNotHold, answer);
    }
}
