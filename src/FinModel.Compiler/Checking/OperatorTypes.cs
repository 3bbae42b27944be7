using FinModel.Compiler.Binding;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Checking;

/// <summary>The types of what operators make: units agree in sums, comparisons and choices, and multiply in products.</summary>
internal sealed class OperatorTypes(TypeChecker checker, List<Diagnostic> diagnostics)
{
    /// <summary>The type of what an operator makes of its operands.</summary>
    public ExpressionType Of(BoundOperation node) => node.Op switch
    {
        Op.Add or Op.Subtract => Sum(node),
        Op.Multiply or Op.Divide => Product(node),
        Op.Power => Power(node),
        Op.Negate => checker.NotADate("negate", checker.NumberOf(node.Operands[0])),
        Op.Select => Choice(node),
        Op.And or Op.Or or Op.Not => Logic(node),
        _ when Operation.Of(node.Op).Form == OperationForm.Comparison => Comparison(node),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Op, "is not written with an operator"),
    };

    private ExpressionType Sum(BoundOperation node)
    {
        var left = checker.NumberOf(node.Operands[0]);
        var right = checker.NumberOf(node.Operands[1]);
        if (DateRules.Concern(left.Unit, right.Unit))
        {
            return DateSum(node, left, right);
        }

        var unit = checker.SameUnit(node.Op == Op.Add ? (Phrase)"add" : "subtract", node.Span, left, right);
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

    private ExpressionType Product(BoundOperation node)
    {
        var what = node.Op == Op.Multiply ? (Phrase)"multiply" : "divide";
        var left = checker.NotADate(what, checker.NumberOf(node.Operands[0]));
        var right = checker.NotADate(what, checker.NumberOf(node.Operands[1]));
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
        var value = checker.NotADate("take a power of", checker.NumberOf(node.Operands[0]));
        var exponent = checker.Pure("^", node.Operands[1], checker.NumberOf(node.Operands[1]));
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

    private ExpressionType Choice(BoundOperation node)
    {
        checker.Condition(node.Operands[0]);
        var chosen = checker.NumberOf(node.Operands[1]);
        var other = checker.NumberOf(node.Operands[2]);
        var type = checker.SameUnit("choose between", node.Span, chosen, other);
        return type with { Nature = Natures.Common(chosen, other) };
    }

    private ExpressionType Logic(BoundOperation node)
    {
        foreach (var operand in node.Operands)
        {
            checker.Condition(operand);
        }

        return ExpressionType.Logical(node.Span);
    }

    private ExpressionType Comparison(BoundOperation node)
    {
        checker.SameUnit("compare", node.Span, checker.NumberOf(node.Operands[0]), checker.NumberOf(node.Operands[1]));
        return ExpressionType.Logical(node.Span);
    }
}
