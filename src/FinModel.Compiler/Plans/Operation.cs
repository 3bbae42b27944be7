namespace FinModel.Compiler.Plans;

/// <summary>What every reader must know of a primitive operation.</summary>
/// <param name="Op">Which.</param>
/// <param name="Form">What kind.</param>
/// <param name="Least">The least number of operands.</param>
/// <param name="Most">The greatest number of operands.</param>
/// <param name="Linearity">In which operands it is linear.</param>
/// <param name="Spreadsheet">The operator or the function of spreadsheets.</param>
public sealed record Operation(Op Op, OperationForm Form, int Least, int Most, Linearity Linearity, string Spreadsheet)
{
    private const int Many = int.MaxValue;

    /// <summary>One row for each; a new one is added here.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new(Op.Add, OperationForm.Arithmetic, 2, 2, Linearity.All, "+"),
        new(Op.Subtract, OperationForm.Arithmetic, 2, 2, Linearity.All, "-"),
        new(Op.Multiply, OperationForm.Arithmetic, 2, 2, Linearity.Each, "*"),
        new(Op.Divide, OperationForm.Arithmetic, 2, 2, Linearity.First, "/"),
        new(Op.Negate, OperationForm.Arithmetic, 1, 1, Linearity.All, "-"),
        new(Op.Power, OperationForm.Arithmetic, 2, 2, Linearity.None, "^"),
        new(Op.Sum, OperationForm.Reduction, 1, Many, Linearity.All, "SUM"),
        new(Op.Average, OperationForm.Reduction, 1, Many, Linearity.All, "AVERAGE"),
        new(Op.Minimum, OperationForm.Reduction, 1, Many, Linearity.None, "MIN"),
        new(Op.Maximum, OperationForm.Reduction, 1, Many, Linearity.None, "MAX"),
        new(Op.Median, OperationForm.Reduction, 1, Many, Linearity.None, "MEDIAN"),
        new(Op.Percentile, OperationForm.Reduction, 2, Many, Linearity.None, "PERCENTILE"),
        new(Op.Where, OperationForm.Choice, 2, 2, Linearity.None, "IF"),
        new(Op.Absolute, OperationForm.Function, 1, 1, Linearity.None, "ABS"),
        new(Op.Round, OperationForm.Function, 2, 2, Linearity.None, "ROUND"),
        new(Op.SquareRoot, OperationForm.Function, 1, 1, Linearity.None, "SQRT"),
        new(Op.Logarithm, OperationForm.Function, 1, 1, Linearity.None, "LN"),
        new(Op.Exponential, OperationForm.Function, 1, 1, Linearity.None, "EXP"),
        new(Op.Equal, OperationForm.Comparison, 2, 2, Linearity.None, "="),
        new(Op.NotEqual, OperationForm.Comparison, 2, 2, Linearity.None, "<>"),
        new(Op.Less, OperationForm.Comparison, 2, 2, Linearity.None, "<"),
        new(Op.LessOrEqual, OperationForm.Comparison, 2, 2, Linearity.None, "<="),
        new(Op.Greater, OperationForm.Comparison, 2, 2, Linearity.None, ">"),
        new(Op.GreaterOrEqual, OperationForm.Comparison, 2, 2, Linearity.None, ">="),
        new(Op.And, OperationForm.Logic, 1, Many, Linearity.None, "AND"),
        new(Op.Or, OperationForm.Logic, 1, Many, Linearity.None, "OR"),
        new(Op.Not, OperationForm.Logic, 1, 1, Linearity.None, "NOT"),
        new(Op.Select, OperationForm.Choice, 3, 3, Linearity.Rest, "IF"),
    ];

    /// <summary>The row of an operation.</summary>
    public static Operation Of(Op op) => All[(int)op];

    /// <summary>Whether a comparison holds; of numbers only.</summary>
    public static bool Holds(Op comparison, double left, double right) => comparison switch
    {
        Op.Equal => Core.Values.Comparison.Equal(left, right),
        Op.NotEqual => !Core.Values.Comparison.Equal(left, right),
        Op.Less => Core.Values.Comparison.Less(left, right),
        Op.LessOrEqual => Core.Values.Comparison.LessOrEqual(left, right),
        Op.Greater => Core.Values.Comparison.Less(right, left),
        Op.GreaterOrEqual => Core.Values.Comparison.LessOrEqual(right, left),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "is no comparison"),
    };

    /// <summary>A comparison within a tolerance as primitive operations, for whoever makes them: more is equal, less and greater, and less is
    /// different.</summary>
    public static T Within<T>(Op comparison, T left, T right, T tolerance, Func<Op, T[], T> operate)
    {
        T Gap() => operate(Op.Absolute, [operate(Op.Subtract, [left, right])]);
        return comparison switch
        {
            Op.Equal => operate(Op.Or, [operate(Op.Equal, [left, right]), operate(Op.LessOrEqual, [Gap(), tolerance])]),
            Op.NotEqual => operate(Op.And, [operate(Op.NotEqual, [left, right]), operate(Op.Greater, [Gap(), tolerance])]),
            Op.Less or Op.LessOrEqual => operate(comparison, [left, operate(Op.Add, [right, tolerance])]),
            Op.Greater or Op.GreaterOrEqual => operate(comparison, [left, operate(Op.Subtract, [right, tolerance])]),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "is no comparison"),
        };
    }
}
