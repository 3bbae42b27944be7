using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>
/// The values that spreadsheets will show: the engine's for a cell of the plan, computed from the formula for what is only in the workbook.
/// A value is a double, a text, a truth value or a <see cref="FormulaError"/>.
/// </summary>
/// <param name="engine">The value of a cell of the plan; not a number for a fault.</param>
/// <param name="typed">Numbers that stand in cells instead of those that were written there.</param>
internal sealed class FormulaEvaluator(Func<PlanCell, double> engine, IReadOnlyDictionary<SheetCell, double>? typed = null) : IFormulaVisitor<object>
{
    private readonly Dictionary<SheetCell, object> _known = [];

    public object ValueOf(SheetCell cell)
    {
        if (typed is not null && typed.TryGetValue(cell, out var number))
        {
            return number;
        }

        if (cell.Origin is { } origin && engine(origin) is var value && double.IsFinite(value))
        {
            return cell.IsNegated ? 0 - value : value;
        }

        if (_known.TryGetValue(cell, out var known))
        {
            return known;
        }

        if (cell.Origin is not null)
        {
            // The engine knows no value; the formula says which error stands there. A circle through it finds the error that it begins with.
            _known[cell] = FormulaError.DivisionByZero;
            _known[cell] = known = cell.Formula?.Accept(this) as FormulaError ?? FormulaError.DivisionByZero;
        }
        else
        {
            _known[cell] = known = cell.Known ?? cell.Formula?.Accept(this) ?? cell.Number ?? (object?)cell.Text ?? 0.0;
        }

        return known;
    }

    public object VisitNumber(NumberFormula node) => node.Value;

    public object VisitText(TextFormula node) => node.Value;

    public object VisitCell(CellFormula node) => ValueOf(node.Target);

    public object VisitRange(RangeFormula node)
    {
        var values = new List<object>();
        for (var row = node.First.Row; row <= node.Last.Row; row++)
        {
            for (var column = node.First.Column; column <= node.Last.Column; column++)
            {
                if (node.First.Sheet.Find(row, column) is { } cell && (cell.IsComputed || cell.Number is not null || cell.Text is not null))
                {
                    values.Add(ValueOf(cell));
                }
            }
        }

        return values;
    }

    public object VisitCall(CallFormula node) => Functions.Compute(node, this);

    public object VisitBinary(BinaryFormula node)
    {
        var (left, right) = (node.Left.Accept(this), node.Right.Accept(this));
        return left is FormulaError ? left : right is FormulaError ? right : Operators.Compute(node.Operator, left, right);
    }

    public object VisitNegate(NegateFormula node) => node.Operand.Accept(this) is var value && value is FormulaError ? value : -Operators.Number(value);
}
