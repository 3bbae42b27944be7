using System.Runtime.InteropServices;
using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>
/// How far values can be off because the figures behind them were rounded for print: to first order, the sum of what each moves when every figure
/// in turn is moved by half a unit of its last place, and all that depends on it computed again.
/// </summary>
public sealed class RoundingPropagation
{
    // A decimal figure and its half unit are not exact in binary; this is far above that error and far below any printed place.
    private const double Slack = 1e-12;

    private readonly double[] _cells;
    private readonly double[] _checks;
    private readonly Dictionary<PrintedCell, double> _toDate;

    /// <summary>The rounding of all figures, in all cells and checks.</summary>
    public RoundingPropagation(ModelResult result)
        : this(result.Plan, result.Program, result.ProgramSlots, null)
    {
    }

    /// <summary>The same where only some slots are asked for, and all that these are computed from.</summary>
    internal RoundingPropagation(Plan plan, StepProgram program, double[] slots, bool[]? isAsked)
    {
        _cells = new double[plan.Cells.Count];
        _checks = new double[program.Checks.Length];
        _toDate = isAsked is null ? plan.Printed.Where(p => p.Before.Count > 0 && p.Cell is not null).ToDictionary(p => p, _ => 0.0) : [];
        var ripple = new Ripple(program, slots, plan.Cells.Count, isAsked);
        foreach (var figure in Figures(plan.Cells.Where(c => c.Origin == CellOrigin.Data && c.HalfUnit > 0 && isAsked?[c.Slot] != false)))
        {
            ripple.Move(CollectionsMarshal.AsSpan(figure), _cells, _checks, Add);
        }
    }

    // One printed figure may stand in several data: what is rounded up in one quarter is missing in the next.
    private static List<List<(PlanCell Cell, double By)>> Figures(IEnumerable<PlanCell> data)
    {
        var figures = new List<List<(PlanCell Cell, double By)>>();
        var printed = new Dictionary<SourceSpan, List<(PlanCell Cell, double By)>>();
        List<(PlanCell Cell, double By)> Of(SourceSpan? span)
        {
            if (span is not { } place || !printed.TryGetValue(place, out var figure))
            {
                figures.Add(figure = []);
                if (span is { } first)
                {
                    printed[first] = figure;
                }
            }

            return figure;
        }

        foreach (var datum in data)
        {
            foreach (var (figure, by) in datum.Roundings)
            {
                Of(figure).Add((datum, by));
            }

            if (datum.Roundings.Count == 0)
            {
                Of(datum.Source?.Span).Add((datum, datum.HalfUnit));
            }
        }

        return figures;
    }

    private void Add(Func<PlanCell, double> move)
    {
        foreach (var printed in _toDate.Keys)
        {
            _toDate[printed] += Math.Abs(move(printed.Cell!) + printed.Before.Sum(move));
        }
    }

    /// <summary>Whether two figures are no further apart than the tolerance, ends included.</summary>
    public static bool AreWithin(double left, double right, double tolerance) =>
        Math.Abs(left - right) <= tolerance + (Slack * Math.Max(Math.Abs(left), Math.Abs(right)));

    /// <summary>The uncertainty of a cell.</summary>
    public double Of(PlanCell cell) => _cells[cell.Slot];

    /// <summary>The uncertainty of what a printed figure is held against: a cell, or for the year to date the sum of several.</summary>
    public double Of(PrintedCell printed) => printed.Cell is null ? 0 : printed.Before.Count == 0 ? Of(printed.Cell) : _toDate[printed];

    /// <summary>The uncertainty of the difference between the two sides of a check, by its place in the program.</summary>
    internal double OfCheck(int place) => _checks[place];
}
