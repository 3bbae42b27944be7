using FinModel.Compiler.Plans;
using FinModel.Drafts.Trying;
using FinModel.Evaluation;

namespace FinModel.Drafts.Drivers;

/// <summary>Values of a model's inputs that reproduce the printed forecast: first those that the figures imply, then what printed balances and flows
/// leave for others, then the plainest of both.</summary>
/// <param name="trial">The model, with the implied values.</param>
/// <param name="isFree">Whether an amount that nobody prints may be what a printed figure needs.</param>
internal sealed class DriverSearch(Trial trial, Func<PlanLine, bool> isFree)
{
    private const int MostAdjustments = 300;
    private const double MostMissed = 0.08;

    // What numbers of more than two decimals are worth no more.
    private const double MostMissedOfPlain = 0.095;

    // Of figures that plain numbers may cost where more are missed already; and how many decimals one of them is worth, counted as plain numbers are.
    private const double MostForPlain = 0.02;
    private const double CostOfMissed = 1;

    private const int FewDecimals = 2;

    // 42.002 days say less than 42, whatever one figure more is worth.
    private const int MostDecimalsOfFigure = 1;

    // One amount that brings one figure right says nothing of either.
    private const int LeastOfAmount = 2;

    private readonly CellCollector _collector = new();
    private readonly PrintedForecast _forecast = new(trial.Model.Plan);

    /// <summary>The inputs that were set so that a printed figure comes out.</summary>
    public HashSet<PlanCell> Adjusted { get; } = [];

    /// <summary>The printed figures that a run with the present values does not give, be it within the rounding of what was printed.</summary>
    public IReadOnlyList<PrintedCell> Missed => _forecast.FarFrom(trial.Run());

    /// <summary>The printed figures of lines of which it gives none at all: small ones may all be wrong, and none by much.</summary>
    public IEnumerable<PrintedCell> MissedThroughout => _forecast.Missed(trial.Run()).ToHashSet() is var missed
        ? _forecast.Figures.GroupBy(p => p.Line).Where(g => g.Count() > 1 && g.All(missed.Contains)).SelectMany(g => g) : [];

    /// <summary>How near such a run comes to the print.</summary>
    public Reach Reached()
    {
        var result = trial.Run();
        return new Reach(_forecast.FarFrom(result).Count, PrintedForecast.Failing(result), _forecast.Missed(result).Count());
    }

    /// <summary>Sets amounts that nobody prints to what printed figures need: borrowings raised to the change of the printed debt, other cash flow to
    /// what the printed sum leaves.</summary>
    /// <param name="isStrict">Whether to the last place, or but for what the rounding of earlier figures explains.</param>
    public void Adjust(bool isStrict = false)
    {
        IReadOnlyList<PrintedCell> Far(ModelResult r) => isStrict ? [.. _forecast.Missed(r)] : _forecast.FarFrom(r);
        var tried = new HashSet<(PlanCell, PrintedCell)>();
        var result = trial.Run();
        var (missed, failing) = (Far(result), PrintedForecast.Failing(result));
        for (var i = 0; i < MostAdjustments; i++)
        {
            var next = missed.SelectMany(p => Free(p).Select(f => (Printed: p, f.Cell, f.Times))).FirstOrDefault(n => !tried.Contains((n.Cell, n.Printed)));
            if (next.Cell is null)
            {
                return;
            }

            tried.Add((next.Cell, next.Printed));
            var value = Rounded(result[next.Cell] + ((next.Printed.Value - result[next.Printed.Cell!]) / next.Times), next.Printed);
            bool IsBetter(ModelResult r) => missed.Count - Far(r).Count >= LeastOfAmount && PrintedForecast.Failing(r) <= failing;
            if (double.IsFinite(value) && trial.Try([(next.Cell, value)], IsBetter) is { } better)
            {
                Adjusted.Add(next.Cell);
                (result, missed, failing) = (better, Far(better), PrintedForecast.Failing(better));
            }
        }
    }

    /// <summary>Gives all drivers the plainest numbers that their own printed figures allow, and those that miss what their exact values reproduce more
    /// decimals again.</summary>
    /// <param name="drivers">The drivers.</param>
    public void Simplify(IReadOnlyList<FreeDriver> drivers)
    {
        var decimals = drivers.Select(d => d.Plain?.Decimals ?? ImpliedValues.MostDecimals).ToArray();
        void Round(int i) => drivers[i].Cells.ToList().ForEach(
            c => trial.Values[c] = decimals[i] >= ImpliedValues.MostDecimals ? drivers[i].Exact(c)
                : ImpliedValues.Rounded(c.Line, drivers[i].Exact(c), decimals[i]));
        var far = Missed.Count;
        foreach (var driver in drivers)
        {
            driver.Cells.ToList().ForEach(c => trial.Values[c] = driver.PlainOrExact(c));
        }

        for (var i = 0; i < drivers.Count && Missed.Count > far; i++)
        {
            var behind = Behind(drivers[i].Cells);
            for (; decimals[i] < ImpliedValues.MostDecimals && behind.Exists(Missed.Contains); Round(i))
            {
                decimals[i]++;
            }
        }
    }

    /// <summary>Moves drivers within what rounding leaves them until more figures come out to their last place, and gives them the plainest numbers with which
    /// as many do.</summary>
    /// <param name="drivers">The drivers that may be moved.</param>
    public void Fit(IReadOnlyList<FreeDriver> drivers)
    {
        new DriverFit(trial, _forecast).Improve([.. drivers.SelectMany(d => d.Cells.Select(c => (c, d.Width(c))))]);
        var most = Math.Max(_forecast.Figures.Count * MostMissedOfPlain, Strictly() + (_forecast.Figures.Count * MostForPlain));
        // Once more, as what a number costs depends on how plain the others are.
        foreach (var driver in drivers.Concat(drivers))
        {
            var (missed, before) = (Strictly(), driver.Cells.ToDictionary(c => c.Period!.Period, c => trial.Values[c]));
            var plain = Enumerable.Range(0, ImpliedValues.MostDecimals).SelectMany(k => PlainNumbers.Shapes(driver.Cells[0].Line, before, k))
                .Select(p => (p.Values, p.Cost, Missed: Strictly(driver, p.Values))).Where(p => p.Missed <= Math.Max(missed, most))
                .OrderBy(p => p.Cost + (CostOfMissed * (p.Missed - missed))).Select(p => p.Values).FirstOrDefault();
            Set(driver, plain ?? before);
        }
    }

    /// <summary>Gives drivers plainer numbers where no figure is lost by them, or, while nearly all are right, a single one by two decimals less: 35% and
    /// not 35.01%.</summary>
    /// <param name="drivers">The drivers.</param>
    public void Plain(IReadOnlyList<FreeDriver> drivers)
    {
        foreach (var driver in drivers)
        {
            var (missed, before) = (Strictly(), driver.Cells.ToDictionary(c => c.Period!.Period, c => trial.Values[c]));
            var decimals = ImpliedValues.DecimalsOf(driver.Driver.Line, before.Values);
            bool IsWorth(PlainNumbers plain) => Strictly(driver, plain.Values) is var now
                && (now <= missed || (now == missed + 1 && plain.Decimals + 1 < decimals && now <= _forecast.Figures.Count * MostMissed));
            var found = Enumerable.Range(0, decimals).SelectMany(k => PlainNumbers.Shapes(driver.Cells[0].Line, before, k)).FirstOrDefault(IsWorth);
            Set(driver, found?.Values ?? before);
        }
    }

    /// <summary>The values of drivers now, to be gone back to.</summary>
    public IReadOnlyDictionary<PlanCell, double> Values(IReadOnlyList<FreeDriver> drivers) =>
        drivers.SelectMany(d => d.Cells).ToDictionary(c => c, c => trial.Values[c]);

    /// <summary>Goes back to values.</summary>
    public void Restore(IReadOnlyDictionary<PlanCell, double> values) => values.ToList().ForEach(v => trial.Values[v.Key] = v.Value);

    private int Strictly(FreeDriver driver, IReadOnlyDictionary<Core.Time.Period, double> values)
    {
        Set(driver, values);
        return Strictly();
    }

    private void Set(FreeDriver driver, IReadOnlyDictionary<Core.Time.Period, double> values) =>
        driver.Cells.ToList().ForEach(c => trial.Values[c] = values[c.Period!.Period]);

    /// <summary>Gives single values decimals that plain numbers do not need, the most useful first, until nearly all figures are given to their last
    /// place: what was printed before was rounded.</summary>
    /// <param name="exact">The exact values of the drivers that may be given some.</param>
    public void Refine(IReadOnlyDictionary<PlanCell, double> exact)
    {
        var decimals = exact.Keys.ToDictionary(c => c, _ => 0);
        Refine(exact, decimals, FewDecimals, MostMissed);
        Refine(exact, decimals, ImpliedValues.MostDecimals - 1, MostMissedOfPlain);
    }

    private void Refine(IReadOnlyDictionary<PlanCell, double> exact, Dictionary<PlanCell, int> decimals, int most, double mostMissed)
    {
        for (var missed = Strictly(); missed > _forecast.Figures.Count * mostMissed; missed = Strictly())
        {
            var best =
                exact.Keys.SelectMany(
                    c => Enumerable.Range(1, most)
                        .Select(k => (Cell: c, Decimals: k, Value: ImpliedValues.Rounded(c.Line, exact[c], k))))
                .Where(t => t.Decimals > decimals[t.Cell] && t.Value != trial.Values[t.Cell])
                .Select(t => (t.Cell, t.Decimals, t.Value, Gain: missed - With(t.Cell, t.Value)))
                .Where(t => t.Gain > 0 && t.Gain * MostDecimalsOfFigure >= t.Decimals)
                .OrderByDescending(t => t.Gain).ThenBy(t => t.Decimals).FirstOrDefault();
            if (best.Cell is null)
            {
                return;
            }

            (trial.Values[best.Cell], decimals[best.Cell]) = (best.Value, best.Decimals);
        }
    }

    /// <summary>Takes out printed amounts that another line of the model has already, as income from investments may be among other cash flows: more
    /// figures come out without them than they are.</summary>
    /// <param name="printed">The inputs that are as printed.</param>
    public IReadOnlyList<PlanLine> Drop(IEnumerable<PlanCell> printed)
    {
        var dropped = new List<PlanLine>();
        foreach (var line in printed.GroupBy(c => c.Line).ToList())
        {
            var result = trial.Run();
            var (missed, failing) = (_forecast.FarFrom(result).Count, PrintedForecast.Failing(result));
            if (line.Any(c => trial.Values.GetValueOrDefault(c) != 0)
                && trial.Try(line.Select(c => (c, 0.0)),
                    r => missed - _forecast.FarFrom(r).Count > line.Count() && PrintedForecast.Failing(r) <= failing) is not null)
            {
                dropped.Add(line.Key);
            }
        }

        return dropped;
    }

    /// <summary>Takes back what was set for a printed figure where plain drivers do not need it.</summary>
    /// <param name="set">The inputs that were set so.</param>
    public void Release(IEnumerable<PlanCell> set)
    {
        foreach (var line in set.GroupBy(c => c.Line).ToList())
        {
            var result = trial.Run();
            var (missed, failing) = (_forecast.Missed(result).Count(), PrintedForecast.Failing(result));
            _ = trial.Try(line.Select(c => (c, 0.0)), r => _forecast.Missed(r).Count() <= missed && PrintedForecast.Failing(r) <= failing);
        }
    }

    /// <summary>How many figures are not given to their last place.</summary>
    public int Strictly() => _forecast.Missed(trial.Run()).Count();

    /// <summary>Whether so many fewer are missed that numbers which are less plain are worth it.</summary>
    public bool IsWorth(int before) => before - Strictly() > _forecast.Figures.Count * MostForPlain;

    /// <summary>Whether nearly all figures are given to their last place.</summary>
    public bool IsNear => Strictly() <= _forecast.Figures.Count * MostMissedOfPlain;

    private int With(PlanCell cell, double value) => trial.Meanwhile(() =>
    {
        trial.Set([cell], value);
        return Strictly();
    });

    /// <summary>The printed figures that a driver is behind most nearly: those of the lines that read it, or, where none of these is printed, of the
    /// lines that read them.</summary>
    /// <param name="driver">The driver's cells.</param>
    /// <param name="missed">The printed figures that the present values do not give.</param>
    public (int Reproduces, int Of) Evidence(IReadOnlyCollection<PlanCell> driver, IReadOnlyList<PrintedCell> missed)
    {
        var printed = Behind(driver);
        return (printed.Count(p => !missed.Contains(p)), printed.Count);
    }

    private List<PrintedCell> Behind(IReadOnlyCollection<PlanCell> driver)
    {
        var behind = driver.ToHashSet();
        for (var depth = 0; depth < 3; depth++)
        {
            var readers =
                trial.Model.Plan.Cells.Where(c => c.Formula is { } formula && !behind.Contains(c) && _collector.Of(formula).Exists(behind.Contains))
                    .ToHashSet();
            var printed = _forecast.Figures.Where(p => readers.Contains(p.Cell!) && p.Line.Kind != LineKind.Ratio).ToList();
            if (printed.Count > 0)
            {
                return printed;
            }

            behind = readers;
        }

        return [];
    }

    // The inputs of the same period that a printed figure counts once.
    private IEnumerable<(PlanCell Cell, double Times)> Free(PrintedCell printed) => TotalParts.Of(printed.Cell!)
        .Where(p =>
            p.Key is { Origin: CellOrigin.Input, Period: not null } && p.Key.Period.Period == printed.Cell!.Period!.Period && Math.Abs(p.Value) == 1
                && !IsPrinted(p.Key) && isFree(p.Key.Line))
        .OrderBy(p => p.Key.Line.Statement != printed.Line.Statement).ThenBy(p => p.Key.Slot).Select(p => (p.Key, p.Value));

    private bool IsPrinted(PlanCell cell) => trial.Model.Plan.Printed.Any(p => p.Cell == cell);

    private static double Rounded(double value, PrintedCell printed)
    {
        var unit = printed.HalfUnit * 2;
        return unit > 0 && Math.Abs(value / unit) < 1e15 ? Math.Round(Math.Round(value / unit) * unit, 10) : value;
    }
}
