using FinModel.Core.Time;

namespace FinModel.Compiler.Plans;

/// <summary>The lines and cells of a model, found by name: what scenarios, charts, unknowns and questions are bound against, before there is a plan
/// and afterwards.</summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    // Every place there could be, found by arithmetic: by line, then member, then timeline and period.
    private readonly int[] _firstOfLine;
    private readonly PlanCell?[] _own;
    private readonly int _periods;

    public PlanIndex(IPlanNames names, IReadOnlyList<Timeline> timelines, IReadOnlyList<PlanLine> lines, IReadOnlyList<PlanCell> cells)
    {
        Names = names;
        Timelines = timelines;
        Lines = lines;
        Cells = cells;
        _periods = timelines.Sum(t => t.Periods.Count);
        _firstOfLine = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            _lines.Add(lines[i].Name, i);
            _firstOfLine[i + 1] = _firstOfLine[i] + ((lines[i].Dimension?.Members.Count ?? 1) * WidthOf(lines[i]));
        }

        _own = new PlanCell?[_firstOfLine[^1]];
        foreach (var cell in cells)
        {
            if (cell.IsOwn)
            {
                _own[PlaceOf(cell.Line.Name, cell.Member, cell.Period?.Period)] = cell;
            }
        }
    }

    /// <summary>What was declared.</summary>
    public IPlanNames Names { get; }

    /// <summary>The timelines; the first one calculates.</summary>
    public IReadOnlyList<Timeline> Timelines { get; }

    /// <summary>The timeline that calculates.</summary>
    public Timeline Timeline => Timelines[0];

    /// <summary>All lines and inputs, in order of declaration.</summary>
    public IReadOnlyList<PlanLine> Lines { get; }

    /// <summary>All cells that have a value, by slot.</summary>
    public IReadOnlyList<PlanCell> Cells { get; }

    /// <summary>The line of that name, or null.</summary>
    public PlanLine? Line(string name) => _lines.TryGetValue(name, out var line) ? Lines[line] : null;

    /// <summary>The cell of a line (of a member, in a period), or null where it is blank. A constant has no period.</summary>
    public PlanCell? Cell(PlanLine line, PlanMember? member, Period? period) =>
        PlaceOf(line.Name, member, line.Kind == LineKind.Constant ? null : period) is var place and >= 0 ? _own[place] : null;

    /// <summary>The cells of a line and member on a timeline, in order of time; a constant's one cell. Blanks are left out.</summary>
    public IEnumerable<PlanCell> CellsOf(PlanLine line, PlanMember? member, Timeline timeline) => line.Kind == LineKind.Constant
        ? Cell(line, member, null) is { } constant ? [constant] : []
        : timeline.Periods.Select(p => Cell(line, member, p.Period)).OfType<PlanCell>();

    private int WidthOf(PlanLine line) => line.Kind == LineKind.Constant ? 1 : _periods;

    // −1 where there is none, as where the line is another model's.
    private int PlaceOf(string name, PlanMember? member, Period? period)
    {
        if (!_lines.TryGetValue(name, out var line) || PlaceOf(period) is not (var place and >= 0)
            || period is null != (Lines[line].Kind == LineKind.Constant))
        {
            return -1;
        }

        place += _firstOfLine[line] + ((member?.Index ?? 0) * WidthOf(Lines[line]));
        return place < _firstOfLine[line + 1] ? place : -1;
    }

    private int PlaceOf(Period? period)
    {
        var first = 0;
        for (var i = 0; period is { } asked && i < Timelines.Count; i++)
        {
            if (Timelines[i].IndexOf(asked) is var place and >= 0)
            {
                return first + place;
            }

            first += Timelines[i].Periods.Count;
        }

        return period is null ? 0 : -1;
    }
}
