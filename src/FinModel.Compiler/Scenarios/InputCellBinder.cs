using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Scenarios;

/// <summary>The input cells that a reference names: without a member all members, without a period all estimates.</summary>
public static class InputCellBinder
{
    /// <summary>The cells; none when there is no such input, or it cannot be changed there (reported).</summary>
    public static IReadOnlyList<PlanCell> Bind(Plan plan, CellReferenceSyntax syntax, ICollection<Diagnostic> diagnostics) =>
        Bind(plan.Index, syntax, diagnostics);

    /// <summary>The same, before there is a plan.</summary>
    internal static IReadOnlyList<PlanCell> Bind(PlanIndex model, CellReferenceSyntax syntax, ICollection<Diagnostic> diagnostics) =>
        Line(model, syntax.Line, diagnostics) is { } line
            ? OfMembers(model, line, syntax, m => Cells(model, line, m, syntax, diagnostics), diagnostics) : [];

    /// <summary>The cells, each with its share of an amount that is given for all of them: of a year's flow, what comes to the quarter.</summary>
    internal static IReadOnlyList<CellShare> BindShares(PlanIndex model, CellReferenceSyntax syntax, ICollection<Diagnostic> diagnostics)
    {
        if (syntax.Period is { } reference && model.Line(syntax.Line.Name) is { IsInput: true, Kind: LineKind.Flow } line
            && model.Symbols().FixedPeriod(reference) is { } period
            && model.Symbols().Locate(period) is not null && period.Frequency > model.Timeline.Frequency)
        {
            return OfMembers(model, line, syntax, m => OfWhole(model, line, m, period, syntax, diagnostics), diagnostics);
        }

        return Bind(model, syntax, diagnostics).Select(c => new CellShare(c, 1)).ToList();
    }

    // What changes nothing is reported; a dimension that is damaged has no members, and was.
    private static IReadOnlyList<T> OfMembers<T>(PlanIndex model, PlanLine line, CellReferenceSyntax syntax, Func<PlanMember?, IEnumerable<T>> of,
        ICollection<Diagnostic> diagnostics)
    {
        var before = diagnostics.Count;
        var members = CellBinder.Members(line, syntax.Member, diagnostics).ToList();
        IReadOnlyList<T> found = [.. members.SelectMany(of)];
        if (found.Count == 0 && diagnostics.Count == before && members is [var member, ..])
        {
            diagnostics.Add(NothingThere(model, line, member, syntax));
        }

        return found;
    }

    /// <summary>The input of that name, or null (reported).</summary>
    internal static PlanLine? Line(PlanIndex model, Identifier name, ICollection<Diagnostic> diagnostics)
    {
        if (model.Line(name.Name) is not { } line)
        {
            diagnostics.Add(NameDiagnostics.Unknown(name.Span, NameKind.Input, name.Name, model.Lines.Where(l => l.IsInput).Select(l => l.Name)));
            return null;
        }

        if (line.IsInput)
        {
            return line;
        }

        var formula = line.Rules.FirstOrDefault(r => r.Scope is "estimate" or "=") ?? (line.Rules.Count > 0 ? line.Rules[0] : null);
        diagnostics.Add(Computed(model, line, name.Span, line.Name, formula));
        return null;
    }

    private static Diagnostic Computed(PlanIndex model, PlanLine line, SourceSpan place, string name, PlanRule? formula)
    {
        var problem = ScenarioDiagnostics.Computed(place, name, formula is null ? (Phrase)"no rule" : $"= {formula.Text}", InputsOf(model, line))
            .With(line.Span, "declared here");
        return formula is not null && IsElsewhere(formula.Span, line.Span) ? problem.With(formula.Span, "computed by this rule") : problem;
    }

    // Of an input, one member or some periods may be computed, and one that may be blank may be so.
    private static Diagnostic NothingThere(PlanIndex model, PlanLine line, PlanMember? member, CellReferenceSyntax syntax)
    {
        var computed = model.CellsOf(line, member, model.Timeline)
            .FirstOrDefault(c => c is { Origin: CellOrigin.Formula, Period: null or { IsEstimate: true } });
        return computed is not null ? Computed(model, line, syntax.Span, computed.Id, computed.Rule) : ScenarioDiagnostics.NeverGiven(syntax.Span, line.Name);
    }

    // A rule among the line's own needs no place of its own; one that replaced them does.
    private static bool IsElsewhere(SourceSpan rule, SourceSpan line) => rule.Source != line.Source || rule.Start < line.Start;

    // The inputs nearest to the line's first estimate: what a user who wanted to change the line may change instead.
    private static List<string> InputsOf(PlanIndex model, PlanLine line)
    {
        var inputs = new List<string>();
        var seen = new HashSet<PlanCell>();
        var waiting = new Queue<PlanCell>(model.Cells.Where(c => c.Line == line && c.Period is null or { IsEstimate: true }).Take(1));
        while (inputs.Count < 4 && waiting.TryDequeue(out var cell))
        {
            if (cell.Origin == CellOrigin.Input && cell.Line != line && !inputs.Contains(cell.Line.Name, StringComparer.Ordinal))
            {
                inputs.Add(cell.Line.Name);
            }

            foreach (var operand in cell.Formula?.Cells().Where(seen.Add) ?? [])
            {
                waiting.Enqueue(operand);
            }
        }

        return inputs;
    }

    private static IEnumerable<PlanCell> Cells(PlanIndex model, PlanLine line, PlanMember? member, CellReferenceSyntax syntax,
        ICollection<Diagnostic> diagnostics)
    {
        if (syntax.Period is not { } reference)
        {
            return model.CellsOf(line, member, model.Timeline).Where(c => c.Origin == CellOrigin.Input);
        }

        if (CellBinder.PeriodOf(model, line, reference, diagnostics) is not { } period)
        {
            return [];
        }

        if (period.Frequency > model.Timeline.Frequency && line.Kind != LineKind.Flow)
        {
            return OfWhole(model, line, member, period, syntax, diagnostics).Select(p => p.Cell);
        }

        if (model.Timeline.IndexOf(period) is var index and >= 0 && !model.Timeline.Periods[index].IsEstimate)
        {
            diagnostics.Add(ScenarioDiagnostics.ActualPeriod(reference.Span, period.Id, model.Timeline.Periods.Where(p => p.IsEstimate).Select(p => p.Id)));
            return [];
        }

        if (model.Cell(line, member, period) is { Origin: CellOrigin.Input } cell)
        {
            return [cell];
        }

        var given = model.CellsOf(line, member, model.Timeline).Where(c => c.Origin == CellOrigin.Input).Select(c => c.PeriodId).ToList();
        diagnostics.Add(
            given.Count == 0
                ? NothingThere(model, line, member, syntax)
                : ScenarioDiagnostics.NotGivenThere(syntax.Span, line.Name, period.Id, given));
        return [];
    }

    /// <summary>The cells of a longer period's parts, each with its share of what the whole is given.</summary>
    internal static IEnumerable<CellShare> OfWhole(PlanIndex model, PlanLine line, PlanMember? member, Period whole,
        CellReferenceSyntax syntax, ICollection<Diagnostic> diagnostics)
    {
        var period = model.Timelines.SelectMany(t => t.Periods).First(p => p.Period == whole);
        return new YearsParts(model.Timeline, diagnostics).Of(line.Name, line.Kind, line.Spread, period, syntax.Period!.Span)
            .Select(p => (Cell: model.Cell(line, member, p.Period), p.Share)).Where(p => p.Cell is { Origin: CellOrigin.Input })
            .Select(p => new CellShare(p.Cell!, p.Share));
    }
}
