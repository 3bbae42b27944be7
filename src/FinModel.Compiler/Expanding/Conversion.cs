using FinModel.Compiler.Binding;
using FinModel.Compiler.Checking;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Units;

namespace FinModel.Compiler.Expanding;

/// <summary>An amount in another currency: at the rate that is given, or by way of the reporting currency at the rates that the model declares.</summary>
internal sealed class Conversion(ModelSymbols symbols, NodeTypes types, IBoundExpressionVisitor<PlanExpression?> formulas)
{
    /// <summary>The amount as a member sees it, or null where it is blank.</summary>
    public PlanExpression? Of(BoundConvert node, DimensionSymbol? dimension, MemberSymbol? member)
    {
        var operand = node.Operand.Accept(formulas);
        var from = CurrencyOf(types.Of(node.Operand, dimension, member)?.Unit);
        if (operand is null || from is null || from == node.Currency)
        {
            return operand;
        }

        if (node.Rate is not { } rate)
        {
            return Multiplied(operand, from) is { } reported ? Divided(reported, node.Currency) : null;
        }

        var isForward = types.Of(rate, dimension, member)?.Unit == Unit.Base(node.Currency) / Unit.Base(from);
        return rate.Accept(formulas) is { } given ? new PlanOperation(isForward ? Op.Multiply : Op.Divide, [operand, given]) : null;
    }

    private string? CurrencyOf(Unit? unit) => unit?.Factors.FirstOrDefault(f => symbols.Currencies.Exists(c => c.Code.Name == f.Name))?.Name;

    private PlanExpression? Multiplied(PlanExpression operand, string currency) => WithRate(operand, currency, Op.Multiply);

    private PlanExpression? Divided(PlanExpression operand, string currency) => WithRate(operand, currency, Op.Divide);

    private PlanExpression? WithRate(PlanExpression operand, string currency, Op op)
    {
        var declared = symbols.Currencies.Find(c => c.Code.Name == currency)?.Rate;
        if (declared is not { } name || currency == symbols.Reporting.Code.Name || !symbols.Lines.TryGetValue(name.Name, out var line))
        {
            return operand;
        }

        return new BoundLine(name.Span, line, null).Accept(formulas) is { } rate ? new PlanOperation(op, [operand, rate]) : null;
    }
}
