using FinModel.Core.Diagnostics;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Mapping;

namespace FinModel.Drafts;

/// <summary>Makes a model of files of statements in the layout that fits them best, where none is named; a named one is kept, and a better one is
/// said.</summary>
/// <param name="options">What is asked.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="progress">Hears of each step.</param>
internal sealed class LayoutDrafter(DraftOptions options, ICollection<Diagnostic> diagnostics, Action<Phrase> progress)
{
    private sealed record Attempt(ModelDrafter Drafter, LayoutFit? Fit, List<Diagnostic> Found);

    private bool _isChosen;

    /// <summary>The model of files; null, with what is wrong added, where none can be made.</summary>
    /// <param name="files">The files by the paths that messages are to show.</param>
    public DraftedModel? Draft(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var first = Of(options.Layout, files);
        var all = first.Fit is { IsGood: true } || (!options.IsLayoutOpen && first.Fit is null) ? [first]
            : AccountDictionary.Layouts.Where(l => l != options.Layout).Select(l => Of(l, files)).Prepend(first).ToList();
        var order = all.Where(t => t.Fit is not null).OrderByDescending(t => t.Fit!.Rank).ToList();
        var chosen = !options.IsLayoutOpen || order.Count == 0 ? first : order[0];
        if (Said(chosen.Fit, order.Find(t => t != chosen)?.Fit) is { } said)
        {
            chosen.Drafter.Say(said);
        }

        _isChosen = true;
        var drafted = chosen.Drafter.Draft(files);
        chosen.Found.ForEach(diagnostics.Add);
        return drafted;
    }

    private Phrase? Said(LayoutFit? chosen, LayoutFit? next) => (chosen, next, options.IsLayoutOpen) switch
    {
        ({ } fit, { } better, false) => better.Rank <= fit.Rank ? null
            : (Phrase)($"`--layout {better.Layout}` fits better: {better.Fitting} of {better.OfFigures} figures are its own and tie out, "
                + $"{fit.Fitting} with {fit.Layout}"),
        ({ } fit, { } other, true) => (Phrase)($"layout {fit.Layout}: {fit.Fitting} of {fit.OfFigures} figures are its own and tie out; "
            + $"with `--layout {other.Layout}` {other.Fitting} are"),
        ({ } fit, null, true) => $"layout {fit.Layout}: {fit.Fitting} of {fit.OfFigures} figures are its own and tie out",
        _ => null,
    };

    private Attempt Of(string layout, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var found = new List<Diagnostic>();
        var drafter = new ModelDrafter(options with { Layout = layout }, found, step => Progress(layout, step));
        return new Attempt(drafter, drafter.Fit(files), found);
    }

    // What is tried beside the usual layout is heard of once it is chosen.
    private void Progress(string layout, Phrase step)
    {
        if (_isChosen || layout == options.Layout)
        {
            progress(step);
        }
    }
}
