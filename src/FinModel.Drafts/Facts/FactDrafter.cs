using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Data.Facts;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Mapping;
using FinModel.Drafts.Reading;
using FinModel.Drafts.Statements;
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
    private const string Contradiction = "the filings' figures to date leave another figure for the quarter";

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
        if (OtherFilers.Of(UsualLayout, filed, currency) is var (kind, tag))
        {
            diagnostics.Add(DraftDiagnostics.OtherFiler(name, kind, tag, UsualLayout));
            return null;
        }

        var lines = FactLines.Of(filed, dictionary, currency, scope.Has);
        progress($"{filed.Company}: {lines.Lines.Count} lines from {filed.Figures.Count} tags");
        var drafter =
            new ModelDrafter(
                options with { Layout = UsualLayout, Label = filed.Company, Years = null, LastYear = options.Years?.Last }, diagnostics, progress);
        FactStatements Statements(Func<string, bool> isGiven) => new(lines, filed.Calendar.Year, options.HasQuarters, isGiven);
        if (drafter.Layout(Statements(_ => false).Of(scope, currency), dictionary) is not { } layout)
        {
            return null;
        }

        var statements = Statements(line => layout.Line(line)?.TakesData == true);
        if (drafter.Draft(statements.Of(scope, currency), dictionary) is not { } drafted || Completed(drafted, statements) is not { } model)
        {
            return null;
        }

        model = model with { Assumed = [.. Said(filed, scope, lines), .. model.Assumed] };
        var restatements = filed.Restatements.Where(r => scope.Has(r.Period) && !lines.Untaken.Contains(LatestOf(filed, r)));
        return new DraftedFacts(model, filed, [.. restatements], lines.Untaken)
        {
            Elsewhere = lines.Elsewhere,
            LeftOut = statements.LeftOut(scope),
        };
    }

    // What was printed for a quarter goes before what the year to date leaves for it, unless the two contradict each other.
    private DraftedModel? Completed(DraftedModel model, FactStatements statements)
    {
        var before = options.HasQuarters ? Mapped(statements.Quarters(), model) : [];
        var behind = options.HasQuarters ? Mapped(statements.Contradicted(), model) : [];
        var draft = model.Run.Draft with { Tables = [.. before, .. model.Run.Draft.Tables, .. behind] };
        var said = new List<Phrase>();
        var run = Run(draft);
        if (run is not null && ImpliedShares.Of(run) is { } implied)
        {
            said.Add($"no mean count of shares was filed for some periods: it is the profit over what is earned per share, in {implied.Source.File}");
            draft = draft with { Tables = [.. draft.Tables, implied] };
            run = Run(draft);
        }

        if (run is not null && behind.Count > 0 && Explanations(run, behind[0].Source.File) is { Count: > 0 } explanations)
        {
            said.Add($"figures of single quarters that contradict the figures to date, which count: {explanations.Count}, in {behind[0].Source.File}");
            run = Run(draft with { Explanations = explanations });
        }

        return run is null ? null : model with { Run = run, Assumed = [.. model.Assumed, .. said] };
    }

    private DraftRun? Run(ModelDraft draft) => DraftRun.Of(draft, diagnostics);

    private static IReadOnlyList<DraftExplanation> Explanations(DraftRun run, string file) =>
        [.. run.Items.Where(i => i.IsFailure && i.Printed.Table == file && i.ValueInPrintedUnits is not null)
            .Select(i => new DraftExplanation(file, i.Printed.Row, i.Printed.PeriodId, i.Printed.Text,
                i.ValueInPrintedUnits!.Value.ToString("0.######", CultureInfo.InvariantCulture), Contradiction))];

    // A table of the same items, with the lines that they are. A line in parts has a quarter where all of them have.
    private static IReadOnlyList<DraftTable> Mapped(StatementTable? table, DraftedModel model)
    {
        if (table is null)
        {
            return [];
        }

        var items = table.Items.ToLookup(i => i.Row, StringComparer.Ordinal);
        var placed = table.Items.Select(i => model.Mapped.Placed.FirstOrDefault(p => p.Item.Row == i.Row)).OfType<PlacedItem>()
            .Where(p => p.Parts.All(part => items.Contains(part.Item.Row))).ToList();
        var used = placed.SelectMany(p => p.Parts).Select(p => p.Item.Row).ToHashSet(StringComparer.Ordinal);
        return placed.Count == 0 ? [] : [new DraftTable(table,
            [.. placed.Select(p => new DraftRow([.. p.Parts.Select(part => (items[part.Item.Row].First(), part.IsTakenOff))], p.Line.Name, p.IsNegated))],
            [.. table.Items.Where(i => !used.Contains(i.Row))])];
    }

    private static IEnumerable<Phrase> Said(FiledFigures filed, FactScope scope, FactLines lines)
    {
        static string Year(int year) => new Period(Frequency.Year, year).Id;
        if (filed.ChangedAfter is { } changed)
        {
            yield return $"the company's years ended otherwise until {changed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: those years are left out";
        }

        if (scope.Incomplete.Count > 0)
        {
            yield return $"of {scope.Incomplete.Select(Year)} not all balance sheets and quarters were filed: the model begins with {Year(scope.First)}";
        }

        var outside = filed.Figures.Where(f => lines.Lines.Any(l => l.Figures.Values.Any(v => v.Series == f.Series)))
            .SelectMany(f => f.Outside.Where(o => o.End.Year >= scope.First && f.Series.Taxonomy == UsualLayout).Select(o => (f.Series, Fact: o))).ToList();
        if (outside is [var (series, fact), ..])
        {
            var days = string.Create(CultureInfo.InvariantCulture, $"{fact.Start:yyyy-MM-dd}..{fact.End:yyyy-MM-dd}");
            yield return $"figures of lines for days that are no period of the company's years are left out: {outside.Count}, such as {series.Tag} of {days}";
        }

        var restated = lines.Lines.SelectMany(l => l.Figures.Values).Where(f => f.Remark.Length > 0).Select(f => f.Fact.Filing.Filed).ToList();
        foreach (var split in lines.Splits.Where(s => restated.Exists(filed => filed < s.First.Filed)))
        {
            var ratio = ShareSplits.Ratio(split.Shares);
            yield return $"shares were split {ratio}, as the filings since {split.First} count them: what was not filed again is restated by it";
        }
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
