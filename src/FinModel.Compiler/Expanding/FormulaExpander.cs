using System.Runtime.InteropServices;
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

    // What a formula has in every cell is made once.
    private readonly Dictionary<BoundNumber, PlanConstant> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundRequire, Phrase> _reasons = new(ReferenceEqualityComparer.Instance);

    // The operands of the calls that are being expanded, those of the innermost last.
    private readonly List<PlanExpression?> _operands = [];
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

    public PlanExpression? VisitNumber(BoundNumber node)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            _numbers[node] = number = new PlanConstant(node.Value) { IsDate = node.Unit == Unit.Date };
        }

        return number;
    }

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
        return draft.Cell is { } cell ? cell.Reference : BlankFor(draft, "");
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

        return new PlanOperation(node.Op, ImmutableCollectionsMarshal.AsImmutableArray(operands));
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
        var first = _operands.Count;
        for (var i = 0; i < node.ReducedCount; i++)
        {
            Spread(node, node.Arguments[i]);
        }

        var reduced = _operands.Count - first;
        for (var i = node.ReducedCount; i < node.Arguments.Count; i++)
        {
            _operands.Add(node.Arguments[i].Accept(this));
        }

        var operands = CollectionsMarshal.AsSpan(_operands)[first..].ToArray();
        _operands.RemoveRange(first, operands.Length);
        return Array.Exists(operands, o => o is null) ? null : Reduced(node, operands!, reduced);
    }

    private PlanExpression? Reduced(BoundCall node, PlanExpression[] operands, int count)
    {
        var reduced = operands.AsSpan(0, count);
        if (!_mustHaveValue && Selections.AreUnfilled(reduced))
        {
            _blank ??= _unfilled;
            return null;
        }

        if (node.Function.IsReduction && count == 0)
        {
            return node.Function.TakesNothing ? new PlanConstant(0)
                : node.Reduced.Any(a => a is BoundWhere) ? Selections.Nothing(NothingLeft(node))
                : BlankFor(null, "at least one value to reduce");
        }

        Spent += node.Function.CostOfOrder(count);
        var result = node.Function.Lower(ImmutableCollectionsMarshal.AsImmutableArray(operands));
        return !node.Function.TakesNothing && Selections.MayBeEmpty(reduced) ? Selections.UnlessEmpty(result, [.. reduced], NothingLeft(node)) : result;
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

    public PlanExpression? VisitConvert(BoundConvert node) => new Conversion(symbols, types, this).Of(node, _dimension, _member);

    public PlanExpression? VisitPrinted(BoundPrinted node)
    {
        var line = node.Line.Line;
        var member = line.Dimension is null ? null : node.Line.Member ?? _member;
        var period = _index >= 0 && _index < symbols.Timelines[_timeline].Periods.Count ? symbols.Timelines[_timeline].Periods[_index] : null;
        if (figures.Find(node.Table, line, member, _timeline, _index) is not { } figure)
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

        return cell.Reference;
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
        if (node.Condition.Accept(this) is not { } condition)
        {
            return null;
        }

        // What whether there is a value decides against is not looked at; of the past nothing is said where nothing is known.
        var refusal = new PlanRefusal(Reason(node), node.Span, condition) { IsNotMeaningful = node.IsMeaning };
        if (_mustHaveValue && node.Condition.HasGiven && IsDecided(condition, out var holds) && !holds)
        {
            return new PlanOperation(Op.Select, [condition, new PlanConstant(0), PlanConstant.Fault(refusal)]);
        }

        if (node.Value.Accept(this) is not { } value)
        {
            return null;
        }

        return new PlanOperation(Op.Select, [condition, value, PlanConstant.Fault(refusal)]);
    }

    private Phrase Reason(BoundRequire node) => _reasons.TryGetValue(node, out var known) ? known : _reasons[node] =
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

    // Adds what an argument is for each member and period that are reduced.
    private void Spread(BoundCall call, BoundExpression argument)
    {
        var (dimension, member, step) = (_dimension, _member, _step);
        var open = call.ReducesMembers ? FreeDimension.ReducedBy(argument, dimension) : null;
        var range = FreeDimension.RangeOf(argument);
        var length = range is null ? 1 : LengthOf(range);
        for (var i = 0; i < (open?.Members.Count ?? 1); i++)
        {
            (_dimension, _member) = open is null ? (dimension, member) : (open, open.Members[i]);
            for (_step = 0; _step < length; _step++)
            {
                var operand = argument.Accept(this);
                if (!ReferenceEquals(operand, LeftOut))
                {
                    _operands.Add(operand);
                }
            }
        }

        (_dimension, _member, _step) = (dimension, member, step);
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

    // A class, as CellKey is.
    private sealed record PrintedKey(string Table, string Line, int Member, int Timeline, int Index);
}
