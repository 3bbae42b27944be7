using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>The values of a result with some data moved, and with them what was asked to follow. A circle's cut stays where the result has it.</summary>
internal sealed class MovedValues(ModelResult result) : IPlanExpressionVisitor<double>
{
    private readonly Dictionary<PlanCell, double> _moved = [];

    /// <summary>Moves a datum.</summary>
    public void Move(PlanCell datum, double by) => _moved[datum] = result[datum] + by;

    /// <summary>Computes a cell again if something it refers to has moved.</summary>
    public void Follow(PlanCell cell)
    {
        if (References.In(cell.Formula!).Any(_moved.ContainsKey))
        {
            _moved[cell] = Of(cell.Formula!);
        }
    }

    /// <summary>The value of an expression.</summary>
    public double Of(PlanExpression expression) => expression.Accept(this);

    /// <inheritdoc/>
    public double VisitConstant(PlanConstant node) => node.Value;

    /// <inheritdoc/>
    public double VisitReference(PlanReference node) => _moved.TryGetValue(node.Cell, out var moved) ? moved : result[node.Cell];

    /// <inheritdoc/>
    public double VisitOperation(PlanOperation node)
    {
        Span<double> operands = node.Operands.Count <= 16 ? stackalloc double[node.Operands.Count] : new double[node.Operands.Count];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = node.Operands[i].Accept(this);
        }

        return Arithmetic.Apply(node.Op, operands);
    }
}
