using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Functions;

/// <summary>The built-in functions, one line each. A function that other functions can express belongs into a library instead.</summary>
internal static class BuiltInFunctions
{
    private const int Many = int.MaxValue;

    private static readonly Dictionary<string, FunctionDefinition> All = new FunctionDefinition[]
    {
        new("sum", 1, Many, true, UnitRule.Same, operands => new PlanOperation(Op.Sum, operands)),
        new("average", 1, Many, true, UnitRule.Same, operands => new PlanOperation(Op.Average, operands)),
        new("min", 1, Many, true, UnitRule.Same, operands => new PlanOperation(Op.Minimum, operands)),
        new("max", 1, Many, true, UnitRule.Same, operands => new PlanOperation(Op.Maximum, operands)),
        new("count", 1, Many, true, UnitRule.Count, operands => new PlanConstant(operands.Count)),
        new("abs", 1, 1, false, UnitRule.Same, operands => new PlanOperation(Op.Absolute, operands)),
        new("round", 2, 2, false, UnitRule.First, operands => new PlanOperation(Op.Round, operands)),
        new("sqrt", 1, 1, false, UnitRule.Root, operands => new PlanOperation(Op.SquareRoot, operands)),
        new("ln", 1, 1, false, UnitRule.Pure, operands => new PlanOperation(Op.Logarithm, operands)),
        new("exp", 1, 1, false, UnitRule.Pure, operands => new PlanOperation(Op.Exponential, operands)),
    }.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The names that are functions without being in this table, because they take more than values.</summary>
    private static readonly string[] Special = ["if", "convert", "printed", "periods_per_year", "days_in_period"];

    public static IEnumerable<string> Names => All.Keys.Concat(Special);

    public static FunctionDefinition? Find(string name) => All.GetValueOrDefault(name);
}
