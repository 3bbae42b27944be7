using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Scheduling;

/// <summary>Puts cells in an order in which each comes after its operands, and finds the circles among them.</summary>
internal sealed class Scheduler
{
    private readonly IReadOnlyList<PlanCell> _cells;
    private readonly int[][] _operands;
    private readonly HashSet<string> _declared;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics;

    private Scheduler(IReadOnlyList<PlanCell> cells, IEnumerable<CircleSymbol> circles, List<Diagnostic> diagnostics)
    {
        _cells = cells;
        _operands = [.. cells.Select(c => c.Formula is null ? [] : c.Formula.Cells().Select(o => o.Slot).Distinct().ToArray())];
        _declared = [.. circles.Select(c => c.Line.Name)];
        _diagnostics = diagnostics;
    }

    public static IReadOnlyList<PlanStage> Order(IReadOnlyList<PlanCell> cells, IReadOnlyList<CircleSymbol> circles, List<Diagnostic> diagnostics)
    {
        var scheduler = new Scheduler(cells, circles, diagnostics);
        var stages = new List<PlanStage>();
        foreach (var group in StronglyConnected.Groups(scheduler._operands))
        {
            var isAlone = group.Count == 1 && !scheduler._operands[group[0]].Contains(group[0]);
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

        return stages;
    }

    private PlanCircle Circle(IReadOnlyList<int> group)
    {
        var members = group.ToHashSet();
        var cuts = group.Where(i => _declared.Contains(_cells[i].Line.Name)).Order().ToList();
        _used.UnionWith(cuts.Select(i => _cells[i].Line.Name));
        var open = new int[_operands.Length][];
        foreach (var i in group)
        {
            open[i] = cuts.Contains(i) ? [] : [.. _operands[i].Where(o => members.Contains(o) && !cuts.Contains(o))];
        }

        var order = new List<int>();
        foreach (var part in StronglyConnected.Groups(open, group))
        {
            if (part.Count > 1 || open[part[0]].Contains(part[0]))
            {
                Report(part, open, cuts);
            }

            order.AddRange(part.Where(i => !cuts.Contains(i)));
        }

        var cells = order.ConvertAll(i => _cells[i]);
        var cutCells = cuts.ConvertAll(i => _cells[i]);
        return new PlanCircle(cells, cutCells, Affinity.IsAffine(cells, cutCells));
    }

    // The same circle turns up in every period; it is reported once, with the lines on it.
    private void Report(IReadOnlyList<int> part, int[][] operands, List<int> cuts)
    {
        var path = StronglyConnected.Cycle(part, operands);
        var names = path.ConvertAll(i => _cells[i].Id);
        if (!_reported.Add(string.Join(' ', names.Distinct().Order(StringComparer.Ordinal))))
        {
            return;
        }

        var first = _cells[path[0]];
        var text = string.Join(" → ", names.Append(names[0])) + (first.Period is null ? "" : $" (in {first.Period.Label})");
        var diagnostic = path.Count == 1
            ? TimeDiagnostics.DependsOnItself(first.Rule?.Span ?? first.Line.Span, first.ToString(), first.Line.Name)
            : cuts.Count == 0 ? TimeDiagnostics.UndeclaredCircle(first.Rule?.Span ?? first.Line.Span, text, first.Line.Name)
            : TimeDiagnostics.CircleRemains(first.Rule?.Span ?? first.Line.Span, _cells[cuts[0]].Line.Name, text);
        foreach (var i in path.Skip(1).Take(4))
        {
            diagnostic = diagnostic.With(_cells[i].Rule?.Span ?? _cells[i].Line.Span, $"`{_cells[i].Id}` is on it");
        }

        _diagnostics.Add(diagnostic);
    }
}
