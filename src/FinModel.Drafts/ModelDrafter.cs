using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Drivers;
using FinModel.Drafts.Mapping;
using FinModel.Drafts.Reading;
using FinModel.Drafts.Starting;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Trying;
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

    private readonly List<Phrase> _assumed = [];

    private FiledStatements? _filed;
    private bool _isRead;
    private OwnFiles? _own;

    // Nobody printed the figures of the example.
    private bool _isInvented;

    /// <summary>The model of files of statements; null, with what is wrong added, where none can be made.</summary>
    /// <param name="files">The files by the paths that messages are to show.</param>
    public DraftedModel? Draft(IReadOnlyList<(string Path, byte[] Content)> files) => Read(files) is { } filed ? Own(found => Estimated(filed, found)) : null;

    /// <summary>What the layout makes of the printed figures of files, before anything is estimated; null, with what is wrong added, where it makes
    /// nothing of them. A draft of the same files goes on from it.</summary>
    public LayoutFit? Fit(IReadOnlyList<(string Path, byte[] Content)> files) =>
        Read(files) is { } filed ? LayoutFit.Of(options.Layout, filed.Mapped.Statements, filed.Placement, filed.Run) : null;

    /// <summary>Says something of the model beside what is found in the statements.</summary>
    public void Say(Phrase assumed) => _assumed.Insert(0, assumed);

    // Read once, whatever is asked of it.
    private FiledStatements? Read(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        if (!_isRead)
        {
            _isRead = true;
            _filed = Statements(files) is var (statements, dictionary) ? Filed(statements, dictionary) : null;
        }

        return _filed;
    }

    private (CompanyStatements, AccountDictionary)? Statements(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        if (Dictionary() is not { } dictionary)
        {
            return null;
        }

        var read = StatementFile.Of(files);
        progress($"reading {read.Select(f => f.Name)}");
        var statements = StatementFiles.Read(read, dictionary, Reading, diagnostics);
        if (statements.Tables.SelectMany(t => t.IgnoredColumns).Distinct().ToList() is { Count: > 0 } ignored)
        {
            _assumed.Add(
                statements.IsToDate ? (Phrase)$"columns of no quarter, and of years beside their last, are left out: {ignored}"
                    : options.HasQuarters ? (Phrase)$"columns of no quarter, and of no year beside its quarters, are left out: {ignored}"
                    : $"columns of no year are left out: {ignored}");
        }

        if (statements.IsToDate)
        {
            _assumed.Add("the figures are those of the year to date: a quarter is what its end adds to the end before");
        }

        return diagnostics.Any(d => d.Severity == Severity.Error) ? null : (statements, dictionary);
    }

    /// <summary>A model of an invented company, to be replaced by one's own.</summary>
    /// <param name="language">In which language its rows are named.</param>
    public DraftedModel? Start(string language)
    {
        var priced = options with { Price = options.Price ?? ExampleStatements.Price, FiscalYear = options.FiscalYear ?? FiscalYear.Calendar };
        return Dictionary() is { } dictionary
            && ExampleStatements.Of(options.Layout, dictionary, options.Years, options.HasQuarters, options.Currency, language) is { } example
            ? new ModelDrafter(priced, diagnostics, progress) { _isInvented = true }.Draft([example])
            : null;
    }

    private ReadingOptions Reading =>
        new(options.FiscalYear, options.HasQuarters) { IsToDate = options.IsToDate, HasDecimalCommas = options.HasDecimalCommas };

    private AccountDictionary? Dictionary()
    {
        var dictionary = AccountDictionary.Of(options.Layout, diagnostics);
        if (dictionary is null)
        {
            diagnostics.Add(DraftDiagnostics.NoLayout(options.Layout, AccountDictionary.Layouts));
        }

        return dictionary;
    }

    /// <summary>The lines of the layout, as if every account were 1; null, with what is wrong added, where the statements fit it in no way.</summary>
    public Plan? Layout(CompanyStatements statements, AccountDictionary dictionary) => new FiledDrafts(Make).Layout(statements, dictionary, diagnostics);

    /// <summary>The model of what statements say, however they were read.</summary>
    public DraftedModel? Draft(CompanyStatements statements, AccountDictionary dictionary) =>
        Filed(statements, dictionary) is { } filed ? Own(found => Estimated(filed, found)) : null;

    private StatementMoney Money(CompanyStatements statements) => new(options.Layout, statements) { IsLayoutFound = options.IsLayoutOpen };

    private FiledStatements? Filed(CompanyStatements statements, AccountDictionary dictionary)
    {
        if (options.Currency is { } asked && statements.Currency is { } printed && asked != printed)
        {
            diagnostics.Add(DraftDiagnostics.OtherCurrency(asked, printed));
            return null;
        }

        var money = Money(statements);
        if (options.Currency is null && money.Unsure is { } sign)
        {
            diagnostics.Add(DraftDiagnostics.UnsureCurrency(sign));
            return null;
        }

        _own = new OwnFiles(options.Name, statements);
        return Own(found => Filed(statements, dictionary, money, found));
    }

    // What is wrong with a copy is said of the user's file.
    private T? Own<T>(Func<List<Diagnostic>, T?> make)
    {
        var found = new List<Diagnostic>();
        var made = make(found);
        found.ForEach(d => diagnostics.Add(_own!.Of(d)));
        return made;
    }

    private FiledStatements? Filed(CompanyStatements statements, AccountDictionary dictionary, StatementMoney money, List<Diagnostic> found)
    {
        statements = WithScale(Within(statements));
        Gaps(statements).ForEach(found.Add);
        var stages = Stages(statements);
        statements = statements with { Tables = [.. statements.Tables.Select(t => WithoutReported(t, statements, stages))] };
        if (!_isInvented)
        {
            _assumed.Add(money.Said(options.Currency));
        }

        var drafts = new FiledDrafts(Make);
        if (stages.Count == 0 || found.Count > 0 || drafts.Layout(statements, dictionary, found) is not { } layout)
        {
            return Refused(found);
        }

        var placement = Placement.Of(statements, dictionary, layout);
        (statements, placement) = statements.IsToDate && statements.Files.Count > 0 ? SingleQuarters.Of(statements, placement) : (statements, placement);
        if (placement.Placed.Count == 0)
        {
            return Refused(found);
        }

        var last = stages.Where(s => !s.IsEstimate).Select(s => s.Period).DefaultIfEmpty(stages[0].Period).Last();
        var opening = Coverage.Opening(placement, dictionary, last, found);
        var mapped = new MappedTables(statements, placement.Placed, []) { OpeningLine = opening };
        var hasForecast = stages.Exists(s => s.IsEstimate && statements.Periods.Any(p => p.Period == s.Period));
        mapped = hasForecast ? JoinedRows.Of(drafts, mapped, layout) : mapped;
        if (found.Count > 0 || drafts.Run(mapped, found) is not { } filed)
        {
            return Refused(found);
        }

        if (opening is not null)
        {
            _assumed.Add($"there is no balance sheet: it begins at nought in {last.Id}A, in {DataNames.Opening}, and waits for yours");
        }

        (mapped, filed, var otherwise) = Completed(mapped, filed, drafts, placement, dictionary);
        placement = placement.Without(otherwise).With(mapped);
        (mapped, filed) = hasForecast ? JoinedRows.Of(drafts, mapped, filed) : (mapped, filed);
        return new FiledStatements(mapped, filed, placement, drafts, dictionary, stages, last);
    }

    // What estimates go on from, and what they are made of.
    private DraftedModel? Estimated(FiledStatements statements, List<Diagnostic> found)
    {
        var (mapped, filed, placement, drafts, dictionary, stages, last) = statements;
        if (ShareCount.Missing(mapped, filed, dictionary, last) is { } shares)
        {
            shares = shares.Mean is not null ? shares
                : shares with { Counts = PerShare.Counts(shares.Line, drafts, mapped, [.. stages.Where(s => !s.IsEstimate).Select(s => s.Period)]) };
            mapped = mapped with { Shares = shares };
            drafts.Declarations = [.. drafts.Declarations, .. shares.Declarations(mapped, stages)];
            _assumed.Add(shares.Said(last));
        }

        var implying = ImpliedFlows.Run(drafts, mapped, filed);
        return Estimated(mapped, filed, implying, drafts.Declarations, stages, found) is var (run, drivers, typed) && Quiet(run, mapped, found) is { } quiet
            ? Valued(Doubted(new DraftedModel(quiet, mapped, placement, drivers, typed, _assumed), filed), last, found) : null;
    }

    // What is said once is not said again of its row.
    private static DraftedModel Doubted(DraftedModel model, DraftRun filed)
    {
        var ahead = model.Mapped.Statements.Periods.Where(p => p.IsEstimate == true).Select(p => p.Period).ToHashSet();
        var slips = PastTotals.SlipsAhead(filed, ahead.Contains);
        var said = slips.Concat(PastTotals.Out(model.Run)).Select(t => t.Slip).OfType<PlanCell>().Select(c => (c.Line.Name, c.Period!.Period)).ToHashSet();
        return model with { Slips = slips, OddSigns = [.. OddSigns.Of(model.Mapped).Where(o => !said.Contains((o.Item.Line.Name, o.Period)))] };
    }

    // With interest on the balances with which most comes out, where opening ones do not give it.
    private (DraftRun Run, IReadOnlyList<Driver> Drivers, IReadOnlyList<string> Typed)? Estimated(MappedTables mapped, DraftRun filed, DraftRun implying,
        IReadOnlyList<string> declared, List<(Period Period, bool IsEstimate)> stages, List<Diagnostic> found)
    {
        (DraftRun Run, IReadOnlyList<Driver> Drivers, IReadOnlyList<string> Typed)? Find(IReadOnlyList<string> more, List<Diagnostic> wrong) =>
            new Estimates(mapped, filed, implying, [.. declared, .. more], stages, Make, wrong, progress).Find();

        var best = Find([], found);
        if (best is not var (opening, _, typed) || !InterestBalances.AreInQuestion(opening, typed))
        {
            return best;
        }

        foreach (var other in InterestBalances.Others(opening))
        {
            if (Find([other], []) is { } tried && InterestBalances.Left(tried.Run) < InterestBalances.Left(best.Value.Run)
                && PrintedForecast.Failing(tried.Run.Result) <= PrintedForecast.Failing(best.Value.Run.Result))
            {
                best = tried;
            }
        }

        return best;
    }

    // What means nothing yet says why.
    private static DraftRun? Quiet(DraftRun run, MappedTables mapped, List<Diagnostic> found) =>
        (mapped.Shares is { } shares ? shares.Quiet(run, found) : run) is { } counted ? Opening.Quiet(counted, mapped, found) : null;

    // Signs, rows that a total implies, ratios, blanks and rounding: what the tables leave to be found out.
    private (MappedTables Mapped, DraftRun Filed, IReadOnlyList<PlacedItem> Otherwise) Completed(MappedTables mapped, DraftRun filed,
        FiledDrafts drafts, Placement placement, AccountDictionary dictionary)
    {
        progress($"{mapped.Placed.Count} rows are lines; looking for signs and residual rows");
        filed = mapped.Statements.Parts is null ? PrintedSums.Of(drafts, mapped, filed) : filed;
        for (var i = 0; i < 2; i++)
        {
            (mapped, filed) = PartSearch.Add(mapped, filed, placement.NotPlaced, dictionary, m => drafts.Run(m, []));
            (mapped, filed) = NameSearch.Improve(mapped, filed, m => drafts.Run(m, []));
            // Tags have their signs by definition: what they leave is another row rather than one with the opposite sign.
            (mapped, filed) = mapped.Statements.Parts is null ? (mapped, filed) : ResidualRows.Add(mapped, filed, m => drafts.Run(m, []));
            (mapped, filed) = SignSearch.Improve(mapped, filed, m => drafts.Run(m, []), ofIncome: true);
            (mapped, filed) = OtherRows.Add(mapped, filed, m => drafts.Run(m, []));
            (mapped, filed) = SignSearch.Improve(mapped, filed, m => drafts.Run(m, []));
            (mapped, filed) = OtherRows.Add(mapped, filed, m => drafts.Run(m, []));
            (mapped, filed) = ResidualRows.Add(mapped, filed, m => drafts.Run(m, []));
        }

        filed = RatioForms.Improve(drafts, mapped, filed);
        (mapped, filed, var otherwise) = PrintedRatios.Agreeing(mapped, filed, m => drafts.Run(m, []));
        (mapped, filed) = BlankCells.Leave(drafts, mapped, filed);
        return (mapped with { Corrections = BalanceCorrections.Of(filed, mapped) }, filed, otherwise);
    }

    // What stands beside each other in a file is not always what follows each other.
    private static List<Diagnostic> Gaps(CompanyStatements statements)
    {
        var periods = statements.Periods.Select(p => p.Period).ToList();
        return [.. periods.Zip(periods.Skip(1)).Where(p => p.Second.Index > p.First.Index + 1).Select(p => DraftDiagnostics.Gap(
            p.First.Id, p.Second.Id, Enumerable.Range(1, p.Second.Index - p.First.Index - 1).Select(i => p.First.Plus(i).Id)))];
    }

    private FiledStatements? Refused(List<Diagnostic> found)
    {
        if (!found.Exists(d => d.Severity == Severity.Error))
        {
            found.Add(DraftDiagnostics.NothingPlaced(options.Layout));
        }

        return null;
    }

    private DraftedModel Valued(DraftedModel model, Period last, List<Diagnostic> found)
    {
        if (options.Price is not { } price)
        {
            return model;
        }

        if ((model.Forecast.Of == 0 && !_isInvented ? HouseValuation.Of(model.Run, price, last) : null) is var (valued, by))
        {
            return model with { Run = valued, Target = by };
        }

        if (TargetPrice.Of(model.Run, price, last, found) is var (run, target))
        {
            return model with { Run = run, Target = target };
        }

        _assumed.Add("`--price` needs a row of the number of shares, or of the share capital, and of revenue");
        return model with { HasPrice = true };
    }

    /// <summary>A draft of tables.</summary>
    private ModelDraft Make(MappedTables mapped, IReadOnlyList<(Period Period, bool IsEstimate)> periods, IReadOnlyList<DraftInput> inputs,
        IReadOnlyList<string> declarations) =>
        new(options.Name, Label(options.Label ?? options.Name), options.Layout,
            $"{options.Currency ?? Money(mapped.Statements).Currency} million",
            DraftTimelines.Of(mapped.Statements.FiscalYear, periods))
        {
            Libraries = PrintedRatios.Libraries(mapped),
            Tables = [.. mapped.ToDraft(), .. Opening.Of(mapped, periods), .. mapped.Shares?.Table(periods) ?? []],
            Corrections = mapped.Corrections,
            Inputs = inputs,
            Declarations = declarations,
        };

    private static string Label(string name) =>
        name.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "'", StringComparison.Ordinal) is var plain ? $"\"{plain}\" \"{plain}\"" : "";

    // A model has an estimate: the first that is printed stays.
    private CompanyStatements Within(CompanyStatements statements)
    {
        if (options.Years is not var (first, last))
        {
            return statements;
        }

        var next = statements.Periods.Where(p => p.IsEstimate == true).Select(p => p.Period.Year).DefaultIfEmpty(last).First();
        if (next == last + 1)
        {
            _assumed.Add($"--years ends before the forecast: {new Period(Frequency.Year, next).Id}E stays, as a model has an estimate");
        }

        return statements with { Periods = [.. statements.Periods.Where(p => p.Period.Year >= first && p.Period.Year <= (next == last + 1 ? next : last))] };
    }

    // A reported column of a year that --years leaves out, and that is an estimate therefore, is nobody's.
    private static StatementTable WithoutReported(
        StatementTable table, CompanyStatements statements, List<(Period Period, bool IsEstimate)> stages)
    {
        var leftOut = table.Headings.Where(h => stages.Contains((h.Key, true)) && !statements.Periods.Any(p => p.Period == h.Key));
        return table with { IgnoredColumns = [.. table.IgnoredColumns, .. leftOut.Select(h => h.Value)] };
    }

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
        if (known.Count == 0)
        {
            return known;
        }

        if (statements.Periods.All(p => p.IsEstimate is null))
        {
            _assumed.Add("no heading says which years are forecasts: all that are printed are taken as reported");
        }

        var last = known[^1].Period;
        var hasEstimates = known.Exists(p => p.IsEstimate);
        var end = options.Years?.Last ?? options.LastYear ?? (hasEstimates ? last.Year : last.Year + YearsAhead);
        if (!hasEstimates && end <= last.Year && last.Index % last.PerYear == last.PerYear - 1)
        {
            end = last.Year + 1;
            _assumed.Add($"--years ends with what is reported: {new Period(Frequency.Year, end).Id}E is added, as a model has an estimate");
        }

        var ahead = ((end + 1) * last.PerYear) - 1 - last.Index;
        return [.. known, .. Enumerable.Range(1, Math.Max(0, ahead)).Select(i => (last.Plus(i), true))];
    }
}
