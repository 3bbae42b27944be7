using FinModel.Compiler.Plans;
using FinModel.Drafts.Trying;
using FinModel.Evaluation;

namespace FinModel.Drafts.Drivers;

/// <summary>Values of a model's inputs that reproduce the printed forecast: first those that the figures imply, then what printed balances and flows
/// leave for others, then the plainest of both.</summary>
/// <param name="trial">The model, with the implied values.</param>
internal sealed class DriverSearch(Trial trial)
{
    private const int MostAdjustments = 300;
    private const double MostMissed = 0.08;

    private readonly CellCollector _collector = new();
    private readonly PrintedForecast _forecast = new(trial.Model.Plan);

    /// <summary>The inputs that were set so that a printed figure comes out.</summary>
    public HashSet<PlanCell> Adjusted { get; } = [];

    /// <summary>The printed figures that a run with the present values does not give, be it within the rounding of what was printed.</summary>
    public IReadOnlyList<PrintedCell> Missed => _forecast.FarFrom(trial.Run());

    /// <summary>How many printed figures such a run does not give, and how many checks of the estimates it fails.</summary>
    public (int Missed, int Failing) Reached()
    {
        var result = trial.Run();
        return (_forecast.FarFrom(result).Count, PrintedForecast.Failing(result));
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
            if (trial.Try([(next.Cell, value)], r => Far(r).Count < missed.Count && PrintedForecast.Failing(r) <= failing) is { } better)
            {
                Adjusted.Add(next.Cell);
                (result, missed, failing) = (better, Far(better), PrintedForecast.Failing(better));
            }
        }
    }

    /// <summary>Gives all drivers as few decimals as their own printed figures allow, and those that miss what their exact values reproduce more
    /// again.</summary>
    /// <param name="drivers">The cells of each driver, and the decimals that its figures allow.</param>
    /// <returns>The decimals that each has in the end.</returns>
    public IReadOnlyList<int> Simplify(IReadOnlyList<(IReadOnlyList<PlanCell> Cells, int Decimals)> drivers)
    {
        var exact = drivers.SelectMany(d => d.Cells).ToDictionary(c => c, c => trial.Values[c]);
        var decimals = drivers.Select(d => d.Decimals).ToArray();
        void Round(int i) =>
            drivers[i].Cells.ToList()
                .ForEach(c => trial.Values[c] = decimals[i] >= ImpliedValues.MostDecimals ? exact[c] : ImpliedValues.Rounded(c.Line, exact[c], decimals[i]));
        var far = Missed.Count;
        Enumerable.Range(0, drivers.Count).ToList().ForEach(Round);
        for (var i = 0; i < drivers.Count && Missed.Count > far; i++)
        {
            var behind = Behind(drivers[i].Cells);
            for (; decimals[i] < ImpliedValues.MostDecimals && behind.Exists(Missed.Contains); Round(i))
            {
                decimals[i]++;
            }
        }

        return decimals;
    }

    /// <summary>Gives single values decimals that plain numbers do not need, the most useful first, until nearly all figures are given to their last
    /// place: what was printed before was rounded.</summary>
    /// <param name="exact">The exact values of the drivers that may be given some.</param>
    public void Refine(IReadOnlyDictionary<PlanCell, double> exact)
    {
        var decimals = exact.Keys.ToDictionary(c => c, _ => 0);
        for (var missed = Strictly(); missed > _forecast.Figures.Count * MostMissed; missed = Strictly())
        {
            var best =
                exact.Keys.SelectMany(
                    c => Enumerable.Range(1, ImpliedValues.MostDecimals - 1)
                        .Select(k => (Cell: c, Decimals: k, Value: ImpliedValues.Rounded(c.Line, exact[c], k))))
                .Where(t => t.Decimals > decimals[t.Cell] && t.Value != trial.Values[t.Cell])
                .Select(t => (t.Cell, t.Decimals, t.Value, Gain: missed - With(t.Cell, t.Value)))
                .OrderByDescending(t => t.Gain).ThenBy(t => t.Decimals).FirstOrDefault();
            if (best.Cell is null || best.Gain <= 0)
            {
                return;
            }

            (trial.Values[best.Cell], decimals[best.Cell]) = (best.Value, best.Decimals);
        }
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

    /// <summary>Whether nearly all figures are given to their last place.</summary>
    public bool IsNear => Strictly() <= _forecast.Figures.Count * MostMissed;

    private int Strictly() => _forecast.Missed(trial.Run()).Count();

    private int With(PlanCell cell, double value)
    {
        var before = trial.Values[cell];
        trial.Values[cell] = value;
        var missed = Strictly();
        trial.Values[cell] = before;
        return missed;
    }

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
                && !IsPrinted(p.Key))
        .OrderBy(p => p.Key.Line.Statement != printed.Line.Statement).ThenBy(p => p.Key.Slot).Select(p => (p.Key, p.Value));

    private bool IsPrinted(PlanCell cell) => trial.Model.Plan.Printed.Any(p => p.Cell == cell);

    private static double Rounded(double value, PrintedCell printed)
    {
        var unit = printed.HalfUnit * 2;
        return unit > 0 && Math.Abs(value / unit) < 1e15 ? Math.Round(Math.Round(value / unit) * unit, 10) : value;
    }
}
