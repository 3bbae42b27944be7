namespace FinModel.Compiler.Plans;

/// <summary>One method for each kind of node.</summary>
public interface IPlanExpressionVisitor<out T>
{
    /// <summary>A number.</summary>
    T VisitConstant(PlanConstant node);

    /// <summary>Another cell's value.</summary>
    T VisitReference(PlanReference node);

    /// <summary>A primitive operation.</summary>
    T VisitOperation(PlanOperation node);
}
