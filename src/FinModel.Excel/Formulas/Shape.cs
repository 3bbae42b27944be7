using System.Globalization;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>A formula with its references taken out: two cells can have the same formula only if their shapes are alike.</summary>
internal sealed record Shape(string Text, IReadOnlyList<SheetCell> References)
{
    public static Shape Of(Formula formula)
    {
        var reader = new Reader();
        var text = formula.Accept(reader);
        return new Shape(text, reader.References);
    }

    private sealed class Reader : IFormulaVisitor<string>
    {
        public List<SheetCell> References { get; } = [];

        public string VisitNumber(NumberFormula node) => node.Value.ToString("R", CultureInfo.InvariantCulture);

        public string VisitText(TextFormula node) => $"\"{node.Value}\"";

        public string VisitCell(CellFormula node)
        {
            References.Add(node.Target);
            return "#";
        }

        public string VisitRange(RangeFormula node)
        {
            References.Add(node.First);
            References.Add(node.Last);
            return "#:#";
        }

        public string VisitCall(CallFormula node) => $"{node.Function}({string.Join(',', node.Arguments.Select(a => a.Accept(this)))})";

        public string VisitBinary(BinaryFormula node) => $"({node.Left.Accept(this)}{node.Operator}{node.Right.Accept(this)})";

        public string VisitNegate(NegateFormula node) => $"-({node.Operand.Accept(this)})";
    }
}
