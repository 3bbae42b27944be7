using FinModel.Compiler.Plans;

namespace FinModel.Evaluation.Programs;

/// <summary>
/// Lowers an affine circle to plain steps: every cell becomes its value at zero cuts plus a slope in each cut, and the cuts come out of the
/// linear system that is left. No loop is needed while it runs, so that one scenario and a block of them do the same arithmetic.
/// </summary>
internal sealed class AffineLowering(ProgramBuilder builder, PlanCircle circle) : IPlanExpressionVisitor<AffineValue>
{
    /// <summary>More cuts than this are left to the solver: the elimination grows with their cube.</summary>
    public const int MostCuts = 6;

    private readonly Dictionary<PlanCell, AffineValue> _values = [];

    private int Cuts => circle.Cuts.Count;

    /// <summary>Emits the steps and hands back the slot of each cut's solution, and those of the pivots, which are 0 where there is no single one.</summary>
    public (int[] Solutions, int[] Pivots) Solve()
    {
        for (var cut = 0; cut < Cuts; cut++)
        {
            var slopes = NoSlopes();
            slopes[cut] = One;
            _values[circle.Cuts[cut]] = new AffineValue(Number(0), slopes);
        }

        foreach (var cell in circle.Cells)
        {
            _values[cell] = cell.Formula!.Accept(this);
        }

        return Eliminate([.. circle.Cuts.Select(cut => cut.Formula!.Accept(this))]);
    }

    /// <inheritdoc/>
    public AffineValue VisitConstant(PlanConstant node) => new(builder.VisitConstant(node), []);

    /// <inheritdoc/>
    public AffineValue VisitReference(PlanReference node) =>
        _values.TryGetValue(node.Cell, out var value) ? value : new AffineValue(node.Cell.Slot, []);

    /// <inheritdoc/>
    public AffineValue VisitOperation(PlanOperation node)
    {
        // What is chosen from is never affine in a cut, so that these depend on none.
        if (SelectionLowering.IsFor(node))
        {
            return new AffineValue(node.Accept(builder), []);
        }

        AffineValue[] operands = [.. node.Operands.Select(o => o.Accept(this))];
        var atZero = builder.Operate(node.Op, Array.ConvertAll(operands, o => o.AtZero));
        if (Array.TrueForAll(operands, o => o.IsFixed))
        {
            return new AffineValue(atZero, []);
        }

        var slopes = NoSlopes();
        for (var cut = 0; cut < Cuts; cut++)
        {
            slopes[cut] = Slope(node.Op, operands, cut);
        }

        return new AffineValue(atZero, slopes);
    }

    private int One => Number(1);

    private int[] NoSlopes()
    {
        var slopes = new int[Cuts];
        Array.Fill(slopes, -1);
        return slopes;
    }

    private int Number(double value) => builder.VisitConstant(new PlanConstant(value));

    // What the compiler calls affine is made of these operations only.
    private int Slope(Op op, AffineValue[] operands, int cut)
    {
        var slopes = Array.ConvertAll(operands, o => o.Slope(cut));
        return op switch
        {
            _ when Array.TrueForAll(slopes, s => s < 0) => -1,
            Op.Add or Op.Sum => slopes.Aggregate(Plus),
            Op.Average => builder.Emit(StepCode.Divide, slopes.Aggregate(Plus), Number(operands.Length)),
            Op.Subtract => Minus(slopes[0], slopes[1]),
            Op.Negate => builder.Emit(StepCode.Negate, slopes[0]),
            Op.Multiply => slopes[0] >= 0 ? Times(slopes[0], operands[1].AtZero) : Times(slopes[1], operands[0].AtZero),
            Op.Divide => builder.Emit(StepCode.Divide, slopes[0], operands[1].AtZero),
            Op.Select => builder.Emit(StepCode.Select, operands[0].AtZero, OrZero(slopes[1]), OrZero(slopes[2])),
            _ => throw new ArgumentOutOfRangeException(nameof(op), op, "is not affine"),
        };
    }

    private int OrZero(int slope) => slope < 0 ? Number(0) : slope;

    private int Plus(int a, int b) => a < 0 ? b : b < 0 ? a : builder.Emit(StepCode.Add, a, b);

    private int Minus(int a, int b) => b < 0 ? a : a < 0 ? builder.Emit(StepCode.Negate, b) : builder.Emit(StepCode.Subtract, a, b);

    private int Times(int a, int b) => a == One ? b : builder.Emit(StepCode.Multiply, a, b);

    // Gauss on (I - A) x = b. The pivots of money circles are near 1; the residual that is always computed catches the ones that are not.
    private (int[] Solutions, int[] Pivots) Eliminate(AffineValue[] results)
    {
        var right = Array.ConvertAll(results, r => r.AtZero);
        var rows = Array.ConvertAll(results, _ => NoSlopes());
        for (var row = 0; row < Cuts; row++)
        {
            for (var column = 0; column < Cuts; column++)
            {
                rows[row][column] = Minus(row == column ? One : -1, results[row].Slope(column));
            }
        }

        for (var pivot = 0; pivot < Cuts; pivot++)
        {
            for (var row = pivot + 1; row < Cuts; row++)
            {
                Reduce(rows, right, pivot, row);
            }
        }

        return (Substitute(rows, right), [.. rows.Select((row, i) => row[i])]);
    }

    private void Reduce(int[][] rows, int[] right, int pivot, int row)
    {
        if (rows[row][pivot] < 0)
        {
            return;
        }

        var factor = builder.Emit(StepCode.Divide, rows[row][pivot], rows[pivot][pivot]);
        for (var column = pivot + 1; column < Cuts; column++)
        {
            rows[row][column] =
                rows[pivot][column] < 0 ? rows[row][column] : Minus(rows[row][column], builder.Emit(StepCode.Multiply, factor, rows[pivot][column]));
        }

        right[row] = Minus(right[row], builder.Emit(StepCode.Multiply, factor, right[pivot]));
    }

    private int[] Substitute(int[][] rows, int[] right)
    {
        var solution = new int[Cuts];
        for (var row = Cuts - 1; row >= 0; row--)
        {
            var rest = right[row];
            for (var column = row + 1; column < Cuts; column++)
            {
                rest = rows[row][column] < 0 ? rest : Minus(rest, builder.Emit(StepCode.Multiply, rows[row][column], solution[column]));
            }

            solution[row] = builder.Emit(StepCode.Divide, rest, rows[row][row]);
        }

        return solution;
    }
}
