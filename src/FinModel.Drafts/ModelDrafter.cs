using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Data.Folders;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Mapping;
using FinModel.Drafts.Reading;
using FinModel.Drafts.Starting;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Valuing;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts;

/// <summary>Makes a model of a company's statements: finds their lines, completes them, and infers what drives the printed forecast.</summary>
/// <param name="options">What is asked.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="progress">Hears of each step.</param>
internal sealed class ModelDrafter(DraftOptions options, ICollection<Diagnostic> diagnostics, Action<Phrase> progress)
{
    private const int YearsAhead = 3;
    private const string Suffix = ".accounts.csv";

    private readonly List<Phrase> _assumed = [];

    /// <summary>The model of files of statements; null, with what is wrong added, where none can be made.</summary>
    public DraftedModel? Draft(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        if (Dictionary() is not { } dictionary)
        {
            return null;
        }

        progress($"reading {files.Select(f => f.Name)}");
        var statements = StatementFiles.Read(files, dictionary, options.FiscalYear, options.HasQuarters, diagnostics);
        if (statements.Tables.SelectMany(t => t.IgnoredColumns).Distinct().ToList() is { Count: > 0 } ignored)
        {
            _assumed.Add(
                options.HasQuarters
                    ? (Phrase)$"columns of no quarter, and of no year beside its quarters, are left out: {ignored}"
                    : $"columns of no year are left out: {ignored}");
        }

        return diagnostics.Any(d => d.Severity == Severity.Error) ? null : Draft(statements, dictionary);
    }

    /// <summary>A model of an invented company, to be replaced by one's own.</summary>
    /// <param name="language">In which language its rows are named.</param>
    public DraftedModel? Start(string language) =>
        Dictionary() is { } dictionary
            && ExampleStatements.Of(options.Layout, dictionary, options.Years, options.HasQuarters, options.Currency, language) is { } example
        ? new ModelDrafter(options with { Price = options.Price ?? ExampleStatements.Price, FiscalYear = options.FiscalYear ?? FiscalYear.Calendar },
            diagnostics, progress).Draft([example]) : null;

    private AccountDictionary? Dictionary()
    {
        var dictionary = AccountDictionary.Of(options.Layout, diagnostics);
        if (dictionary is null)
        {
            diagnostics.Add(
                DraftDiagnostics.NoLayout(options.Layout,
                    LibraryTexts.Names.Where(n => n.EndsWith(Suffix, StringComparison.Ordinal)).Select(n => n[..^Suffix.Length])));
        }

        return dictionary;
    }

    /// <summary>The model of what statements say, however they were read.</summary>
    public DraftedModel? Draft(CompanyStatements statements, AccountDictionary dictionary)
    {
        if (options.Currency is { } asked && statements.Currency is { } printed && asked != printed)
        {
            diagnostics.Add(DraftDiagnostics.OtherCurrency(asked, printed));
            return null;
        }

        var money = new StatementMoney(options.Layout, statements);
        if (options.Currency is null && money.Unsure is { } sign)
        {
            diagnostics.Add(DraftDiagnostics.UnsureCurrency(sign));
            return null;
        }

        statements = WithScale(Within(statements));
        _assumed.Add(money.Said(options.Currency));

        var drafts = new FiledDrafts(Make);
        if (statements.Periods.Count == 0 || drafts.Layout(statements, dictionary, diagnostics) is not { } layout)
        {
            diagnostics.Add(DraftDiagnostics.NothingPlaced(options.Layout));
            return null;
        }

        var placement = Placement.Of(statements, dictionary, layout);
        var mapped = new MappedTables(statements, placement.Placed, []);
        if (placement.Placed.Count == 0 || drafts.Run(mapped, diagnostics) is not { } filed)
        {
            diagnostics.Add(DraftDiagnostics.NothingPlaced(options.Layout));
            return null;
        }

        progress($"{placement.Placed.Count} rows are lines; looking for signs and residual rows");
        (mapped, filed) = SignSearch.Improve(mapped, filed, m => drafts.Run(m, []));
        (mapped, filed) = ResidualRows.Add(mapped, filed, m => drafts.Run(m, []));
        (mapped, filed) = SignSearch.Improve(mapped, filed, m => drafts.Run(m, []));
        (mapped, filed) = ResidualRows.Add(mapped, filed, m => drafts.Run(m, []));
        filed = RatioForms.Improve(drafts, mapped, filed);
        (mapped, filed, var otherwise) = PrintedRatios.Agreeing(mapped, filed, m => drafts.Run(m, []));
        placement = placement.Without(otherwise);
        mapped = mapped with { Corrections = BalanceCorrections.Of(filed, mapped) };
        var stages = Stages(statements);
        var estimates = new Estimates(mapped, filed, drafts.Declarations, stages, Make, diagnostics, progress);
        return estimates.Find() is var (run, drivers, typed) ? Valued(new DraftedModel(run, mapped, placement, drivers, typed, _assumed), stages) : null;
    }

    private DraftedModel Valued(DraftedModel model, List<(Period Period, bool IsEstimate)> stages)
    {
        if (options.Price is not { } price)
        {
            return model;
        }

        var last = stages.Where(s => !s.IsEstimate).Select(s => s.Period).DefaultIfEmpty(stages[0].Period).Last();
        if (TargetPrice.Of(model.Run, price, last, diagnostics) is var (run, target))
        {
            return model with { Run = run, Target = target };
        }

        _assumed.Add("`--price` needs a row of the number of shares, or of the share capital, and of revenue");
        return model;
    }

    /// <summary>A draft of tables.</summary>
    private ModelDraft Make(MappedTables mapped, IReadOnlyList<(Period Period, bool IsEstimate)> periods, IReadOnlyList<DraftInput> inputs,
        IReadOnlyList<string> declarations) =>
        new(options.Name, Label(options.Label ?? options.Name), options.Layout, $"{options.Currency ?? new StatementMoney(options.Layout, mapped.Statements).Currency} million",
            DraftTimelines.Of(mapped.Statements.FiscalYear, periods))
        {
            Libraries = PrintedRatios.Libraries(mapped),
            Tables = mapped.ToDraft(),
            Corrections = mapped.Corrections,
            Inputs = inputs,
            Declarations = declarations,
        };

    private static string Label(string name) =>
        name.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "'", StringComparison.Ordinal) is var plain ? $"\"{plain}\" \"{plain}\"" : "";

    private CompanyStatements Within(CompanyStatements statements) => options.Years is not var (first, last) ? statements
        : statements with { Periods = [.. statements.Periods.Where(p => p.Period.Year >= first && p.Period.Year <= last)] };

    // What nothing says is counted as printed, unless the figures are far too large for millions.
    private CompanyStatements WithScale(CompanyStatements statements)
    {
        if (statements.SaysScale || statements.Tables.Count == 0)
        {
            return statements;
        }

        var isInOnes = statements.Tables.SelectMany(t => t.Items).SelectMany(i => i.Figures.Values).Select(Math.Abs).DefaultIfEmpty(0).Max() >= 1e8;
        _assumed.Add(
            isInOnes
                ? (Phrase)"no unit is printed: the figures are so large that they are taken as single units"
                : "no unit is printed: the figures are taken as millions");
        return isInOnes
            ? statements with { Tables = [.. statements.Tables.Select(t => t with { Items = [.. t.Items.Select(i => i with { Scale = "1" })] })] }
            : statements;
    }

    private List<(Period Period, bool IsEstimate)> Stages(CompanyStatements statements)
    {
        var known = statements.Periods.Select(p => (p.Period, IsEstimate: p.IsEstimate == true)).ToList();
        if (statements.Periods.All(p => p.IsEstimate is null))
        {
            _assumed.Add("no heading says which years are forecasts: all that are printed are taken as reported");
        }

        var last = known[^1].Period;
        var end = options.Years?.Last ?? options.LastYear ?? (known.Exists(p => p.IsEstimate) ? last.Year : last.Year + YearsAhead);
        var ahead = ((end + 1) * last.PerYear) - 1 - last.Index;
        return [.. known, .. Enumerable.Range(1, Math.Max(0, ahead)).Select(i => (last.Plus(i), true))];
    }
}
