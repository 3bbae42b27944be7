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
    private OperatorTypes? _operators;

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

    public ExpressionType VisitOperation(BoundOperation node) => (_operators ??= new OperatorTypes(this, diagnostics)).Of(node);

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

    private ExpressionType Root(BoundCall node, ExpressionType type)
    {
        if (type.Unit is not { IsPure: false } unit || unit.Factors.All(f => f.Exponent % 2 == 0))
        {
            var root = type.Unit?.Factors.Aggregate(Unit.Pure, (u, f) => u * Unit.Base(f.Name).Power(f.Exponent / 2));
            return type with { Unit = root, Nature = Nature.Any, Origin = node.Span };
        }

        return Pure(node.Function.Name, node.Arguments[0], type);
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

    /// <summary>Reports a date where an amount is needed.</summary>
    public ExpressionType NotADate(Phrase what, ExpressionType type)
    {
        if (!DateRules.Concern(type.Unit))
        {
            return type;
        }

        diagnostics.Add(UnitDiagnostics.DateAsAmount(type.Origin, what).With(type.Origin, type.Reason));
        return ExpressionType.Unknown(type.Origin);
    }

    /// <summary>Reports what is no pure number where one is needed.</summary>
    public ExpressionType Pure(string function, BoundExpression argument, ExpressionType type)
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
