using System.Globalization;
using System.Text;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>
/// Prints a formula as it stands on a sheet. Brackets go wherever spreadsheets disagree with each other or with mathematics: around a
/// sign that meets a power, around a power of a power, and around every right operand of the same rank, whose order of rounding would change.
/// </summary>
/// <param name="sheet">The sheet that the formulas stand on.</param>
internal sealed class FormulaPrinter(Sheet sheet) : IFormulaVisitor<StringBuilder>
{
    private readonly StringBuilder _text = new();

    // What relative places are counted from; null where they are not.
    private SheetCell? _origin;

    public static string Print(Formula formula, Sheet sheet) => new FormulaPrinter(sheet).Print(formula);

    /// <summary>In rows and columns counted from the cell itself, so that copies of a formula print alike.</summary>
    public static string PrintRelative(SheetCell cell) => new FormulaPrinter(cell.Sheet).PrintFrom(cell);

    /// <summary>One formula after the other.</summary>
    public string Print(Formula formula) => Print(formula, (SheetCell?)null);

    /// <summary>The formulas of one cell after the other, in rows and columns counted from each.</summary>
    public string PrintFrom(SheetCell cell) => Print(cell.Formula!, cell);

    public StringBuilder VisitNumber(NumberFormula node) => _text.Append(Spelled(node.Value.ToString("R", CultureInfo.InvariantCulture)));

    public StringBuilder VisitText(TextFormula node) => _text.Append('"').Append(node.Value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');

    public StringBuilder VisitCell(CellFormula node)
    {
        SheetOf(node.Target);
        return Address(node.Target, node.IsFixed);
    }

    public StringBuilder VisitRange(RangeFormula node)
    {
        SheetOf(node.First);
        Address(node.First, node.IsFixed).Append(':');
        return Address(node.Last, node.IsFixed);
    }

    public StringBuilder VisitCall(CallFormula node)
    {
        _text.Append(node.Function).Append('(');
        for (var i = 0; i < node.Arguments.Count; i++)
        {
            _text.Append(i > 0 ? "," : "");
            node.Arguments[i].Accept(this);
        }

        return _text.Append(')');
    }

    public StringBuilder VisitBinary(BinaryFormula node)
    {
        var rank = Rank(node.Operator);
        Bracketed(node.Left, rank == Power ? Atom : rank).Append(node.Operator);
        return Bracketed(node.Right, rank == Power ? Atom : rank + 1);
    }

    public StringBuilder VisitNegate(NegateFormula node)
    {
        _text.Append('-');
        return Bracketed(node.Operand, Atom);
    }

    private string Print(Formula formula, SheetCell? origin)
    {
        _origin = origin;
        _text.Clear();
        return formula.Accept(this).ToString();
    }

    private const int Sum = 2;
    private const int Product = 3;
    private const int Power = 4;
    private const int Atom = 9;

    private StringBuilder SheetOf(SheetCell cell) => cell.Sheet == sheet ? _text : _text.Append(cell.Sheet.Quoted).Append('!');

    private StringBuilder Address(SheetCell cell, bool isFixed)
    {
        if (_origin is null)
        {
            var sign = isFixed ? "$" : "";
            return _text.Append(sign).Append(SheetCell.ColumnName(cell.Column)).Append(sign).Append(Text(cell.Row));
        }

        return isFixed ? _text.Append('R').Append(Text(cell.Row)).Append('C').Append(Text(cell.Column))
            : _text.Append("R[").Append(Text(cell.Row - _origin.Row)).Append("]C[").Append(Text(cell.Column - _origin.Column)).Append(']');
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private StringBuilder Bracketed(Formula operand, int least)
    {
        var isBracketed = Rank(operand) < least;
        _text.Append(isBracketed ? "(" : "");
        return operand.Accept(this).Append(isBracketed ? ")" : "");
    }

    // A sign is fine in front of a sum's first operand and needs brackets everywhere else.
    private static int Rank(Formula formula) => formula switch
    {
        BinaryFormula binary => Rank(binary.Operator),
        NegateFormula or NumberFormula { Value: < 0 } => Sum,
        _ => Atom,
    };

    private static int Rank(string operation) => operation switch
    {
        "^" => Power,
        "*" or "/" => Product,
        "+" or "-" => Sum,
        "&" => 1,
        _ => 0,
    };

    // 1E-09 as 0.000000001: what other programs make of it when they save the file would look like a changed formula.
    private static string Spelled(string number)
    {
        var at = number.IndexOf("E-", StringComparison.Ordinal);
        if (at < 0 || int.Parse(number[(at + 2)..], CultureInfo.InvariantCulture) is not (<= 15 and var places))
        {
            return number;
        }

        var digits = number[..at].Replace(".", "", StringComparison.Ordinal);
        return digits[0] == '-' ? $"-0.{new string('0', places - 1)}{digits[1..]}" : $"0.{new string('0', places - 1)}{digits}";
    }
}
