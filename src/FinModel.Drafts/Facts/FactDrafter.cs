using FinModel.Core.Diagnostics;
using FinModel.Data.Facts;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Mapping;
using FinModel.Drafts.Reading;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Facts;

/// <summary>Makes a model of the company facts of a filer with the SEC.</summary>
/// <param name="options">What is asked.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="progress">Hears of each step.</param>
internal sealed class FactDrafter(DraftOptions options, ICollection<Diagnostic> diagnostics, Action<Phrase> progress)
{
    private const string UsualLayout = "us-gaap";

    /// <summary>Whether a file is one of company facts, by its name.</summary>
    public static bool IsFacts(string file) => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The model of a file; null, with what is wrong added, where none can be made.</summary>
    public DraftedFacts? Draft(string name, byte[] json)
    {
        progress($"reading {name}");
        if (AccountDictionary.Of(UsualLayout, diagnostics) is not { } dictionary
            || FiledFigures.Read(json, name, options.FiscalYear, diagnostics) is not { } filed || diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return null;
        }

        if (Other(filed) is { } taxonomy)
        {
            diagnostics.Add(DraftDiagnostics.OtherAccounts(name, taxonomy));
            return null;
        }

        if (FactScope.Of(filed, options.Years, options.HasQuarters) is not { } scope)
        {
            diagnostics.Add(DraftDiagnostics.NoStatement(name));
            return null;
        }

        var currency = Currency(filed);
        var lines = FactLines.Of(filed, dictionary, currency, scope.Has);
        progress($"{filed.Company}: {lines.Lines.Count} lines from {filed.Figures.Count} tags");
        var drafter =
            new ModelDrafter(options with { Layout = UsualLayout, Label = filed.Company, Years = null, LastYear = options.Years?.Last }, diagnostics, progress);
        if (drafter.Draft(FactStatements.Of(lines, scope, filed.Calendar.Year, currency), dictionary) is not { } drafted
            || WithQuarters(drafted, lines, scope, filed) is not { } model)
        {
            return null;
        }

        var restatements = filed.Restatements.Where(r => scope.Has(r.Period) && !lines.Untaken.Contains(LatestOf(filed, r)));
        return new DraftedFacts(model, filed, [.. restatements], lines.Untaken) { Elsewhere = lines.Elsewhere };
    }

    // What was printed for a quarter goes before what the year to date leaves for it.
    private DraftedModel? WithQuarters(DraftedModel model, FactLines lines, FactScope scope, FiledFigures filed)
    {
        if (scope.LastQuarter is null || FactStatements.Quarters(lines, filed.Calendar.Year) is not { } quarters)
        {
            return model;
        }

        // A line in parts has a quarter where all of them have.
        var items = quarters.Items.ToLookup(i => i.Row, StringComparer.Ordinal);
        var placed = quarters.Items.Select(i => model.Mapped.Placed.FirstOrDefault(p => p.Item.Row == i.Row)).OfType<PlacedItem>()
            .Where(p => p.Parts.All(part => items.Contains(part.Item.Row))).ToList();
        var used = placed.SelectMany(p => p.Parts).Select(p => p.Item.Row).ToHashSet(StringComparer.Ordinal);
        var table =
            new DraftTable(quarters,
                [.. placed.Select(p => new DraftRow([.. p.Parts.Select(part => (items[part.Item.Row].First(), part.IsTakenOff))], p.Line.Name, p.IsNegated))],
                [.. quarters.Items.Where(i => !used.Contains(i.Row))]);
        return DraftRun.Of(model.Run.Draft with { Tables = [table, .. model.Run.Draft.Tables] }, diagnostics) is { } run ? model with { Run = run } : null;
    }

    private static LatestFacts LatestOf(FiledFigures filed, Restatement restatement) => filed.Figures.First(f => f.Series == restatement.Series);

    // A filer under other standards has their taxonomy instead, beside what stands on covers.
    private static string? Other(FiledFigures filed) => filed.Figures.Any(f => f.Series.Taxonomy == UsualLayout) ? null
        : filed.Figures.Select(f => f.Series.Taxonomy).FirstOrDefault(t => t is not ("dei" or "srt"));

    // The money that most figures are in: a filer in several currencies repeats a few for convenience.
    private static string Currency(FiledFigures filed) => filed.Figures.Where(f => f.Series.Unit is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        .GroupBy(f => f.Series.Unit).OrderByDescending(g => g.Sum(f => f.Facts.Count)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)
        .FirstOrDefault() ?? "USD";
}
