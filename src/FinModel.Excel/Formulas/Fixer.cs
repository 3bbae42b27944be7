using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>Copies a formula with some of its references fixed, counted as <see cref="Shape"/> counts them.</summary>
internal sealed class Fixer(bool[] isFixed) : IFormulaVisitor<Formula>
{
    private int _next;

    public Formula VisitNumber(NumberFormula node) => node;

    public Formula VisitText(TextFormula node) => node;

    public Formula VisitCell(CellFormula node) => node with { IsFixed = isFixed[_next++] };

    public Formula VisitRange(RangeFormula node)
    {
        var fixing = isFixed[_next++];
        _next++;
        return node with { IsFixed = fixing };
    }

    public Formula VisitCall(CallFormula node) => node with { Arguments = [.. node.Arguments.Select(a => a.Accept(this))] };

    public Formula VisitBinary(BinaryFormula node)
    {
        var left = node.Left.Accept(this);
        return node with { Left = left, Right = node.Right.Accept(this) };
    }

    public Formula VisitNegate(NegateFormula node) => new NegateFormula(node.Operand.Accept(this));
}
