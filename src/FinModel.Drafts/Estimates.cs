using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Drafts.Drivers;
using FinModel.Drafts.Mapping;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts;

/// <summary>Finds what the estimates of a draft are made of: what the printed forecast implies, or, where none is printed, what the past goes
/// on with.</summary>
internal sealed class Estimates(
    MappedTables mapped, DraftRun filed, DraftRun implying, IReadOnlyList<string> declared, IReadOnlyList<(Period Period, bool IsEstimate)> periods,
    Func<MappedTables, IReadOnlyList<(Period Period, bool IsEstimate)>, IReadOnlyList<DraftInput>, IReadOnlyList<string>, ModelDraft> make,
    ICollection<Diagnostic> diagnostics, Action<Phrase> progress)
{
    private const int MostTyped = 24;
    private const int MostPlain = 2;
    private const int MostLost = 4;
    private const string OneRate = "one rate for all years, from the line that several rates make together";
    private const string PlainestNumbers = "with it the printed drivers are the plainest numbers";
    private const string HasAlready = "what is printed of it another line of the model has already";
    private const string HouseFile = ".house.csv";
    private const string RateEachYear = "a rate for each year, from the lines that it moves";

    private readonly IReadOnlyList<Period> _ahead = [.. periods.Where(p => p.IsEstimate).Select(p => p.Period)];
    private readonly List<string> _typed = [];
    private IReadOnlyList<string> _declarations = declared;
    private int _lost;

    // What the layout begins with where no forecast is printed.
    private HouseValues? _house;

    /// <summary>The model with its drivers; null, with what is wrong added, where it cannot be run.</summary>
    public (DraftRun Run, IReadOnlyList<Driver> Drivers, IReadOnlyList<string> Typed)? Find()
    {
        var printed = _ahead.Where(p => mapped.Statements.Periods.Any(s => s.Period == p)).ToList();
        var past = new Trial(implying.Model);
        var conventions = printed.Count == 0 ? [] : Conventions.Choose(past, printed);
        _house = printed.Count > 0 ? null : HouseRules.Of(filed.Draft.Layout + HouseFile).Of(filed.Draft with { Inputs = [] }, LastActual);
        var drivers = HouseOrImplied(past, printed);
        drivers.InsertRange(0, conventions.Select(c => Held(c.Constant.Line, c.Value, DriverOrigin.Inferred, PlainestNumbers)));
        progress(printed.Count == 0 ? (Phrase)$"{drivers.Count} house assumptions" : $"{drivers.Count} drivers; trying them on the printed forecast");
        if (Complete(drivers) is not { } run)
        {
            return null;
        }

        if (printed.Count == 0)
        {
            return (run, drivers, _typed);
        }

        drivers = Reproduce(run, drivers, printed);
        return Final(drivers) is { } final ? (final, drivers, _typed) : null;
    }

    private List<Driver> HouseOrImplied(Trial past, List<Period> printed)
    {
        var result = past.Run();
        var actual = periods.Where(p => !p.IsEstimate).Select(p => p.Period).ToList();
        var implied = ImpliedValues.Of(result, printed).ToDictionary(v => v.Line);
        var before = ImpliedValues.Of(result, actual).ToDictionary(v => v.Line);
        var drivers = (_house?.Values ?? []).Where(v => v.Line.Kind == LineKind.Constant || v.Plain != 0).Select(Begun).ToList();
        foreach (var line in implied.Keys.Where(l => _house is null || (IsOpen(l) && !_house.Values.Any(v => v.Line.Name == l.Name))))
        {
            var own = implied[line];
            var isPrinted = line.Kind != LineKind.Ratio && mapped.Gives(line.Name);
            if (own.Values.Count > 0 && (isPrinted || own.Values.Values.Any(v => v.Value != 0)))
            {
                var values = _ahead.ToDictionary(p => p, p => own.Values.TryGetValue(p, out var at) ? at.Value : own.Values.Last().Value.Value);
                drivers.Add(new Driver(line, values, isPrinted ? DriverOrigin.Printed : DriverOrigin.Inferred, ""));
            }
            else if (line.Kind == LineKind.Ratio && own.Values.Count == 0 && House.Value(before[line]) is { } usual && usual != 0)
            {
                drivers.Add(new Driver(line, _ahead.ToDictionary(p => p, _ => usual), DriverOrigin.House, House.Evidence(before[line])));
            }
        }

        return drivers;
    }

    private Period LastActual => periods.Where(p => !p.IsEstimate).Select(p => p.Period).Last();

    // What a library of the house computes is no input any more.
    private bool IsOpen(PlanLine line) => _house!.Run.Model.Plan.Line(line.Name) is { IsInput: true };

    private Driver Begun(HouseValue value) => value.Line.Kind == LineKind.Constant ? Held(value.Line, value.Plain, DriverOrigin.House, value.Note)
        : new Driver(value.Line, _ahead.ToDictionary(p => p, _ => value.Plain), DriverOrigin.House, value.Note);

    // What the layout has no default for, and nothing says, is nought.
    private DraftRun? Complete(List<Driver> drivers)
    {
        var found = new List<Diagnostic>();
        if (DraftRun.Of(Draft(drivers), found) is { } run)
        {
            return run;
        }

        var missing = MissingInputs.Of(found).Concat(Shares(LostCells.Needed(found))).Where(m => !drivers.Exists(d => d.Line.Name == m)).ToList();
        drivers.AddRange(missing.Select(m => Missing((_house?.Run ?? filed).Model.Plan.Line(m)!, MissingInputs.IsYear(m, found))));
        if (missing.Count == 0 && LostCells.Rules(found) is { Count: > 0 } lost && _lost++ < MostLost)
        {
            // Quotients of balances that begin later than their flows, and what is made of them.
            _declarations = [.. _declarations, .. lost];
            return Complete(drivers);
        }

        return missing.Count == 0 ? Refused(found) : Complete(drivers);
    }

    // A line whose past is not printed cannot go on from it; given its share of something, it need not.
    private IEnumerable<string> Shares(IReadOnlyList<string> needed) => filed.Model.Plan.Lines
        .Where(l => l is { IsInput: true, Kind: LineKind.Ratio } && needed.Any(n =>
            !mapped.Gives(n) && l.Rules.Any(r => r.Scope == "actual" && r.Names.Contains(n, StringComparer.Ordinal))))
        .Select(l => l.Name);

    private Driver Missing(PlanLine line, bool isYear) => line.Kind == LineKind.Constant
        ? Held(line, isYear ? 365 : 0, DriverOrigin.House, isYear ? "a calendar year" : "nothing is printed")
        : new Driver(line, _ahead.ToDictionary(p => p, _ => 0.0), DriverOrigin.House, "nothing is printed");

    private static Driver Held(PlanLine line, double value, DriverOrigin origin, string evidence) =>
        new(line, new Dictionary<Period, double>(), origin, evidence) { Always = value };

    private DraftRun? Refused(List<Diagnostic> found)
    {
        found.ForEach(diagnostics.Add);
        return null;
    }

    private List<Driver> Reproduce(DraftRun run, List<Driver> drivers, List<Period> printed)
    {
        drivers = WithRates(run, drivers);
        var (search, trial) = Searching(run, drivers);
        var dropped = search.Drop(drivers.Where(d => d.Origin == DriverOrigin.Printed).SelectMany(d => Cells(run, d)));
        drivers = drivers.ConvertAll(d => dropped.Any(l => l.Name == d.Line.Name)
            ? d with { Values = d.Values.Keys.ToDictionary(p => p, _ => 0.0), Origin = DriverOrigin.Inferred, Evidence = HasAlready } : d);
        search.Adjust();
        drivers = Adjusted(run, drivers, trial, search);
        Reach? reached = null;
        // Balances that go wrong together come right together, as cash is what they leave; then what is wrong by itself.
        var missed = Missed(search).Take(MostTyped).ToList();
        var balances = missed.Where(l => run.Model.Plan.Line(l)?.Kind == LineKind.Stock && IsFree(l, printed, drivers, search.Reached().Failing)).ToList();
        foreach (var lines in missed.Select(l => new List<string> { l }).Prepend(balances).Where(l => l.Count > 0))
        {
            // What is refused changes nothing of what was reached before it.
            reached ??= Reached(drivers);
            if (lines.Except(_typed).Any() && Typed([.. lines.Except(_typed)], printed, drivers, reached) is var (typedRun, typedDrivers))
            {
                (run, drivers, reached) = (typedRun, Rated(typedRun, typedDrivers), null);
            }
        }

        return Plainest(run, drivers, printed);
    }

    // With balances as printed, rates of them may give what they did not give before.
    private List<Driver> Rated(DraftRun run, List<Driver> drivers)
    {
        if (WithRates(run, drivers) is var rated && rated.SequenceEqual(drivers))
        {
            return drivers;
        }

        var (search, trial) = Searching(run, rated);
        search.Adjust();
        return Adjusted(run, rated, trial, search);
    }

    // What nothing speaks for one by one may be certain over all years: house assumptions, and what the layout has at its default.
    private List<Driver> WithRates(DraftRun run, List<Driver> drivers)
    {
        var (_, trial) = Searching(run, drivers);
        var unknown = drivers.Where(d => d is { Origin: DriverOrigin.House, Always: null }).ToList();
        var defaults = run.Model.Plan.Lines.Where(l => l is { IsInput: true, Dimension: null, Kind: LineKind.Ratio })
            .Where(l => !drivers.Exists(d => d.Line.Name == l.Name))
            .Select(l => new Driver(l, _ahead.ToDictionary(p => p, _ => 0.0), DriverOrigin.House, "")).ToList();
        var rates = new ConstantRates(trial).Find([.. unknown.Concat(defaults).Select(d => (IReadOnlyList<PlanCell>)Cells(run, d))])
            .GroupBy(r => r.Key.Line.Name).ToDictionary(g => g.Key, g => g.ToDictionary(r => r.Key.Period!.Period, r => r.Value));
        Driver Found(Driver driver) => driver with
        {
            Values = driver.Values.Keys.ToDictionary(p => p, p => rates[driver.Line.Name].GetValueOrDefault(p, driver.Values[p])),
            Origin = DriverOrigin.Inferred,
            Evidence = rates[driver.Line.Name].Values.Distinct().Count() == 1 ? OneRate : RateEachYear,
        };
        return [.. drivers.Select(d => rates.ContainsKey(d.Line.Name) ? Found(d) : d), .. defaults.Where(d => rates.ContainsKey(d.Line.Name)).Select(Found)];
    }

    // Lines whose estimates' own rule does not give what is printed; a total or a ratio goes wrong with its parts.
    private static IEnumerable<string> Missed(DriverSearch search) => search.Missed.Concat(search.MissedThroughout)
        .Where(p => p.Line is { IsInput: false, Kind: not LineKind.Ratio, Hints: { IsSubtotal: false, IsTotal: false, IsHidden: false } })
        .Where(p => p.Line.Rules.All(r => r.Scope != "="))
        .Select(p => p.Line.Name).Distinct();

    // A line whose own rule does not give what is printed is what is printed, as long as the statements still balance and more comes out right.
    private (DraftRun, List<Driver>)? Typed(IReadOnlyList<string> lines, List<Period> printed, List<Driver> drivers, Reach? reached)
    {
        var before = _declarations;
        _declarations = [.. _declarations, AsPrinted(lines, printed)];
        if (reached is not null && DraftRun.Of(Draft(drivers), []) is { } run)
        {
            var (search, trial) = Searching(run, drivers);
            search.Adjust();
            if (search.Reached().IsBetterThan(reached, typed: lines.Count * printed.Count))
            {
                _typed.AddRange(lines);
                return (run, Adjusted(run, drivers, trial, search));
            }
        }

        _declarations = before;
        return null;
    }

    // Whether the statements still balance with it: cash is what the other balances leave.
    private bool IsFree(string line, List<Period> printed, List<Driver> drivers, int failing)
    {
        var before = _declarations;
        _declarations = [.. _declarations, AsPrinted([line], printed)];
        var reached = Reached(drivers);
        _declarations = before;
        return reached?.Failing <= failing;
    }

    private static string AsPrinted(IReadOnlyList<string> lines, List<Period> printed)
    {
        var (first, last) = (printed[0].Id, printed[^1].Id);
        return $"# Nothing plain gives what is printed of it.\nreplace {string.Join(", ", lines)}\n  {(first == last ? first : $"{first}..{last}")} data";
    }

    private Reach? Reached(List<Driver> drivers) => DraftRun.Of(Draft(drivers), []) is { } run ? Searching(run, drivers).Search.Reached() : null;

    private (DriverSearch Search, Trial Trial) Searching(DraftRun run, List<Driver> drivers)
    {
        var trial = new Trial(run.Model);
        foreach (var (driver, cells) in drivers.Select(d => (d, Cells(run, d))))
        {
            cells.ForEach(c => trial.Values[c] = c.Period is null ? driver.Always ?? 0 : driver.Values[c.Period.Period]);
        }

        return (new DriverSearch(trial, IsFree), trial);
    }

    // What an income statement has no row for is not there; cash flow statements are printed shorter than they are.
    private bool IsFree(PlanLine line) =>
        mapped.Gives(line.Name) || line.Statement != IncomeStatement.NameIn(filed.Model.Plan);

    private static List<PlanCell> Cells(DraftRun run, Driver driver)
    {
        var plan = run.Model.Plan;
        if (plan.Line(driver.Line.Name) is not { } line)
        {
            return [];
        }

        IEnumerable<PlanCell?> cells = driver.Always is null
            ? driver.Values.Keys.Select(p => plan.Cell(line, null, p)).Where(c => c?.Origin == CellOrigin.Input)
            : [plan.Cell(line, null, null)];
        return [.. cells.OfType<PlanCell>()];
    }

    private List<Driver> Adjusted(DraftRun run, List<Driver> drivers, Trial trial, DriverSearch search)
    {
        double? Found(PlanLine line, Period period) => Value(run, line.Name, period, trial, search);

        var changed = drivers.ConvertAll(d => d.Always is null && d.Values.Keys.Any(p => Found(d.Line, p) is not null)
            ? d with { Values = d.Values.ToDictionary(v => v.Key, v => Found(d.Line, v.Key) ?? v.Value), Origin = DriverOrigin.Printed } : d);
        var added = search.Adjusted.Select(c => c.Line).Distinct().Where(l => !drivers.Exists(d => d.Line.Name == l.Name));
        return [.. changed, .. added.Select(l => new Driver(
            l, _ahead.ToDictionary(p => p, p => Found(l, p) ?? run.Model.Plan.Cell(l, null, p)?.Given ?? 0), DriverOrigin.Printed, ""))];
    }

    private static double? Value(DraftRun run, string line, Period period, Trial trial, DriverSearch search) =>
        run.Model.Plan.Line(line) is { } found && run.Model.Plan.Cell(found, null, period) is { } cell && search.Adjusted.Contains(cell)
            ? trial.Values[cell]
            : null;

    private List<Driver> Plainest(DraftRun run, List<Driver> drivers, List<Period> printed)
    {
        var (search, trial) = Searching(run, drivers);
        var past = new Trial(implying.Model);
        drivers.Where(d => d.Always is not null).ToList().ForEach(d => Cells(implying, d).ForEach(c => past.Values[c] = d.Always!.Value));
        var implied = ImpliedValues.Of(past.Run(), printed).Where(v => v.Values.Count > 0).ToDictionary(v => v.Line.Name);
        var free = drivers.Where(d => d.Origin == DriverOrigin.Inferred && d.Always is null)
            .Select(d => new FreeDriver(d, Cells(run, d), implied.GetValueOrDefault(d.Line.Name))).Where(d => d.Cells.Count > 0).ToList();
        search.Simplify(free);
        search.Release(drivers.Where(d => d.Origin == DriverOrigin.Printed && mapped.Item(d.Line.Name) is null).SelectMany(d => Cells(run, d)));
        var exact = free.SelectMany(d => d.Cells.Select(c => (Cell: c, Value: d.Exact(c)))).ToDictionary(c => c.Cell, c => c.Value);
        var simple = search.Values(free);
        search.Refine(exact);
        if (!search.IsNear)
        {
            var (refined, before) = (search.Values(free), search.Strictly());
            search.Restore(simple);
            search.Fit(free);
            if (!search.IsWorth(before))
            {
                search.Restore(refined);
            }
        }

        if (!search.IsNear)
        {
            search.Adjust(isStrict: true);
            drivers = Adjusted(run, drivers, trial, search);
            search.Refine(exact);
        }

        search.Plain(free);
        var plain = drivers.ConvertAll(d => d with
        {
            Values = Cells(run, d).Where(c => c.Period is not null)
                .ToDictionary(c => c.Period!.Period, trial.Value),
        });
        plain = plain.ConvertAll(d => d is { Origin: DriverOrigin.Inferred, Always: null } && ImpliedValues.DecimalsOf(d.Line, d.Values.Values) > MostPlain
            ? d with { Origin = DriverOrigin.Implied } : d);

        var missed = search.Missed;
        return plain.ConvertAll(d => search.Evidence(Cells(run, d), missed) is var (reproduces, of) ? d with { Reproduces = reproduces, Of = of } : d);
    }

    private DraftRun? Final(List<Driver> drivers) => DraftRun.Of(Draft(drivers), diagnostics);

    private ModelDraft Draft(List<Driver> drivers) =>
        make(mapped, periods, [.. drivers.Select(d => DriverText.Row(d, filed.Model.Plan))], [.. Head(), .. _declarations]) is var draft && _house is null
            ? draft : draft with { Libraries = [.. draft.Libraries, .. _house.Run.Draft.Libraries.Except(draft.Libraries)] };

    // The second year ahead, as most targets are of; of quarters the last of it.
    private IEnumerable<string> Head()
    {
        if (_ahead.Count == 0)
        {
            return [];
        }

        var lasts = _ahead.Where(p => (p.Index + 1) % _ahead[0].PerYear == 0);
        return [$"period target_year {lasts.Take(2).LastOrDefault(_ahead[^1]).Id}"];
    }

}
