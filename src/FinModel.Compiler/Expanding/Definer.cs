using FinModel.Compiler.Binding;
using FinModel.Compiler.Declaring;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Expanding;

/// <summary>Decides for every cell what will give it its value: an input, a figure, a rule's formula, its parts, or nothing.</summary>
internal sealed class Definer
{
    private readonly BoundModel _model;
    private readonly ModelSymbols _symbols;
    private readonly Figures _figures;
    private readonly ImpliedFigures _implied;
    private readonly CellFactory _cells;
    private readonly GivenValues _given;
    private readonly RollingFlows _rolling;
    private PrintedStatements? _printed;
    private (LineSymbol? Line, MemberSymbol? Member, IReadOnlyList<BoundRule>[] Rules) _last = (null, null, []);

    public Definer(BoundModel model, GivenValues given, Figures figures, CellFactory cells, List<Diagnostic> diagnostics)
    {
        _model = model;
        _symbols = model.Symbols;
        _figures = figures;
        _implied = new ImpliedFigures(_symbols, figures, diagnostics);
        _cells = cells;
        _given = given;
        _rolling = new RollingFlows(model);
    }

    public void Define(Draft draft)
    {
        if (draft.Index < 0 || draft.Timeline == 0)
        {
            DefineCalculated(draft);
        }
        else if (_symbols.Timelines[draft.Timeline].Frequency > _symbols.Calculating.Frequency)
        {
            DefineCoarse(draft);
        }
        else
        {
            DefineFine(draft);
        }
    }

    private void DefineCalculated(Draft draft)
    {
        var period = draft.Index < 0 ? null : _symbols.Calculating.Periods[draft.Index];
        var rule = RuleFor(draft, period);
        var isGiven = draft.Line.IsInput && rule?.Syntax.Member is null && period is null or { IsEstimate: true } && rule?.Syntax.Scope != RuleScope.Range;
        if (isGiven)
        {
            draft.Cell = _given.For(draft.Line.Name, draft.Member?.Index ?? 0, period?.Period) is { } given ? _cells.Input(draft, given) : null;
        }
        else if (rule is { Syntax.IsData: true }
            && (_figures.Find(rule.Table, draft.Line, draft.Member, draft.Timeline, draft.Index) ?? _implied.For(draft)) is { } figure)
        {
            draft.Cell = _cells.Data(draft, figure, rule.Syntax);
        }
        else if (rule is { Formula: not null } && (!rule.Syntax.IsFallback || MayFallBack(draft, period)))
        {
            Compute(draft, rule);
        }
    }

    // Twelve months up to each period do not add up: those of a longer one are computed again.
    // A flow's parts add up, a balance is that of the last part, a mean weighs them by their days, anything else is computed again. The parts are
    // filled in by the expander.
    private void DefineCoarse(Draft draft)
    {
        if (draft.Line.Kind is LineKind.Flow or LineKind.Stock or LineKind.Average && !_rolling.Contains(draft.Line))
        {
            draft.Cell = _cells.Computed(draft, CellOrigin.Aggregate, null);
        }
        else if (Definition(draft) is { } rule)
        {
            Compute(draft, rule);
        }
    }

    // What was published, else what is left of the whole, else a formula that holds in any period.
    private void DefineFine(Draft draft)
    {
        var period = _symbols.Timelines[draft.Timeline].Periods[draft.Index];
        var figure = _figures.Find(null, draft.Line, draft.Member, draft.Timeline, draft.Index);
        var isRatio = draft.Line.Kind == LineKind.Ratio;
        if (figure is not null && !isRatio)
        {
            draft.Cell = _cells.Data(draft, figure, null);
        }
        else if (!isRatio && OthersArePublished(draft, period))
        {
            draft.Cell = _cells.Computed(draft, CellOrigin.Implied, null);
        }
        else if (Definition(draft) is { } rule)
        {
            Compute(draft, rule);
            draft.Fallback = figure;
        }
        else if (figure is not null)
        {
            draft.Cell = _cells.Data(draft, figure, null);
        }
    }

    // What a printed statement leaves out is not there; of a year that nobody printed nothing is known.
    private bool MayFallBack(Draft draft, TimelinePeriod? period) =>
        period is null or { IsEstimate: true } || (_printed ??= new PrintedStatements(_symbols)).Has(draft.Line, period.Period);

    private bool OthersArePublished(Draft draft, TimelinePeriod period)
    {
        foreach (var whole in _symbols.Calculating.Periods)
        {
            if (whole.Contains(period))
            {
                return ArePublished(draft, _symbols.Timelines[draft.Timeline].PartsOf(whole));
            }
        }

        return false;
    }

    private bool ArePublished(Draft draft, IReadOnlyList<int> parts)
    {
        foreach (var part in parts)
        {
            if (part != draft.Index && (part > draft.Index || _figures.Find(null, draft.Line, draft.Member, draft.Timeline, part) is null))
            {
                return false;
            }
        }

        return parts.Count > 1;
    }

    private void Compute(Draft draft, BoundRule rule)
    {
        draft.Formula = rule.Formula;
        draft.Cell = _cells.Computed(draft, CellOrigin.Formula, rule.Syntax);
    }

    private BoundRule? RuleFor(Draft draft, TimelinePeriod? period)
    {
        foreach (var rules in RulesOf(draft))
        {
            if (RuleFor(rules, period) is { } rule)
            {
                return rule;
            }
        }

        return null;
    }

    // A member's own rules count before those of all members. The drafts of a line and member come one after the other.
    private IReadOnlyList<BoundRule>[] RulesOf(Draft draft)
    {
        if (draft.Line != _last.Line || draft.Member != _last.Member)
        {
            _last = (draft.Line, draft.Member, RulesOf(_model.RulesOf(draft.Line), draft.Member));
        }

        return _last.Rules;
    }

    private static IReadOnlyList<BoundRule>[] RulesOf(IReadOnlyList<BoundRule> rules, MemberSymbol? member) =>
        member is null || rules.All(r => r.Syntax.Member is null) ? [rules]
        : [[.. rules.Where(r => r.Syntax.Member?.Name == member.Name)], [.. rules.Where(r => r.Syntax.Member is null)]];

    // The narrowest rule wins: a period before a range around it, before actual or estimate, and these before `=`. Where a range reaches into an
    // older one, it takes its place there.
    private BoundRule? RuleFor(IReadOnlyList<BoundRule> rules, TimelinePeriod? period)
    {
        var scope = period is null ? RuleScope.Every : period.IsEstimate ? RuleScope.Estimate : RuleScope.Actual;
        BoundRule? ofRange = null, ofScope = null, ofAll = null;
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            ofRange = rule.Syntax.Scope == RuleScope.Range && period is not null && Covers(rule.Syntax, period.Period) ? Narrower(ofRange, rule) : ofRange;
            ofScope = rule.Syntax.Scope == scope ? rule : ofScope;
            ofAll = rule.Syntax.Scope == RuleScope.Every ? rule : ofAll;
        }

        return ofRange ?? ofScope ?? ofAll;
    }

    private BoundRule Narrower(BoundRule? best, BoundRule next) => best is not null && RulePlaces.IsWithin(best.Syntax, next.Syntax, _symbols) ? best : next;

    private bool Covers(RuleSyntax rule, Period period) =>
        _symbols.FixedPeriod(rule.From!) is { } from && _symbols.FixedPeriod(rule.To!) is { } to && period >= from && period <= to;

    /// <summary>The formula that says what a line is, rather than how it is forecast.</summary>
    private BoundRule? Definition(Draft draft)
    {
        foreach (var rules in RulesOf(draft))
        {
            if ((Defining(draft, rules, RuleScope.Every) ?? Defining(draft, rules, RuleScope.Actual)) is { } rule)
            {
                return rule;
            }
        }

        return null;
    }

    private BoundRule? Defining(Draft draft, IReadOnlyList<BoundRule> rules, RuleScope scope)
    {
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            if (rules[i].Formula is not null && rules[i].Syntax.Scope == scope && (!rules[i].Syntax.IsFallback || !WholeIsPrinted(draft)))
            {
                return rules[i];
            }
        }

        return null;
    }

    // What stands in for a figure stands in for none of its parts.
    private bool WholeIsPrinted(Draft draft)
    {
        if (draft.Index < 0)
        {
            return false;
        }

        var part = _symbols.Timelines[draft.Timeline].Periods[draft.Index];
        var periods = _symbols.Calculating.Periods;
        for (var i = 0; i < periods.Count; i++)
        {
            if (periods[i].Period != part.Period && periods[i].Contains(part) && _figures.Find(null, draft.Line, draft.Member, 0, i) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
