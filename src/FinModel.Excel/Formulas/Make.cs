using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>Short spellings for building formulas.</summary>
internal static class Make
{
    public static Formula Number(double value) => new NumberFormula(value);

    public static Formula Text(string value) => new TextFormula(value);

    public static Formula Cell(SheetCell cell) => new CellFormula(cell);

    public static Formula Fixed(SheetCell cell) => new CellFormula(cell, true);

    /// <summary>The plan's value that stands in a cell, whatever sign it is shown with.</summary>
    public static Formula Value(SheetCell cell, bool isFixed = false) =>
        cell.IsNegated ? new NegateFormula(new CellFormula(cell, isFixed)) : new CellFormula(cell, isFixed);

    public static Formula Range(SheetCell first, SheetCell last) => new RangeFormula(first, last, true);

    public static Formula Call(string function, params Formula[] arguments) => new CallFormula(function, arguments);

    // A sign goes outwards until it meets another or becomes a subtraction; none of these steps rounds.
    public static Formula Add(Formula left, Formula right) => (left, right) switch
    {
        (_, NegateFormula negated) => Subtract(left, negated.Operand),
        (NegateFormula negated, _) => Subtract(right, negated.Operand),
        _ => new BinaryFormula("+", left, right),
    };

    public static Formula Subtract(Formula left, Formula right) => (left, right) switch
    {
        (_, NegateFormula negated) => Add(left, negated.Operand),
        (NegateFormula negated, _) => new NegateFormula(Add(negated.Operand, right)),
        _ => new BinaryFormula("-", left, right),
    };

    public static Formula Multiply(Formula left, Formula right) => Signed("*", left, right);

    public static Formula Divide(Formula left, Formula right) => Signed("/", left, right);

    public static Formula Negate(Formula operand) => operand switch
    {
        NegateFormula negated => negated.Operand,
        BinaryFormula { Operator: "-" } difference => new BinaryFormula("-", difference.Right, difference.Left),
        _ => new NegateFormula(operand),
    };

    public static Formula Compare(string comparison, Formula left, Formula right) => new BinaryFormula(comparison, left, right);

    public static Formula If(Formula condition, Formula then, Formula otherwise) => Call("IF", condition, then, otherwise);

    private static Formula Signed(string operation, Formula left, Formula right) => (left, right) switch
    {
        (NegateFormula a, NegateFormula b) => new BinaryFormula(operation, a.Operand, b.Operand),
        (NegateFormula a, _) => new NegateFormula(new BinaryFormula(operation, a.Operand, right)),
        (_, NegateFormula b) => new NegateFormula(new BinaryFormula(operation, left, b.Operand)),
        _ => new BinaryFormula(operation, left, right),
    };
}
