using System.Globalization;
using System.Text;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>A formula with its references taken out: two cells can have the same formula only if their shapes are alike.</summary>
internal sealed record Shape(string Text, IReadOnlyList<SheetCell> References)
{
    public static Shape Of(Formula formula)
    {
        var reader = new Reader();
        return new Shape(formula.Accept(reader).ToString(), reader.References);
    }

    private sealed class Reader : IFormulaVisitor<StringBuilder>
    {
        private readonly StringBuilder _text = new();

        public List<SheetCell> References { get; } = [];

        public StringBuilder VisitNumber(NumberFormula node) => _text.Append(CultureInfo.InvariantCulture, $"{node.Value:R}");

        public StringBuilder VisitText(TextFormula node) => _text.Append('"').Append(node.Value).Append('"');

        public StringBuilder VisitCell(CellFormula node)
        {
            References.Add(node.Target);
            return _text.Append('#');
        }

        public StringBuilder VisitRange(RangeFormula node)
        {
            References.Add(node.First);
            References.Add(node.Last);
            return _text.Append("#:#");
        }

        public StringBuilder VisitCall(CallFormula node)
        {
            _text.Append(node.Function).Append('(');
            foreach (var argument in node.Arguments)
            {
                argument.Accept(this).Append(',');
            }

            return _text.Append(')');
        }

        public StringBuilder VisitBinary(BinaryFormula node)
        {
            _text.Append('(');
            node.Left.Accept(this).Append(node.Operator);
            return node.Right.Accept(this).Append(')');
        }

        public StringBuilder VisitNegate(NegateFormula node)
        {
            _text.Append("-(");
            return node.Operand.Accept(this).Append(')');
        }
    }
}
