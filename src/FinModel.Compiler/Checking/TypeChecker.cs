using FinModel.Compiler.Binding;
using FinModel.Compiler.Functions;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Compiler.Checking;

/// <summary>The type of a formula and of its parts, as one member of one line sees them. An error is reported where it is, and silent further up.</summary>
internal sealed class TypeChecker(
    ModelSymbols symbols, NodeTypes types, List<Diagnostic> diagnostics, DimensionSymbol? dimension, MemberSymbol? member, bool hasPeriod)
    : IBoundExpressionVisitor<ExpressionType>
{
    private DimensionSymbol? _dimension = dimension;
    private MemberSymbol? _member = member;
    private bool _hasPeriod = hasPeriod;
    private bool _inReduction;
    private bool _inCombination;

    /// <summary>The type of an expression that must be a number.</summary>
    public ExpressionType NumberOf(BoundExpression expression)
    {
        var type = expression.Accept(this);
        if (!type.IsLogical)
        {
            return type;
        }

        diagnostics.Add(UnitDiagnostics.Logical(expression.Span));
        return ExpressionType.Unknown(expression.Span);
    }

    /// <summary>The same of one whose type is asked for again when formulas become cells.</summary>
    public ExpressionType KeptNumberOf(BoundExpression expression)
    {
        var type = NumberOf(expression);
        types.Keep(expression, _dimension, _member, type);
        return type;
    }

    /// <summary>Reports operands that are not all in one unit; the type they share.</summary>
    public ExpressionType SameUnit(Phrase what, SourceSpan span, params ReadOnlySpan<ExpressionType> types)
    {
        ExpressionType? first = null;
        var isWrong = false;
        foreach (var other in types)
        {
            isWrong |= other.IsWrong;
            if (other.Unit is { } unit && (first ??= other).Unit is { } expected && unit != expected)
            {
                diagnostics.Add(Remedy.Mismatch(what, span, expected, unit, symbols).With(first.Origin, first.Reason).With(other.Origin, other.Reason));
                return ExpressionType.Unknown(span);
            }
        }

        return isWrong ? ExpressionType.Unknown(span) : first ?? ExpressionType.AnyUnit(span);
    }

    public ExpressionType VisitNumber(BoundNumber node) =>
        new(node.Unit, node.Value == 0 ? Nature.Nought : Nature.Any, false, node.Span,
            node.Unit is { } unit ? () => $"this is {UnitDiagnostics.Say(unit)}" : () => "");

    public ExpressionType VisitLine(BoundLine node)
    {
        var line = node.Line;
        if (!line.IsConstant && !_hasPeriod)
        {
            diagnostics.Add(TimeDiagnostics.VariesOverTime(node.Span, line.Name));
        }

        if (line.Dimension is not null && node.Member is null && line.Dimension != _dimension)
        {
            diagnostics.Add(NameDiagnostics.MissingMember(node.Span, line.Name, line.Dimension.Name, _inCombination));
            return ExpressionType.Unknown(node.Span);
        }

        if (line.IsSwitch)
        {
            return ExpressionType.Logical(node.Span);
        }

        var unit = line.UnitFor(node.Member ?? (line.Dimension == _dimension ? _member : null));
        var nature = line.Kind switch
        {
            LineKind.Flow => Nature.Flow,
            LineKind.Stock => Nature.Stock,
            _ => Nature.Any,
        };
        return new ExpressionType(unit, nature, false, node.Span, unit is { } known ? () => $"`{line.Name}` is {UnitDiagnostics.In(known)}" : () => "");
    }

    public ExpressionType VisitShift(BoundShift node)
    {
        if (node.To is not null && !_inReduction)
        {
            diagnostics.Add(NameDiagnostics.RangeOutsideReduction(node.Span));
        }

        var before = _hasPeriod;
        _hasPeriod = before || (node.From.Offset is null && node.To?.Offset is null);
        var type = node.Target.Accept(this);
        _hasPeriod = before;
        return type;
    }

    public ExpressionType VisitOperation(BoundOperation node) => node.Op switch
    {
        Op.Add or Op.Subtract => Sum(node),
        Op.Multiply or Op.Divide => Product(node),
        Op.Power => Power(node),
        Op.Negate => NotADate("negate", NumberOf(node.Operands[0])),
        Op.Select => Choice(node),
        Op.And or Op.Or or Op.Not => Logic(node),
        _ when Operation.Of(node.Op).Form == OperationForm.Comparison => Comparison(node),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Op, "is not written with an operator"),
    };

    public ExpressionType VisitCall(BoundCall node)
    {
        var types = new ExpressionType[node.Arguments.Count];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = i < node.ReducedCount ? Reduced(node, node.Arguments[i]) : NumberOf(node.Arguments[i]);
        }

        if (!node.Function.TakesDates && Array.Exists(types, t => DateRules.Concern(t.Unit)))
        {
            types = Array.ConvertAll(types, t => NotADate($"take the {node.Function.Name} of", t));
        }

        diagnostics.AddRange(SettingRules.Broken(node));
        diagnostics.AddRange(SumsOverTime.Broken(node, types));
        switch (node.Function.Units)
        {
            case UnitRule.Same:
                return SameUnit("combine", node.Span, types) with { Nature = Natures.Common(types) };
            case UnitRule.First:
                _ = Pure(node.Function.Name, node.Arguments[1], types[1]);
                return types[0];
            case UnitRule.Root:
                return Root(node, types[0]);
            case UnitRule.Pure:
                return Pure(node.Function.Name, node.Arguments[0], types[0]);
            default:
                return ExpressionType.PureNumber(node.Span);
        }
    }

    public ExpressionType VisitConvert(BoundConvert node)
    {
        var operand = KeptNumberOf(node.Operand);
        if (operand.Unit is not { } unit)
        {
            return operand;
        }

        var found = unit.Factors.Where(f => symbols.Currencies.Exists(c => c.Code.Name == f.Name)).ToList();
        if (found is not [{ Exponent: 1 } from])
        {
            diagnostics.Add(UnitDiagnostics.NothingToConvert(node.Operand.Span, unit).With(operand.Origin, operand.Reason));
            return ExpressionType.Unknown(node.Span);
        }

        if (from.Name != node.Currency)
        {
            diagnostics.AddRange(node.Rate is { } rate ? RateRules.OfGiven(rate, KeptNumberOf(rate).Unit, from.Name, node.Currency)
                : RateRules.OfDeclared(node, from.Name, symbols));
        }

        var converted = unit / Unit.Base(from.Name) * Unit.Base(node.Currency);
        return new ExpressionType(converted, operand.Nature, false, node.Span, () => $"converted into {node.Currency}");
    }

    public ExpressionType VisitPrinted(BoundPrinted node)
    {
        var before = _hasPeriod;
        _hasPeriod = true;
        var type = node.Line.Accept(this);
        _hasPeriod = before;
        return type;
    }

    public ExpressionType VisitTimelineFact(BoundTimelineFact node)
    {
        if (!_hasPeriod && node.Fact != TimelineFact.PeriodsPerYear)
        {
            diagnostics.Add(TimeDiagnostics.VariesOverTime(node.Span, node.Span.Text));
        }

        return node.Fact switch
        {
            TimelineFact.PeriodsPerYear => ExpressionType.PureNumber(node.Span),
            TimelineFact.DaysInPeriod => new ExpressionType(Unit.Days, Nature.Any, false, node.Span, () => "a number of days"),
            _ => new ExpressionType(Unit.Date, Nature.Any, false, node.Span, () => "this is a date"),
        };
    }

    public ExpressionType VisitBands(BoundBands node) => Pure(node.Bands.Name, node.Operand, NumberOf(node.Operand));

    public ExpressionType VisitWhere(BoundWhere node)
    {
        diagnostics.Add(NameDiagnostics.WhereOutsideReduction(node.Span));
        return ExpressionType.Unknown(node.Span);
    }

    public ExpressionType VisitRequire(BoundRequire node) => NumberWhere(node.Condition, node.Value);

    public ExpressionType VisitPrevious(BoundPrevious node)
    {
        if (_dimension is null)
        {
            diagnostics.Add(NameDiagnostics.NoMemberBefore(node.Span));
            return ExpressionType.Unknown(node.Span);
        }

        var (member, first) = (_member, NumberOf(node.First));
        _member = _dimension.Members[Math.Max(0, (member?.Index ?? 0) - 1)];
        var value = NumberOf(node.Value);
        _member = member;
        return SameUnit("combine", node.Span, value, first) with { Nature = Natures.Common(value, first) };
    }

    public ExpressionType VisitBase(BoundBase node) => node.Operand.Accept(this);

    public ExpressionType VisitGiven(BoundGiven node)
    {
        _ = node.Operand.Accept(this);
        return ExpressionType.Logical(node.Span);
    }

    public ExpressionType VisitError(BoundError node) => ExpressionType.Unknown(node.Span);

    private ExpressionType Sum(BoundOperation node)
    {
        var left = NumberOf(node.Operands[0]);
        var right = NumberOf(node.Operands[1]);
        if (DateRules.Concern(left.Unit, right.Unit))
        {
            return DateSum(node, left, right);
        }

        var unit = SameUnit(node.Op == Op.Add ? (Phrase)"add" : "subtract", node.Span, left, right);
        return unit with { Nature = Natures.Sum(node.Op, left.Nature, right.Nature) };
    }

    private ExpressionType DateSum(BoundOperation node, ExpressionType left, ExpressionType right)
    {
        if (DateRules.Sum(node.Op, left.Unit, right.Unit) is { } unit)
        {
            return new ExpressionType(unit, Nature.Any, false, node.Span, () => $"this is {UnitDiagnostics.Say(unit)}");
        }

        diagnostics.Add(UnitDiagnostics.DateSum(node.Span, node.Op == Op.Add ? (Phrase)"add" : "subtract", left.Unit, right.Unit)
            .With(left.Origin, left.Reason).With(right.Origin, right.Reason));
        return ExpressionType.Unknown(node.Span);
    }

    private ExpressionType NotADate(Phrase what, ExpressionType type)
    {
        if (!DateRules.Concern(type.Unit))
        {
            return type;
        }

        diagnostics.Add(UnitDiagnostics.DateAsAmount(type.Origin, what).With(type.Origin, type.Reason));
        return ExpressionType.Unknown(type.Origin);
    }

    private ExpressionType Product(BoundOperation node)
    {
        var what = node.Op == Op.Multiply ? (Phrase)"multiply" : "divide";
        var left = NotADate(what, NumberOf(node.Operands[0]));
        var right = NotADate(what, NumberOf(node.Operands[1]));
        if (left.Unit is not { } l || right.Unit is not { } r)
        {
            var type = left.IsWrong || right.IsWrong ? ExpressionType.Unknown(node.Span) : ExpressionType.AnyUnit(node.Span);
            return type with { Nature = Natures.Product(node.Op, left.Nature, right.Nature, false) };
        }

        var unit = node.Op == Op.Multiply ? l * r : l / r;
        var hasNumber = node.Operands.Any(o => o is BoundNumber { Unit.IsPure: true } and ({ IsRate: false } or { Value: 1 or -1 }));
        var nature = Natures.Product(node.Op, left.Nature, right.Nature, hasNumber);
        var carrier = r.IsPure ? left : l.IsPure && node.Op == Op.Multiply ? right
            : new ExpressionType(unit, Nature.Any, false, node.Span, () => $"this is {UnitDiagnostics.Say(unit)}");
        return carrier with { Unit = unit, Nature = nature };
    }

    private ExpressionType Power(BoundOperation node)
    {
        var value = NotADate("take a power of", NumberOf(node.Operands[0]));
        var exponent = Pure("^", node.Operands[1], NumberOf(node.Operands[1]));
        if (node.Operands[1] is BoundNumber { Value: 0 })
        {
            return ExpressionType.PureNumber(node.Span);
        }

        if (value.Unit is not { IsPure: false } unit || exponent.Unit is null)
        {
            return value with { Nature = Nature.Any };
        }

        if (node.Operands[1] is BoundNumber { Value: var whole } && whole == Math.Truncate(whole) && Math.Abs(whole) <= 8)
        {
            return value with { Unit = unit.Power((int)whole), Nature = Nature.Any, Origin = node.Span };
        }

        diagnostics.Add(UnitDiagnostics.NotPure(node.Operands[0].Span, "^", unit).With(value.Origin, value.Reason));
        return ExpressionType.Unknown(node.Span);
    }

    private ExpressionType Root(BoundCall node, ExpressionType type)
    {
        if (type.Unit is not { IsPure: false } unit || unit.Factors.All(f => f.Exponent % 2 == 0))
        {
            var root = type.Unit?.Factors.Aggregate(Unit.Pure, (u, f) => u * Unit.Base(f.Name).Power(f.Exponent / 2));
            return type with { Unit = root, Nature = Nature.Any, Origin = node.Span };
        }

        return Pure(node.Function.Name, node.Arguments[0], type);
    }

    private ExpressionType Choice(BoundOperation node)
    {
        Condition(node.Operands[0]);
        var chosen = NumberOf(node.Operands[1]);
        var other = NumberOf(node.Operands[2]);
        var type = SameUnit("choose between", node.Span, chosen, other);
        return type with { Nature = Natures.Common(chosen, other) };
    }

    private ExpressionType Logic(BoundOperation node)
    {
        foreach (var operand in node.Operands)
        {
            Condition(operand);
        }

        return ExpressionType.Logical(node.Span);
    }

    private ExpressionType Comparison(BoundOperation node)
    {
        SameUnit("compare", node.Span, NumberOf(node.Operands[0]), NumberOf(node.Operands[1]));
        return ExpressionType.Logical(node.Span);
    }

    /// <summary>Reports what is no condition where one is needed.</summary>
    public void Condition(BoundExpression expression)
    {
        var type = expression.Accept(this);
        if (!type.IsLogical && expression is not BoundError && type.Unit is not null)
        {
            diagnostics.Add(UnitDiagnostics.NotLogical(expression.Span));
        }
    }

    private ExpressionType Pure(string function, BoundExpression argument, ExpressionType type)
    {
        if (type.Unit is not { IsPure: false } unit)
        {
            return type with { Nature = Nature.Any };
        }

        diagnostics.Add(UnitDiagnostics.NotPure(argument.Span, function, unit).With(type.Origin, type.Reason));
        return ExpressionType.Unknown(argument.Span);
    }

    // Inside a reduction the dimension is open: each member is looked at in turn where units differ.
    private ExpressionType Reduced(BoundCall call, BoundExpression argument)
    {
        var (outerDimension, outerMember, outerReduction, outerCombination) = (_dimension, _member, _inReduction, _inCombination);
        var open = call.ReducesMembers ? FreeDimension.ReducedBy(argument, _dimension) : null;
        _inReduction = true;
        _inCombination = !call.ReducesMembers;
        _dimension = open ?? _dimension;
        var types = new ExpressionType[open is null ? 1 : open.HasCurrencies ? open.Members.Count : Math.Min(1, open.Members.Count)];
        for (var i = 0; i < types.Length; i++)
        {
            _member = open is null ? _member : open.Members[i];
            types[i] = argument is BoundWhere where ? NumberWhere(where.Condition, where.Value) : NumberOf(argument);
        }

        (_dimension, _member, _inReduction, _inCombination) = (outerDimension, outerMember, outerReduction, outerCombination);
        return types.Length == 0 ? ExpressionType.AnyUnit(argument.Span)
            : SameUnit("combine", argument.Span, types) with { Nature = Natures.Common(types) };
    }

    private ExpressionType NumberWhere(BoundExpression condition, BoundExpression value)
    {
        Condition(condition);
        return NumberOf(value);
    }
}
