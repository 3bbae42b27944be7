using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>A plan's formula in the spreadsheet's words.</summary>
/// <param name="place">Where a cell of the plan stands.</param>
/// <param name="constant">Where a number stands that must not be typed into a formula; null when it may be.</param>
/// <param name="list">Writes operands to cells below each other, for functions that want a range.</param>
internal sealed class FormulaTranslator(
    Func<PlanCell, SheetCell> place, Func<PlanConstant, SheetCell?> constant, Func<IReadOnlyList<PlanExpression>, IReadOnlyList<Formula>, Formula> list)
    : IPlanExpressionVisitor<Formula>
{
    public Formula VisitConstant(PlanConstant node) => node.Refusal is not null ? Make.Call("NA")
        : !double.IsFinite(node.Value)
        ? Make.Divide(Make.Number(1), Make.Number(0))
        : constant(node) is { } cell ? Make.Fixed(cell) : new NumberFormula(node.Value);

    public Formula VisitReference(PlanReference node) => Make.Value(place(node.Cell));

    public Formula VisitOperation(PlanOperation node)
    {
        if (node.Op == Op.Percentile)
        {
            return Percentile(node);
        }

        var operands = node.Operands.Select(o => o.Accept(this)).ToArray();
        return node.Operands.Any(IsFiltered) ? Make.Call(Operation.Of(node.Op).Spreadsheet, list(node.Operands, operands)) : Operate(node.Op, operands);
    }

    /// <summary>An operation on formulas; a condition is 1 or 0.</summary>
    public static Formula Operate(Op op, Formula[] operands)
    {
        var operation = Operation.Of(op);
        return op switch
        {
            Op.Multiply => Product(operands[0], operands[1]),
            Op.Add => Make.Add(operands[0], operands[1]),
            Op.Subtract => Make.Subtract(operands[0], operands[1]),
            Op.Divide when IsOne(operands[1]) => operands[0],
            Op.Divide => Make.Divide(operands[0], operands[1]),
            Op.Negate => Make.Negate(operands[0]),
            Op.Select => Make.If(Condition(operands[0]), operands[1], operands[2]),
            Op.Where => Make.If(Condition(operands[0]), operands[1], Make.Text("")),
            _ => operation.Form switch
            {
                OperationForm.Arithmetic => new BinaryFormula(operation.Spreadsheet, operands[0], operands[1]),
                OperationForm.Comparison => Logical(Make.Compare(operation.Spreadsheet, operands[0], operands[1])),
                OperationForm.Logic => Logical(new CallFormula(operation.Spreadsheet, [.. operands.Select(Condition)])),
                OperationForm.Reduction => operands.Length == 1 ? operands[0] : Reduction(operation.Spreadsheet, operands),
                OperationForm.Function => new CallFormula(operation.Spreadsheet, operands),
                _ => throw new ArgumentOutOfRangeException(nameof(op), op, "has no formula"),
            },
        };
    }

    // Cells that are all negated stay a range: the sign is taken afterwards, and the least of opposites is the greatest.
    private static Formula Reduction(string function, Formula[] operands)
    {
        if (!Array.TrueForAll(operands, o => o is NegateFormula))
        {
            return new CallFormula(function, Ranges.Join(operands));
        }

        var opposite = function switch { "MIN" => "MAX", "MAX" => "MIN", _ => function };
        return new NegateFormula(new CallFormula(opposite, Ranges.Join([.. operands.Select(Make.Negate)])));
    }

    // A quartile has a function of its own, so that its number can be read.
    private Formula Percentile(PlanOperation node)
    {
        var share = node.Operands[0];
        List<PlanExpression> operands = [.. node.Operands.Skip(1)];
        Formula[] formulas = [.. operands.Select(o => o.Accept(this))];
        var range = !operands.Exists(IsFiltered) && Ranges.Join(formulas) is [RangeFormula joined] ? joined : list(operands, formulas);
        return share is PlanConstant { Value: 0.25 or 0.5 or 0.75 } quarter
            ? Make.Call("QUARTILE", range, Make.Number(quarter.Value * 4))
            : Make.Call("PERCENTILE", range, share.Accept(this));
    }

    private static bool IsFiltered(PlanExpression operand) => operand is PlanOperation { Op: Op.Where };

    private static Formula Product(Formula left, Formula right) => IsOne(right) ? left : IsOne(left) ? right : Make.Multiply(left, right);

    private static bool IsOne(Formula formula) => formula is NumberFormula { Value: 1 };

    // A condition is a number to the model, 1 or 0; where it decides something the comparison itself is enough.
    private static Formula Logical(Formula condition) => Make.If(condition, Make.Number(1), Make.Number(0));

    private static Formula Condition(Formula formula) =>
        formula is CallFormula { Function: "IF", Arguments: [var condition, NumberFormula { Value: 1 }, NumberFormula { Value: 0 }] } ? condition
        : formula is CellFormula ? Make.Compare("<>", formula, Make.Number(0))
        : formula;
}
