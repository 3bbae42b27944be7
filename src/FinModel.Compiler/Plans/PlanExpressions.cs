namespace FinModel.Compiler.Plans;

/// <summary>Questions that every reader of a formula asks.</summary>
public static class PlanExpressions
{
    /// <summary>The cells a formula refers to, in order, one that is named twice twice.</summary>
    public static IEnumerable<PlanCell> Cells(this PlanExpression expression)
    {
        var waiting = new Stack<PlanExpression>([expression]);
        while (waiting.TryPop(out var next))
        {
            if (next is PlanReference reference)
            {
                yield return reference.Cell;
            }
            else if (next is PlanOperation operation)
            {
                for (var i = operation.Operands.Length - 1; i >= 0; i--)
                {
                    waiting.Push(operation.Operands[i]);
                }
            }
        }
    }
}
