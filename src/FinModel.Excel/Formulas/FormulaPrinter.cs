using System.Globalization;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>
/// Prints a formula as it stands on a sheet. Brackets go wherever spreadsheets disagree with each other or with mathematics: around a
/// sign that meets a power, around a power of a power, and around every right operand of the same rank, whose order of rounding would change.
/// </summary>
internal sealed class FormulaPrinter(Sheet sheet, SheetCell? origin = null) : IFormulaVisitor<string>
{
    public static string Print(Formula formula, Sheet sheet) => formula.Accept(new FormulaPrinter(sheet));

    /// <summary>In rows and columns counted from the cell itself, so that copies of a formula print alike.</summary>
    public static string PrintRelative(SheetCell cell) => cell.Formula!.Accept(new FormulaPrinter(cell.Sheet, cell));

    public string VisitNumber(NumberFormula node) => Spelled(node.Value.ToString("R", CultureInfo.InvariantCulture));

    public string VisitText(TextFormula node) => $"\"{node.Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public string VisitCell(CellFormula node) => SheetOf(node.Target) + Address(node.Target, node.IsFixed);

    public string VisitRange(RangeFormula node) => $"{SheetOf(node.First)}{Address(node.First, node.IsFixed)}:{Address(node.Last, node.IsFixed)}";

    public string VisitCall(CallFormula node) => $"{node.Function}({string.Join(',', node.Arguments.Select(a => a.Accept(this)))})";

    public string VisitBinary(BinaryFormula node)
    {
        var rank = Rank(node.Operator);
        return Bracketed(node.Left, rank == Power ? Atom : rank) + node.Operator + Bracketed(node.Right, rank == Power ? Atom : rank + 1);
    }

    public string VisitNegate(NegateFormula node) => "-" + Bracketed(node.Operand, Atom);

    private const int Sum = 2;
    private const int Product = 3;
    private const int Power = 4;
    private const int Atom = 9;

    private string SheetOf(SheetCell cell) => cell.Sheet == sheet ? "" : cell.Sheet.Quoted + "!";

    private string Address(SheetCell cell, bool isFixed) => origin is null ? cell.Address(isFixed)
        : isFixed ? string.Create(CultureInfo.InvariantCulture, $"R{cell.Row}C{cell.Column}")
        : string.Create(CultureInfo.InvariantCulture, $"R[{cell.Row - origin.Row}]C[{cell.Column - origin.Column}]");

    private string Bracketed(Formula operand, int least)
    {
        var text = operand.Accept(this);
        return Rank(operand) < least ? $"({text})" : text;
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
