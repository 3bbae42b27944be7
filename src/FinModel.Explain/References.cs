using FinModel.Compiler.Plans;

namespace FinModel.Explain;

/// <summary>The cells a formula refers to, in order, each once.</summary>
internal sealed class References : IPlanExpressionVisitor<bool>
{
    private readonly List<PlanCell> _cells = [];
    private readonly HashSet<PlanCell> _seen = [];

    public static IReadOnlyList<PlanCell> Of(PlanCell cell)
    {
        var references = new References();
        cell.Formula?.Accept(references);
        return references._cells;
    }

    public bool VisitConstant(PlanConstant node) => true;

    public bool VisitReference(PlanReference node)
    {
        if (_seen.Add(node.Cell))
        {
            _cells.Add(node.Cell);
        }

        return true;
    }

    public bool VisitOperation(PlanOperation node)
    {
        foreach (var operand in node.Operands)
        {
            operand.Accept(this);
        }

        return true;
    }
}
