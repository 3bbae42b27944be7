using FinModel.Core.Time;

namespace FinModel.Compiler.Plans;

/// <summary>The lines and cells of a model, found by name: what scenarios, charts, unknowns and questions are bound against, before there is a plan
/// and afterwards.</summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<string, PlanLine> _lines;
    private readonly Dictionary<CellKey, PlanCell> _cells;

    public PlanIndex(IPlanNames names, IReadOnlyList<Timeline> timelines, IReadOnlyList<PlanLine> lines, IReadOnlyList<PlanCell> cells)
    {
        Names = names;
        Timelines = timelines;
        Lines = lines;
        Cells = cells;
        _lines = lines.ToDictionary(l => l.Name, StringComparer.Ordinal);
        _cells = new(cells.Count);
        foreach (var cell in cells.Where(c => c.IsOwn))
        {
            _cells.Add(CellKey.Of(cell.Line.Name, cell.Member?.Index ?? 0, cell.Period?.Period), cell);
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
    public PlanLine? Line(string name) => _lines.GetValueOrDefault(name);

    /// <summary>The cell of a line (of a member, in a period), or null where it is blank. A constant has no period.</summary>
    public PlanCell? Cell(PlanLine line, PlanMember? member, Period? period) =>
        _cells.GetValueOrDefault(CellKey.Of(line.Name, member?.Index ?? 0, line.Kind == LineKind.Constant ? null : period));

    /// <summary>The cells of a line and member on a timeline, in order of time; a constant's one cell. Blanks are left out.</summary>
    public IEnumerable<PlanCell> CellsOf(PlanLine line, PlanMember? member, Timeline timeline) => line.Kind == LineKind.Constant
        ? Cell(line, member, null) is { } constant ? [constant] : []
        : timeline.Periods.Select(p => Cell(line, member, p.Period)).OfType<PlanCell>();
}
