namespace FinModel.Compiler.Plans;

/// <summary>Finds the cells that one formula after the other refers to, in memory of its own that is used again.</summary>
internal sealed class CellCollector
{
    private readonly List<PlanCell> _cells = [];
    private readonly Stack<PlanExpression> _waiting = new();

    /// <summary>The cells in order, one that is named twice twice; good until the next formula is asked about.</summary>
    public List<PlanCell> Of(PlanExpression? formula)
    {
        _cells.Clear();
        for (var next = formula; next is not null || _waiting.TryPop(out next); next = null)
        {
            if (next is PlanReference reference)
            {
                _cells.Add(reference.Cell);
            }
            else if (next is PlanOperation operation)
            {
                for (var i = operation.Operands.Length - 1; i >= 0; i--)
                {
                    _waiting.Push(operation.Operands[i]);
                }
            }
        }

        return _cells;
    }
}
