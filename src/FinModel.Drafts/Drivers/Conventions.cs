using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Drafts.Trying;
using FinModel.Evaluation;

namespace FinModel.Drafts.Drivers;

/// <summary>
/// How a forecast counts: days on closing or mean balances, 360 or 365 of them, dividends on this or last year's profit. A layout has a constant for
/// each that says what is so;
/// the printed forecast says which it was, since with the right one the drivers are plain numbers.
/// </summary>
internal static class Conventions
{
    /// <summary>Chooses them, and leaves the trial with them.</summary>
    /// <param name="trial">A model whose periods are all reported.</param>
    /// <param name="forecast">The periods of the forecast.</param>
    /// <returns>The constants that differ from the layout's own, and by how much the drivers are plainer with each.</returns>
    public static IReadOnlyList<(PlanCell Constant, double Value, int Saved)> Choose(Trial trial, IReadOnlyList<Period> forecast)
    {
        var chosen = new List<(PlanCell, double, int)>();
        var cost = Cost(trial.Run(), forecast);
        bool improved;
        do
        {
            improved = false;
            foreach (var changes in Changes(trial))
            {
                var now = 0;
                if (trial.Try(changes, result => (now = Cost(result, forecast)) < cost) is not null)
                {
                    chosen.RemoveAll(c => changes.Any(g => g.Cell == c.Item1));
                    chosen.AddRange(changes.Select(c => (c.Cell, c.Value, cost - now)));
                    (cost, improved) = (now, true);
                }
            }
        }
        while (improved);

        return [.. chosen.Where(c => c.Item1.Given != c.Item2)];
    }

    private const int Most = 2 * (ImpliedValues.MostDecimals + 1);

    private static int Cost(ModelResult result, IReadOnlyList<Period> forecast) =>
        ImpliedValues.Of(result, forecast).Where(v => v.Line.Kind == LineKind.Ratio).Sum(v => PlainNumbers.Of(v)?.Cost ?? (v.Values.Count == 0 ? 0 : Most));

    // Each by itself, and any two: days of the year change little while the balances are the wrong ones.
    private static IEnumerable<(PlanCell Cell, double Value)[]> Changes(Trial trial)
    {
        var all = trial.Model.Plan.Cells.Where(c => c is { Origin: CellOrigin.Input, Period: null, Line.Dimension: null }).SelectMany(Alternatives)
            .Where(a => trial.Value(a.Cell) != a.Value).ToList();
        return all.Select(a => new[] { a }).Concat(all.SelectMany((a, i) => all.Skip(i + 1).Where(b => b.Cell != a.Cell).Select(b => new[] { a, b })));
    }

    private static IEnumerable<(PlanCell Cell, double Value)> Alternatives(PlanCell cell) =>
        cell.Given is 360 or 365 && cell.Unit == Unit.Days ? [(cell, 360), (cell, 365)]
        : cell.Line.IsSwitch ? [(cell, 0), (cell, 1)]
        : [];
}
