using FinModel.Compiler.Binding;
using FinModel.Compiler.Checking;
using FinModel.Compiler.Functions;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Core.Units;

namespace FinModel.Compiler.Expanding;

/// <summary>A line's formula as one cell sees it: lines become cells, functions and conversions become primitive operations. Null is blank.</summary>
internal sealed class FormulaExpander(ModelSymbols symbols, NodeTypes types, DraftGrid grid, Figures figures, CellFactory cells)
    : IBoundExpressionVisitor<PlanExpression?>
{
    private static readonly PlanExpression LeftOut = new PlanConstant(double.NaN);

    private readonly Dictionary<PrintedKey, PlanCell> _printed = [];
    private DimensionSymbol? _dimension;
    private MemberSymbol? _member;
    private int _timeline;
    private int _index;
    private int _step;
    private Blank? _blank;
    private Blank? _unfilled;
    private bool _mustHaveValue;

    /// <summary>Cells of the base case that <c>base</c> reads.</summary>
    public BaseCells Base { get; } = new();

    /// <summary>Cells that stand for figures read by <c>printed</c>.</summary>
    public IEnumerable<PlanCell> PrintedCells => _printed.Values;

    private bool MayBeBlank => _blank?.Root.Needs is { Line.IsOptional: true };

    /// <summary>The number of nodes made, to keep hostile models small.</summary>
    public long Spent { get; private set; }

    /// <summary>The formula for a member and period (−1: none), or null and the reason why it is blank.</summary>
    public PlanExpression? Expand(BoundExpression formula, DimensionSymbol? dimension, MemberSymbol? member, int timeline, int index, out Blank? blank)
    {
        (_dimension, _member, _timeline, _index, _step, _blank) = (dimension, member, timeline, index, 0, null);
        _mustHaveValue = index < 0 || (timeline == 0 && symbols.Calculating.Periods[index].IsEstimate);
        var result = formula.Accept(this);
        blank = result is null ? _blank : null;
        return result;
    }

    public PlanExpression? VisitNumber(BoundNumber node) => new PlanConstant(node.Value) { IsDate = node.Unit == Unit.Date };

    public PlanExpression? VisitLine(BoundLine node)
    {
        Spent++;
        if (!node.Line.IsConstant && _index < 0)
        {
            return new PlanConstant(double.NaN); // reported by the unit checker
        }

        if (!node.Line.IsConstant && _index >= symbols.Timelines[_timeline].Periods.Count)
        {
            return BlankFor(null, $"{node.Line.Name} after the last period");
        }

        var draft = grid[node.Line, node.Line.Dimension is null ? null : node.Member ?? _member, _timeline, _index];
        return draft.Cell is { } cell ? new PlanReference(cell) : BlankFor(draft, "");
    }

    public PlanExpression? VisitShift(BoundShift node)
    {
        var (timeline, index) = (_timeline, _index);
        (_timeline, _index) = Resolve(node.From);
        _index += node.To is null ? 0 : _step;
        var result = _index < 0 && timeline >= 0 && index >= 0 && node.From.Offset is not null
            ? Before(symbols.Timelines[_timeline])
            : node.Target.Accept(this);
        (_timeline, _index) = (timeline, index);
        return result;
    }

    public PlanExpression? VisitOperation(BoundOperation node)
    {
        Spent++;
        if (node.Op is Op.Select or Op.And or Op.Or or Op.Not && node.HasGiven)
        {
            return Decided(node);
        }

        var operands = new PlanExpression[node.Operands.Count];
        for (var i = 0; i < operands.Length; i++)
        {
            if (node.Operands[i].Accept(this) is not { } operand)
            {
                return null;
            }

            operands[i] = operand;
        }

        if (Operation.Of(node.Op).Form == OperationForm.Comparison)
        {
            (operands[0], operands[1]) = Differences.Sides(operands[0], operands[1]);
        }

        return new PlanOperation(node.Op, [.. operands]);
    }

    // What is decided by whether there is a value leaves out what it decides against.
    private PlanExpression? Decided(BoundOperation node)
    {
        var first = node.Operands[0].Accept(this);
        if (!IsDecided(first, out var isTrue))
        {
            return first is null ? null : node.Op switch
            {
                Op.Not => new PlanOperation(Op.Not, [first]),
                Op.Select => node.Operands[1].Accept(this) is { } a && node.Operands[2].Accept(this) is { } b
                    ? new PlanOperation(Op.Select, [first, a, b])
                    : null,
                _ => node.Operands[1].Accept(this) is not { } second ? null
                    : IsDecided(second, out var isIt) ? isIt == (node.Op == Op.And) ? first : second
                    : new PlanOperation(node.Op, [first, second]),
            };
        }

        return node.Op switch
        {
            Op.Not => new PlanConstant(isTrue ? 0 : 1),
            Op.Select => node.Operands[isTrue ? 1 : 2].Accept(this),
            _ => isTrue == (node.Op == Op.And) ? node.Operands[1].Accept(this) : first,
        };
    }

    private static bool IsDecided(PlanExpression? condition, out bool isTrue)
    {
        isTrue = condition is PlanConstant { Value: 1 };
        return condition is PlanConstant { Value: 0 or 1 };
    }

    private static bool IsUnfilled(PlanExpression? operand) => operand is PlanOperation { Op: Op.Where, Operands: [_, PlanConstant { Refusal: not null }] };

    public PlanExpression? VisitBase(BoundBase node)
    {
        Spent++;
        return node.Operand.Accept(this) is { } operand ? Base.Of(operand) : null;
    }

    public PlanExpression? VisitGiven(BoundGiven node)
    {
        var before = _blank;
        var isGiven = node.Operand.Accept(this) is not null;
        _blank = before;
        return new PlanConstant(isGiven ? 1 : 0);
    }

    public PlanExpression? VisitCall(BoundCall node)
    {
        Spent++;
        var reduced = node.Reduced.SelectMany(a => Spread(node, a)).Where(o => !ReferenceEquals(o, LeftOut)).ToList();
        var single = node.Single.Select(a => a.Accept(this)).ToList();
        if (reduced.Contains(null) || single.Contains(null))
        {
            return null;
        }

        if (!_mustHaveValue && reduced.Count > 0 && reduced.TrueForAll(IsUnfilled))
        {
            _blank ??= _unfilled;
            return null;
        }

        if (node.Function.IsReduction && reduced.Count == 0)
        {
            return node.Function.TakesNothing ? new PlanConstant(0)
                : node.Reduced.Any(a => a is BoundWhere) ? Selections.Nothing(NothingLeft(node))
                : BlankFor(null, "at least one value to reduce");
        }

        Spent += node.Function.Orders ? CostOfOrder(reduced.Count) : 0;
        var result = node.Function.Lower([.. reduced!, .. single!]);
        return node.Function.TakesNothing ? result : Selections.UnlessEmpty(result, reduced!, NothingLeft(node));
    }

    // A condition about a blank that may be does not hold. A value that is one is asked for only where the condition holds: in a forecast it is refused then.
    public PlanExpression? VisitWhere(BoundWhere node)
    {
        Spent++;
        var before = _blank;
        var condition = node.Condition.Accept(this);
        if (condition is PlanConstant { Value: 0 } || (condition is null && MayBeBlank))
        {
            _blank = before;
            return LeftOut;
        }

        var value = condition is null ? null : node.Value.Accept(this);
        if (value is null && condition is not null && MayBeBlank)
        {
            var refusal = new PlanRefusal($"there is no figure for `{_blank!.Root.Needs!.Name}`", node.Span, condition)
            {
                IsNotMeaningful = !_mustHaveValue,
            };
            value = PlanConstant.Fault(refusal);
            (_unfilled, _blank) = (_blank, before);
        }

        return value is null ? null : condition is PlanConstant { Value: 1 } ? value : new PlanOperation(Op.Where, [condition!, value]);
    }

    public PlanExpression? VisitConvert(BoundConvert node)
    {
        var operand = node.Operand.Accept(this);
        var from = CurrencyOf(node);
        if (operand is null || from is null || from == node.Currency)
        {
            return operand;
        }

        return node.Rate is not null ? AtGivenRate(node, operand, from) : Divided(Multiplied(operand, from), node.Currency);
    }

    public PlanExpression? VisitPrinted(BoundPrinted node)
    {
        var line = node.Line.Line;
        var member = line.Dimension is null ? null : node.Line.Member ?? _member;
        var period = _index >= 0 && _index < symbols.Timelines[_timeline].Periods.Count ? symbols.Timelines[_timeline].Periods[_index] : null;
        if (figures.Find(node.Table, line, member, period?.Period) is not { } figure)
        {
            return BlankFor(null, period is null
                ? (Phrase)$"a figure of `{line.Name}` in table `{node.Table.Name}`"
                : $"a figure of `{line.Name}` in table `{node.Table.Name}` for {period.Id}");
        }

        var key = new PrintedKey(node.Table.Name, line.Name, member?.Index ?? 0, line.IsConstant ? 0 : _timeline, line.IsConstant ? -1 : _index);
        if (!_printed.TryGetValue(key, out var cell))
        {
            var place = new Draft { Line = line, Member = member, Timeline = key.Timeline, Index = key.Index };
            _printed[key] = cell = cells.Printed(place, figure, node.Table.Name);
        }

        return new PlanReference(cell);
    }

    public PlanExpression? VisitTimelineFact(BoundTimelineFact node)
    {
        var timeline = symbols.Timelines[_timeline];
        return PlanConstant.OfPeriod(node.Fact, timeline.Periods[Math.Clamp(_index, 0, timeline.Periods.Count - 1)]);
    }

    public PlanExpression? VisitBands(BoundBands node)
    {
        if (node.Operand.Accept(this) is not { } operand)
        {
            return null;
        }

        PlanExpression result = new PlanConstant(node.Bands.Bands.Count - 1);
        for (var i = node.Bands.Bands.Count - 2; i >= 0; i--)
        {
            var (syntax, threshold) = node.Bands.Bands[i];
            var isIn = new PlanOperation(syntax.IsInclusive ? Op.GreaterOrEqual : Op.Greater, [operand, new PlanConstant(threshold ?? double.NaN)]);
            result = new PlanOperation(Op.Select, [isIn, new PlanConstant(i), result]);
        }

        return result;
    }

    public PlanExpression? VisitRequire(BoundRequire node)
    {
        Spent++;
        if (node.Condition.Accept(this) is not { } condition || node.Value.Accept(this) is not { } value)
        {
            return null;
        }

        var refusal = new PlanRefusal(Reason(node), node.Span, condition) { IsNotMeaningful = node.IsMeaning };
        return new PlanOperation(Op.Select, [condition, value, PlanConstant.Fault(refusal)]);
    }

    private static Phrase Reason(BoundRequire node) =>
        node.Reason is { } reason ? Phrase.Verbatim(reason) : $"not {PlanLines.OneLine(node.Condition.Span.Text)}";

    public PlanExpression? VisitPrevious(BoundPrevious node)
    {
        var member = _member;
        if (member is null || _dimension is null || member.Index == 0)
        {
            return node.First.Accept(this);
        }

        _member = _dimension.Members[member.Index - 1];
        var result = node.Value.Accept(this);
        _member = member;
        return result;
    }

    public PlanExpression? VisitError(BoundError node) => new PlanConstant(double.NaN);

    // A network that sorts n operands has about n·log²n/4 comparisons, of two operations each.
    private static long CostOfOrder(int operands) => (long)operands * (long)Math.Pow(Math.Log2(operands) + 1, 2) / 2;

    private static Phrase NothingLeft(BoundCall node) =>
        $"nothing is left where {string.Join(" or ", node.Reduced.OfType<BoundWhere>().Select(w => PlanLines.OneLine(w.Condition.Span.Text)).Distinct())}";

    // The hint names the period that is looked back to, so that a timeline which begins there is long enough.
    private PlanExpression? Before(Timeline timeline)
    {
        _blank ??= new Blank(null, $"a period before {timeline.Periods[0].Id}, where the timeline begins")
        {
            Earlier = timeline.Periods[0].Period.Plus(_index),
        };
        return null;
    }

    private PlanExpression? BlankFor(Draft? needs, Phrase what)
    {
        _blank ??= new Blank(needs, what);
        return null;
    }

    private IEnumerable<PlanExpression?> Spread(BoundCall call, BoundExpression argument)
    {
        var (dimension, member, step) = (_dimension, _member, _step);
        var open = call.ReducesMembers ? FreeDimension.ReducedBy(argument, dimension).FirstOrDefault() : null;
        var range = FreeDimension.RangeOf(argument);
        var length = range is null ? 1 : LengthOf(range);
        var operands = new List<PlanExpression?>();
        foreach (var each in open is null ? [_member] : open.Members.Cast<MemberSymbol?>())
        {
            (_dimension, _member) = (open ?? dimension, each);
            for (_step = 0; _step < length; _step++)
            {
                operands.Add(argument.Accept(this));
            }
        }

        (_dimension, _member, _step) = (dimension, member, step);
        return operands;
    }

    private int LengthOf(BoundShift range)
    {
        var (from, to) = (Resolve(range.From), Resolve(range.To!.Value));
        return from.Timeline == to.Timeline ? to.Index - from.Index + 1 : 0;
    }

    private (int Timeline, int Index) Resolve(BoundPeriod period)
    {
        if (period.Offset is not { } offset)
        {
            return (period.Timeline, period.Index);
        }

        return (_timeline, _index + offset + (period.Years * 12 / (int)symbols.Timelines[_timeline].Frequency));
    }

    // The currency of the operand as this member sees it.
    private string? CurrencyOf(BoundConvert node)
    {
        var unit = types.Of(node.Operand, _dimension, _member)?.Unit;
        return unit?.Factors.FirstOrDefault(f => symbols.Currencies.Exists(c => c.Code.Name == f.Name))?.Name;
    }

    private PlanOperation? AtGivenRate(BoundConvert node, PlanExpression operand, string from)
    {
        var isForward = types.Of(node.Rate!, _dimension, _member)?.Unit == Unit.Base(node.Currency) / Unit.Base(from);
        return node.Rate!.Accept(this) is { } rate ? new PlanOperation(isForward ? Op.Multiply : Op.Divide, [operand, rate]) : null;
    }

    private PlanExpression? Multiplied(PlanExpression operand, string currency) => WithRate(operand, currency, Op.Multiply);

    private PlanExpression? Divided(PlanExpression? operand, string currency) => operand is null ? null : WithRate(operand, currency, Op.Divide);

    private PlanExpression? WithRate(PlanExpression operand, string currency, Op op)
    {
        var declared = symbols.Currencies.Find(c => c.Code.Name == currency)?.Rate;
        if (declared is not { } name || currency == symbols.Reporting.Code.Name || !symbols.Lines.TryGetValue(name.Name, out var line))
        {
            return operand;
        }

        return new BoundLine(name.Span, line, null).Accept(this) is { } rate ? new PlanOperation(op, [operand, rate]) : null;
    }

    // A class, as CellKey is.
    private sealed record PrintedKey(string Table, string Line, int Member, int Timeline, int Index);
}
