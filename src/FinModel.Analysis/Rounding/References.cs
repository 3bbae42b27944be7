using FinModel.Compiler.Plans;

namespace FinModel.Analysis;

/// <summary>Collects the cells that a formula refers to.</summary>
internal sealed class References : IPlanExpressionVisitor<IEnumerable<PlanCell>>
{
    private static readonly References Visitor = new();

    public static IEnumerable<PlanCell> In(PlanExpression expression) => expression.Accept(Visitor);

    public IEnumerable<PlanCell> VisitConstant(PlanConstant node) => [];

    public IEnumerable<PlanCell> VisitReference(PlanReference node) => [node.Cell];

    public IEnumerable<PlanCell> VisitOperation(PlanOperation node) => node.Operands.SelectMany(o => o.Accept(this));
}
