using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>Short spellings for building formulas.</summary>
internal static class Make
{
    public static Formula Number(double value) => new NumberFormula(value);

    public static Formula Text(string value) => new TextFormula(value);

    public static Formula Cell(SheetCell cell) => new CellFormula(cell);

    public static Formula Fixed(SheetCell cell) => new CellFormula(cell, true);

    public static Formula Range(SheetCell first, SheetCell last) => new RangeFormula(first, last, true);

    public static Formula Call(string function, params Formula[] arguments) => new CallFormula(function, arguments);

    public static Formula Add(Formula left, Formula right) => new BinaryFormula("+", left, right);

    public static Formula Subtract(Formula left, Formula right) => new BinaryFormula("-", left, right);

    public static Formula Multiply(Formula left, Formula right) => new BinaryFormula("*", left, right);

    public static Formula Divide(Formula left, Formula right) => new BinaryFormula("/", left, right);

    public static Formula Compare(string comparison, Formula left, Formula right) => new BinaryFormula(comparison, left, right);

    public static Formula If(Formula condition, Formula then, Formula otherwise) => Call("IF", condition, then, otherwise);
}
