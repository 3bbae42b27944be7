using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Scheduling;

/// <summary>Whether the formulas of a circle are, taken together, a constant plus fixed multiples of the cut values.</summary>
internal sealed class Affinity : IPlanExpressionVisitor<int>
{
    private const int NotAffine = 2;

    // The degree in the cut values: 0 does not depend on them, 1 is affine, 2 is anything else.
    private readonly Dictionary<PlanCell, int> _degrees = [];

    public static bool IsAffine(IReadOnlyList<PlanCell> cells, IReadOnlyList<PlanCell> cuts)
    {
        var affinity = new Affinity();
        foreach (var cut in cuts)
        {
            affinity._degrees[cut] = 1;
        }

        foreach (var cell in cells)
        {
            affinity._degrees[cell] = cell.Formula!.Accept(affinity);
        }

        return cuts.All(cut => cut.Formula!.Accept(affinity) < NotAffine);
    }

    public int VisitConstant(PlanConstant node) => 0;

    public int VisitReference(PlanReference node) => _degrees.GetValueOrDefault(node.Cell);

    public int VisitOperation(PlanOperation node)
    {
        var degrees = node.Operands.Select(o => o.Accept(this)).ToList();
        return node.Op switch
        {
            Op.Add or Op.Subtract or Op.Negate or Op.Sum or Op.Average => degrees.Max(),
            Op.Multiply => Math.Min(degrees.Sum(), NotAffine),
            Op.Divide when degrees[1] == 0 => degrees[0],
            Op.Select when degrees[0] == 0 => Math.Max(degrees[1], degrees[2]),
            _ => degrees.TrueForAll(d => d == 0) ? 0 : NotAffine,
        };
    }
}
