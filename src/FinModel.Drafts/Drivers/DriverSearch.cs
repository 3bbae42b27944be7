using FinModel.Compiler.Plans;
using FinModel.Drafts.Trying;
using FinModel.Evaluation;

namespace FinModel.Drafts.Drivers;

/// <summary>Values of a model's inputs that reproduce the printed forecast: first those that the figures imply, then what printed balances and flows leave for others, then the plainest of both.</summary>
/// <param name="trial">The model, with the implied values.</param>
internal sealed class DriverSearch(Trial trial)
{
    private const int MostAdjustments = 300;

    private readonly CellCollector _collector = new();
    private readonly PrintedForecast _forecast = new(trial.Model.Plan);

    /// <summary>The inputs that were set so that a printed figure comes out.</summary>
    public HashSet<PlanCell> Adjusted { get; } = [];

    /// <summary>The printed figures that a run with the present values does not give.</summary>
    public IReadOnlyList<PrintedCell> Missed => [.. _forecast.Missed(trial.Run())];

    /// <summary>Sets amounts that nobody prints to what printed figures need: borrowings raised to the change of the printed debt, other cash flow to what the printed sum leaves.</summary>
    public void Adjust()
    {
        var tried = new HashSet<(PlanCell, PrintedCell)>();
        for (var i = 0; i < MostAdjustments; i++)
        {
            var result = trial.Run();
            var (missed, failing) = (_forecast.Missed(result).ToList(), PrintedForecast.Failing(result));
            var next = missed.SelectMany(p => Free(p).Select(f => (Printed: p, f.Cell, f.Times))).FirstOrDefault(n => !tried.Contains((n.Cell, n.Printed)));
            if (next.Cell is null)
            {
                return;
            }

            tried.Add((next.Cell, next.Printed));
            var value = Rounded(result[next.Cell] + ((next.Printed.Value - result[next.Printed.Cell!]) / next.Times), next.Printed);
            if (trial.Try([(next.Cell, value)], r => _forecast.Missed(r).Count() < missed.Count && PrintedForecast.Failing(r) <= failing))
            {
                Adjusted.Add(next.Cell);
            }
        }
    }

    /// <summary>Gives each driver as few decimals as reproduce what its exact values do.</summary>
    /// <param name="driver">The driver's cells.</param>
    /// <param name="decimals">What its own printed figures allow, to start from.</param>
    public int Simplify(IReadOnlyList<PlanCell> driver, int decimals)
    {
        var exact = driver.ToDictionary(c => c, c => trial.Values[c]);
        var before = _forecast.Missed(trial.Run()).Count();
        for (var k = decimals; k < ImpliedValues.MostDecimals; k++)
        {
            if (trial.Try(exact.Select(e => (e.Key, ImpliedValues.Rounded(e.Key.Line, e.Value, k))), r => _forecast.Missed(r).Count() <= before))
            {
                return k;
            }
        }

        return ImpliedValues.MostDecimals;
    }

    /// <summary>The printed figures that a driver is behind most nearly: those of the lines that read it, or, where none of these is printed, of the lines that read them.</summary>
    public (int Reproduces, int Of) Evidence(IReadOnlyCollection<PlanCell> driver, ModelResult result)
    {
        var behind = driver.ToHashSet();
        for (var depth = 0; depth < 3; depth++)
        {
            var readers = trial.Model.Plan.Cells.Where(c => c.Formula is { } formula && !behind.Contains(c) && _collector.Of(formula).Exists(behind.Contains)).ToHashSet();
            var printed = _forecast.Figures.Where(p => readers.Contains(p.Cell!)).ToList();
            if (printed.Count > 0)
            {
                return (printed.Count(p => PrintedForecast.IsGiven(p, result)), printed.Count);
            }

            behind = readers;
        }

        return (0, 0);
    }

    // The inputs of the same period that a printed figure counts once.
    private IEnumerable<(PlanCell Cell, double Times)> Free(PrintedCell printed) => TotalParts.Of(printed.Cell!)
        .Where(p => p.Key is { Origin: CellOrigin.Input, Period: not null } && p.Key.Period.Period == printed.Cell!.Period!.Period && Math.Abs(p.Value) == 1 && !IsPrinted(p.Key))
        .OrderBy(p => p.Key.Line.Statement != printed.Line.Statement).ThenBy(p => p.Key.Slot).Select(p => (p.Key, p.Value));

    private bool IsPrinted(PlanCell cell) => trial.Model.Plan.Printed.Any(p => p.Cell == cell);

    private static double Rounded(double value, PrintedCell printed)
    {
        var unit = printed.HalfUnit * 2;
        return unit > 0 && Math.Abs(value / unit) < 1e15 ? Math.Round(Math.Round(value / unit) * unit, 10) : value;
    }
}
