using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Expanding;

/// <summary>
/// The cells of the base case that formulas read beside those of a scenario. What is computed there is computed again from what the base case gives,
/// so that every reader of a plan,
/// a workbook too, has it like any other cell; a figure is the same in every scenario.
/// </summary>
internal sealed class BaseCells : IPlanExpressionVisitor<PlanExpression>
{
    private readonly Dictionary<PlanCell, PlanCell> _cells = [];

    /// <summary>The expression with each cell as the base case has it.</summary>
    public PlanExpression Of(PlanExpression expression) => expression.Accept(this);

    /// <summary>Gives the cells that formulas read, and those behind them, their formulas.</summary>
    /// <param name="formulas">All formulas that have a value.</param>
    /// <returns>The cells, in the order in which they were found.</returns>
    public IReadOnlyList<PlanCell> Complete(IEnumerable<PlanExpression> formulas)
    {
        var found = new List<PlanCell>();
        var seen = new HashSet<PlanCell>();
        var operands = new CellCollector();
        void Add(PlanExpression formula) => found.AddRange(operands.Of(formula).Where(c => c.BaseOf is not null && seen.Add(c)));
        foreach (var formula in _cells.Count == 0 ? [] : formulas)
        {
            Add(formula);
        }

        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].BaseOf!.Formula is { } formula)
            {
                found[i].Formula = Of(formula);
                Add(found[i].Formula!);
            }
        }

        return found;
    }

    public PlanExpression VisitConstant(PlanConstant node) => node;

    public PlanExpression VisitReference(PlanReference node) =>
        node.Cell is { BaseOf: null, Origin: not CellOrigin.Data } ? new PlanReference(Beside(node.Cell)) : node;

    public PlanExpression VisitOperation(PlanOperation node) => new PlanOperation(node.Op, [.. node.Operands.Select(Of)]);

    private PlanCell Beside(PlanCell cell) => _cells.TryGetValue(cell, out var known) ? known : _cells[cell] = CellFactory.OfBase(cell);
}
