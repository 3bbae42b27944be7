using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Scheduling;

/// <summary>Puts cells in an order in which each comes after its operands, and finds the circles among them.</summary>
internal sealed class Scheduler
{
    private const int MostNamed = 12;
    private const int MostCuts = 200;

    private readonly IReadOnlyList<PlanCell> _cells;
    private readonly int[][] _operands;
    private readonly HashSet<string> _declared;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics;

    private Scheduler(IReadOnlyList<PlanCell> cells, IEnumerable<CircleSymbol> circles, List<Diagnostic> diagnostics, CancellationToken cancelled)
    {
        _cells = cells;
        _operands = Operands(cells, cancelled);
        _declared = [.. circles.Select(c => c.Line.Name)];
        _diagnostics = diagnostics;
    }

    public static IReadOnlyList<PlanStage> Order(IReadOnlyList<PlanCell> cells, IReadOnlyList<CircleSymbol> circles, List<Diagnostic> diagnostics,
        CancellationToken cancelled)
    {
        var scheduler = new Scheduler(cells, circles, diagnostics, cancelled);
        var stages = new List<PlanStage>();
        foreach (var group in StronglyConnected.Groups(scheduler._operands))
        {
            cancelled.ThrowIfCancellationRequested();
            var isAlone = group.Length == 1 && Array.IndexOf(scheduler._operands[group[0]], group[0]) < 0;
            if (!isAlone)
            {
                stages.Add(scheduler.Circle(group));
            }
            else if (cells[group[0]].Formula is not null)
            {
                stages.Add(new PlanCellStage(cells[group[0]]));
            }
        }

        foreach (var circle in circles.Where(c => !scheduler._used.Contains(c.Line.Name)))
        {
            diagnostics.Add(TimeDiagnostics.NotACircle(circle.Span, circle.Line.Name));
        }

        return [.. stages];
    }

    private static int[][] Operands(IReadOnlyList<PlanCell> cells, CancellationToken cancelled)
    {
        var collector = new CellCollector();
        var lastUser = new int[cells.Count];
        var own = new List<int>();
        var operands = new int[cells.Count][];
        for (var i = 0; i < operands.Length; i++)
        {
            cancelled.ThrowIfCancellationRequested();
            own.Clear();
            foreach (var operand in collector.Of(cells[i].Formula))
            {
                if (lastUser[operand.Slot] != i + 1)
                {
                    lastUser[operand.Slot] = i + 1;
                    own.Add(operand.Slot);
                }
            }

            operands[i] = [.. own];
        }

        return operands;
    }

    // Inside a circle cells are numbered from 0, so that what a circle costs depends on its own size only.
    private PlanCircle Circle(IReadOnlyList<int> group)
    {
        int[] slots = [.. group];
        Array.Sort(slots);
        var places = new Dictionary<int, int>(slots.Length);
        for (var n = 0; n < slots.Length; n++)
        {
            places.Add(slots[n], n);
        }

        var isCut = Array.ConvertAll(slots, i => _declared.Contains(_cells[i].Line.Name));
        var cuts = Array.ConvertAll(slots, i => _cells[i]).Where((_, n) => isCut[n]).ToList();
        _used.UnionWith(cuts.Select(c => c.Line.Name));
        if (cuts.Count > MostCuts)
        {
            _diagnostics.Add(NameDiagnostics.TooLarge(cuts[0].Line.Span, "declared lines in one circle", MostCuts));
        }

        var open = Array.ConvertAll(slots, slot => isCut[places[slot]] ? [] : OpenOperands(slot, places, isCut));
        var cells = new List<PlanCell>();
        foreach (var part in StronglyConnected.Groups(open))
        {
            if (part.Length > 1 || Array.IndexOf(open[part[0]], part[0]) >= 0)
            {
                Report(StronglyConnected.Cycle(part, open).ConvertAll(n => slots[n]), cuts);
            }

            foreach (var n in part)
            {
                if (!isCut[n])
                {
                    cells.Add(_cells[slots[n]]);
                }
            }
        }

        return new PlanCircle([.. cells], [.. cuts], Affinity.IsAffine(cells, cuts));
    }

    private int[] OpenOperands(int slot, Dictionary<int, int> places, bool[] isCut) =>
        Array.FindAll(Array.ConvertAll(_operands[slot], o => places.GetValueOrDefault(o, -1)), n => n >= 0 && !isCut[n]);

    // The same circle turns up in every period; it is reported once, with the lines on it.
    private void Report(List<int> path, IReadOnlyList<PlanCell> cuts)
    {
        var names = path.ConvertAll(i => _cells[i].Id);
        if (!_reported.Add(string.Join(' ', names.Distinct().Order(StringComparer.Ordinal))))
        {
            return;
        }

        var first = _cells[path[0]];
        var circle = string.Join(" → ", Shortened(names).Append(names[0]));
        var text = first.Period is null ? (Phrase)$"{circle}" : $"{circle} (in {first.Period.Label})";
        var diagnostic = path.Count == 1
            ? TimeDiagnostics.DependsOnItself(first.Rule?.Span ?? first.Line.Span, first.ToString(), first.Line.Name)
            : cuts.Count == 0 ? TimeDiagnostics.UndeclaredCircle(first.Rule?.Span ?? first.Line.Span, text, first.Line.Name)
            : TimeDiagnostics.CircleRemains(first.Rule?.Span ?? first.Line.Span, cuts[0].Line.Name, text);
        foreach (var i in path.Skip(1).Take(4))
        {
            diagnostic = diagnostic.With(_cells[i].Rule?.Span ?? _cells[i].Line.Span, $"`{_cells[i].Id}` is on it");
        }

        _diagnostics.Add(diagnostic);
    }

    private static IEnumerable<string> Shortened(IReadOnlyList<string> names) => names.Count <= MostNamed
        ? names
        : [.. names.Take(MostNamed - 2), $"… ({names.Count - MostNamed + 1} more)", names[^1]];
}
