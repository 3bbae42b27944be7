using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>
/// How far apart rounding alone may leave two programs in a cell: a difference of large numbers is as exact as they are, and so is what is computed
/// from it. To the first order: each step takes over what its terms are off by.
/// </summary>
internal sealed class RoundingSlack(FormulaEvaluator values) : IFormulaVisitor<double>
{
    // Of the larger term: spreadsheets take a sum for nought some digits before the last.
    private const double OfTerm = 1e-13;

    // Further back than this, what was rounded there is no more than what is rounded here.
    private const int Deepest = 400;

    private readonly Dictionary<SheetCell, double> _known = [];
    private int _depth;

    /// <summary>The slack of a cell's value.</summary>
    public double Of(SheetCell cell)
    {
        if (cell.Formula is null || _depth > Deepest || _known.ContainsKey(cell))
        {
            return _known.GetValueOrDefault(cell);
        }

        // A circle finds what it begins with.
        _known[cell] = OfTerm * Size(values.ValueOf(cell));
        _depth++;
        var slack = cell.Formula.Accept(this);
        _depth--;
        return _known[cell] = double.IsFinite(slack) ? slack : 0;
    }

    public double VisitNumber(NumberFormula node) => 0;

    public double VisitText(TextFormula node) => 0;

    public double VisitCell(CellFormula node) => Of(node.Target);

    public double VisitRange(RangeFormula node) => Cells(node).Select(Of).DefaultIfEmpty().Max();

    public double VisitNegate(NegateFormula node) => node.Operand.Accept(this);

    public double VisitBinary(BinaryFormula node)
    {
        var (left, right) = (Size(node.Left.Accept(values)), Size(node.Right.Accept(values)));
        var (ofLeft, ofRight) = (node.Left.Accept(this), node.Right.Accept(this));
        return node.Operator switch
        {
            "+" or "-" => ofLeft + ofRight + (OfTerm * Math.Max(left, right)),
            "*" => (ofLeft * right) + (ofRight * left),
            "/" => right == 0 ? 0 : (ofLeft + (left / right * ofRight)) / right,
            "^" => left == 0 ? 0 : Math.Pow(left, right) * (right * ofLeft / left),
            _ => 0,
        };
    }

    public double VisitCall(CallFormula node)
    {
        var arguments = node.Arguments;
        double Argument(int place) => arguments[place].Accept(this);
        bool Is(int place) => Operators.Number(arguments[place].Accept(values)) != 0;
        return node.Function switch
        {
            "IF" => Argument(Is(0) ? 1 : 2),
            "IFERROR" => Argument(arguments[0].Accept(values) is FormulaError ? 1 : 0),
            "SUM" => Sum(arguments),
            "SQRT" => Size(arguments[0].Accept(values)) is > 0 and var of ? Argument(0) / (2 * Math.Sqrt(of)) : 0,
            "LN" => Size(arguments[0].Accept(values)) is > 0 and var of ? Argument(0) / of : 0,
            "EXP" => Argument(0) * Math.Exp(Operators.Number(arguments[0].Accept(values))),
            _ => arguments.Max(a => (double?)a.Accept(this)) ?? 0,
        };
    }

    private double Sum(IReadOnlyList<Formula> arguments)
    {
        var (slack, largest) = (0.0, 0.0);
        foreach (var argument in arguments)
        {
            slack += argument is RangeFormula range ? Cells(range).Sum(Of) : argument.Accept(this);
            largest = Math.Max(largest,
                argument is RangeFormula of ? Cells(of).Max(c => (double?)Size(values.ValueOf(c))) ?? 0 : Size(argument.Accept(values)));
        }

        return slack + (OfTerm * largest);
    }

    private static IEnumerable<SheetCell> Cells(RangeFormula range) =>
        from row in Enumerable.Range(range.First.Row, range.Last.Row - range.First.Row + 1)
        from column in Enumerable.Range(range.First.Column, range.Last.Column - range.First.Column + 1)
        select range.First.Sheet.Find(row, column) into cell
        where cell is not null
        select cell;

    private static double Size(object value) => value is double number ? Math.Abs(number) : 0;
}
