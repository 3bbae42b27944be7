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
        return Operation.Of(node.Op).Linearity switch
        {
            Linearity.All => degrees.Aggregate(Math.Max),
            Linearity.Each => Math.Min(degrees.Aggregate(0, (all, one) => all + one), NotAffine),
            Linearity.First when degrees.Skip(1).All(d => d == 0) => degrees[0],
            Linearity.Rest when degrees[0] == 0 => degrees.Aggregate(Math.Max),
            _ => degrees.TrueForAll(d => d == 0) ? 0 : NotAffine,
        };
    }
}
