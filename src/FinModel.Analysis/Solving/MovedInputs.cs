using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Evaluation;

namespace FinModel.Analysis.Solving;

/// <summary>
/// The inputs that a goal seek moves, by one variable: the first one's value. The others move with it, each by the same share of its own size.
/// </summary>
internal sealed class MovedInputs
{
    private readonly (PlanCell Cell, double From, double Size)[] _inputs;

    public MovedInputs(ModelResult scenario, IReadOnlyList<PlanCell> inputs) => _inputs = [.. inputs.Select(c => (c, scenario[c], SizeOf(c, scenario[c])))];

    /// <summary>The cells and what the scenario has.</summary>
    public IReadOnlyList<(PlanCell Cell, double From)> Cells => [.. _inputs.Select(i => (i.Cell, i.From))];

    /// <summary>What the first input is in the scenario.</summary>
    public double From => _inputs[0].From;

    /// <summary>How large the first input is.</summary>
    public double Size => _inputs[0].Size;

    /// <summary>The first input's line.</summary>
    public PlanLine Line => _inputs[0].Cell.Line;

    /// <summary>What the first input lies between, the lower end left out: a percentage above -100% unless it is below already, and what the model
    /// declares of it.</summary>
    public (double Low, double High) Limits(Plan plan)
    {
        var least = Line.Display == Display.Percent && From > -1 ? -1 : double.NegativeInfinity;
        var declared = plan.Uncertainty.Factors.FirstOrDefault(f => f.Cells.Contains(_inputs[0].Cell))?.Distribution;
        return declared?.Kind switch
        {
            DistributionKind.Uniform or DistributionKind.Triangular or DistributionKind.Pert =>
                (Math.Max(least, Math.BitDecrement(declared.From)), declared.To),
            DistributionKind.Lognormal => (Math.Max(least, 0), double.PositiveInfinity),
            _ => (least, double.PositiveInfinity),
        };
    }

    /// <summary>Those of some values of the inputs that nobody would expect.</summary>
    public IEnumerable<(PlanCell Cell, double Value, UnusualValue Why)> Unusual(Plan plan, double x)
    {
        var (low, high) = Limits(plan);
        foreach (var ((cell, value), (_, from, _)) in At(x).Zip(_inputs))
        {
            UnusualValue? why = cell.Line.Display switch
            {
                Display.Date or Display.Band => null,
                Display.Percent => PercentWhy(from, value),
                _ => from > 0 && value < 0 ? UnusualValue.OtherSign : null,
            };
            why ??= cell == _inputs[0].Cell && (value <= low || value > high) ? UnusualValue.OutsideUncertainty : null;
            if (why is { } reason)
            {
                yield return (cell, value, reason);
            }
        }
    }

    // A growth rate may have any sign; nothing shrinks by more than the whole.
    private static UnusualValue? PercentWhy(double from, double value) =>
        from is >= 0 and <= 1 && value > 1 ? UnusualValue.AboveWhole : from >= 0 && value < -1 ? UnusualValue.OtherSign : null;

    /// <summary>Whether only whole numbers make sense: days of a calendar, and words.</summary>
    public bool IsWhole => _inputs.All(i => IsWholeIn(i.Cell));

    /// <summary>The inputs' values at a value of the first one.</summary>
    public IEnumerable<(PlanCell Cell, double Value)> At(double x)
    {
        var move = (x - From) / Size;
        foreach (var (cell, from, size) in _inputs)
        {
            var value = from == From && size == Size ? x : from + (move * size);
            yield return (cell, IsWholeIn(cell) ? Math.Round(value) : value);
        }
    }

    /// <summary>What the first input must stay between so that every input stays between the bounds.</summary>
    public (double Low, double High) Within((double Low, double High)? bounds)
    {
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var (cell, from, size) in _inputs)
        {
            var (least, most) =
                bounds ?? (cell.Unit == Unit.Date ? CalendarDate.Range : cell.Line.Bands is { } scale ? (0, scale.Bands.Count - 1) : (low, high));
            low = Math.Max(low, Place(least, from, size));
            high = Math.Min(high, Place(most, from, size));
        }

        return (low, high);
    }

    private static bool IsWholeIn(PlanCell cell) => cell.Unit == Unit.Date || cell.Line.Bands is not null;

    private double Place(double bound, double from, double size) => from == From && size == Size ? bound : From + ((bound - from) / size * Size);

    // A date has no size of its own; a year is what it is moved by.
    private static double SizeOf(PlanCell input, double value) => input.Unit == Unit.Date ? 365 : value == 0 ? 1 : Math.Abs(value);
}
