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
        var degrees = new List<int>();
        foreach (var operand in node.Operands)
        {
            degrees.Add(operand.Accept(this));
        }

        return Operation.Of(node.Op).Linearity switch
        {
            Linearity.All => Highest(degrees),
            Linearity.Each => Math.Min(Sum(degrees), NotAffine),
            Linearity.First when degrees.FindIndex(1, d => d != 0) < 0 => degrees[0],
            Linearity.Rest when degrees[0] == 0 => Highest(degrees),
            _ => degrees.TrueForAll(d => d == 0) ? 0 : NotAffine,
        };
    }

    private static int Highest(List<int> degrees)
    {
        var highest = 0;
        degrees.ForEach(degree => highest = Math.Max(highest, degree));
        return highest;
    }

    private static int Sum(List<int> degrees)
    {
        var sum = 0;
        degrees.ForEach(degree => sum += degree);
        return sum;
    }
}
