using FinModel.Compiler.Checking;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;

namespace FinModel.Compiler.Expanding;

/// <summary>From lines to cells: each line, in each period, for each member. What would be blank is left out; an estimate that would be is an error.</summary>
internal sealed class Expander
{
    private const long MaximumNodes = 10_000_000;

    private readonly CheckedModel _model;
    private readonly ModelSymbols _symbols;
    private readonly List<Diagnostic> _diagnostics;
    private readonly PlanLines _lines;
    private readonly DraftGrid _grid;
    private readonly CellFactory _factory;
    private readonly FormulaExpander _formulas;
    private readonly GivenValues _given;
    private readonly Definer _definer;
    private readonly CancellationToken _cancelled;

    private Expander(CheckedModel model, IReadOnlyList<GivenValue> given, List<Diagnostic> diagnostics, CancellationToken cancelled)
    {
        _cancelled = cancelled;
        _model = model;
        _symbols = model.Symbols;
        _diagnostics = diagnostics;
        _lines = new PlanLines(_symbols, given);
        _grid = new DraftGrid(_symbols);
        _factory = new CellFactory(_symbols, _lines);
        var figures = new Figures(_symbols, _grid);
        _formulas = new FormulaExpander(_symbols, model.Types, _grid, figures, _factory);
        _given = new GivenValues(given);
        _definer = new Definer(model.Bound, _given, figures, _factory, diagnostics);
    }

    /// <summary>The cells, or null when there are too many of them.</summary>
    public static ExpandedModel? Expand(CheckedModel model, IReadOnlyList<GivenValue> given, long mostCells, List<Diagnostic> diagnostics,
        CancellationToken cancelled)
    {
        if (DraftGrid.CountOf(model.Symbols) > mostCells)
        {
            diagnostics.Add(NameDiagnostics.TooLarge(model.Symbols.Model?.Span, "cells", mostCells));
            return null;
        }

        return new Expander(model, given, diagnostics, cancelled).Expand();
    }

    private ExpandedModel? Expand()
    {
        foreach (var draft in _grid.All)
        {
            _cancelled.ThrowIfCancellationRequested();
            _definer.Define(draft);
        }

        _given.ReportUntaken(_diagnostics);

        // What asks whether something is blank comes second, when that is known.
        if (!ExpandWhere(asksForBlanks: false) || !ExpandWhere(asksForBlanks: true))
        {
            return null;
        }

        ImpliedSigns.Report(_grid, _symbols, _diagnostics);
        MissingValues.Report(_grid, _symbols, _diagnostics);
        _cancelled.ThrowIfCancellationRequested();
        var checks = new CheckExpander(_model, _formulas, _cancelled).Expand().TakeWhile(_ => _formulas.Spent <= MaximumNodes).ToList();
        if (IsTooLarge())
        {
            return null;
        }

        List<PlanCell> cells = [.. _grid.All.Select(d => d.Cell).OfType<PlanCell>(), .. _formulas.PrintedCells];
        var asked = checks.SelectMany(c => c.Instances).SelectMany(i => new[] { i.Left, i.Right, i.Within });
        cells.AddRange(_formulas.Base.Complete(cells.Select(c => c.Formula).Concat(asked).OfType<PlanExpression>()));
        for (var slot = 0; slot < cells.Count; slot++)
        {
            cells[slot].Slot = slot;
        }

        var index = new PlanIndex(_symbols, [.. _symbols.Timelines], _lines.All, [.. cells]);
        return new ExpandedModel(_lines, index, [.. checks], new PrintedCells(_symbols, _lines, _grid).All());
    }

    private bool ExpandWhere(bool asksForBlanks)
    {
        foreach (var draft in _grid.All.Where(d => d.Cell is not null && d.AsksForBlanks == asksForBlanks))
        {
            _cancelled.ThrowIfCancellationRequested();
            ExpandFormula(draft);
            if (IsTooLarge())
            {
                return false;
            }
        }

        BlankSpreader.Spread(_grid.All, _factory, draft =>
        {
            ExpandFormula(draft);
            return draft.Cell!.Formula is not null;
        });
        return true;
    }

    private bool IsTooLarge()
    {
        if (_formulas.Spent > MaximumNodes)
        {
            _diagnostics.Add(NameDiagnostics.TooLarge(_symbols.Model?.Span, "operations", MaximumNodes));
        }

        return _formulas.Spent > MaximumNodes;
    }

    private void ExpandFormula(Draft draft)
    {
        Blank? blank = null;
        var cell = draft.Cell!;
        var formula = cell.Origin switch
        {
            CellOrigin.Formula => _formulas.Expand(draft.Formula!, draft.Line.Dimension, draft.Member, draft.Timeline, draft.Index, out blank),
            CellOrigin.Aggregate => Aggregate(draft, out blank),
            CellOrigin.Implied => Implied(draft, out blank),
            _ => null,
        };
        cell.Formula = formula;
        if (blank is not null)
        {
            draft.Blank = blank;
        }
    }

    private PlanExpression? Aggregate(Draft draft, out Blank? blank)
    {
        var whole = _symbols.Timelines[draft.Timeline].Periods[draft.Index];
        var parts = _symbols.Calculating.PartsOf(whole).Select(i => _grid[draft.Line, draft.Member, 0, i]).ToList();
        blank = parts.Count == 0 ? new Blank(null, $"all periods of {whole.Id}") : Missing(draft.Line.Kind == LineKind.Stock ? parts[^1..] : parts);
        return blank is not null ? null : draft.Line.Kind switch
        {
            LineKind.Stock => parts[^1].Cell!.Reference,
            LineKind.Average => new PlanOperation(Op.Divide, [new PlanOperation(Op.Sum, [.. parts.Select(TimesDays)]), DaysOf(whole)]),
            _ => new PlanOperation(Op.Sum, [.. parts.Select(p => p.Cell!.Reference)]),
        };
    }

    private PlanExpression? Implied(Draft draft, out Blank? blank)
    {
        var timeline = _symbols.Timelines[draft.Timeline];
        var place = Enumerable.Range(0, _symbols.Calculating.Periods.Count).First(i => _symbols.Calculating.Periods[i].Contains(timeline.Periods[draft.Index]));
        var whole = _grid[draft.Line, draft.Member, 0, place];
        var others =
            timeline.PartsOf(_symbols.Calculating.Periods[place]).Where(i => i != draft.Index)
                .Select(i => _grid[draft.Line, draft.Member, draft.Timeline, i]).ToList();
        blank = Missing([whole, .. others]);
        if (blank is not null || draft.Line.Kind == LineKind.Stock)
        {
            return blank is null ? whole.Cell!.Reference : null;
        }

        if (draft.Line.Kind == LineKind.Average)
        {
            return new PlanOperation(Op.Divide, [Less(TimesDays(whole), others.Select(TimesDays)), DaysOf(_grid.PeriodOf(draft)!)]);
        }

        return Less(whole.Cell!.Reference, others.Select(p => p.Cell!.Reference));
    }

    private static PlanExpression Less(PlanExpression whole, IEnumerable<PlanExpression> parts) =>
        parts.Aggregate(whole, (rest, part) => new PlanOperation(Op.Subtract, [rest, part]));

    private PlanOperation TimesDays(Draft part) => new(Op.Multiply, [part.Cell!.Reference, DaysOf(_grid.PeriodOf(part)!)]);

    private static PlanConstant DaysOf(TimelinePeriod period) => PlanConstant.OfPeriod(TimelineFact.DaysInPeriod, period);

    private static Blank? Missing(IEnumerable<Draft> drafts) => drafts.FirstOrDefault(d => d.IsBlank) is { } missing ? new Blank(missing, "") : null;
}
