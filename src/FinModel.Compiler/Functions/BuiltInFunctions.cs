using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Functions;

/// <summary>The built-in functions, one line each. A function that other functions can express belongs into a library instead.</summary>
internal static class BuiltInFunctions
{
    private const int Many = int.MaxValue;

    private static readonly Dictionary<string, FunctionDefinition> All = new FunctionDefinition[]
    {
        new("sum", "x, …", 1, Many, true, UnitRule.Same, Selections.Sum) { TakesNothing = true },
        new("average", "x, …", 1, Many, true, UnitRule.Same, operands => new PlanOperation(Op.Average, operands)),
        new("min", "x, …", 1, Many, true, UnitRule.Same, operands => new PlanOperation(Op.Minimum, operands)) { TakesDates = true },
        new("max", "x, …", 1, Many, true, UnitRule.Same, operands => new PlanOperation(Op.Maximum, operands)) { TakesDates = true },
        new("count", "x, …", 1, Many, true, UnitRule.Count, Selections.Count) { TakesNothing = true, TakesDates = true },
        new("median", "x, …", 1, Many, true, UnitRule.Same, operands => new PlanOperation(Op.Median, operands)) { Orders = true },
        new("quartile", "x, q", 2, 2, true, UnitRule.First, Selections.Quartile) { Orders = true, Settings = 1, Greatest = 4 },
        new("percentile", "x, share", 2, 2, true, UnitRule.First, Selections.Percentile) { Orders = true, Settings = 1, Greatest = 1 },
        new("abs", "x", 1, 1, false, UnitRule.Same, operands => new PlanOperation(Op.Absolute, operands)),
        new("round", "x, digits", 2, 2, false, UnitRule.First, operands => new PlanOperation(Op.Round, operands)),
        new("sqrt", "x", 1, 1, false, UnitRule.Root, operands => new PlanOperation(Op.SquareRoot, operands)),
        new("ln", "x", 1, 1, false, UnitRule.Pure, operands => new PlanOperation(Op.Logarithm, operands)),
        new("exp", "x", 1, 1, false, UnitRule.Pure, operands => new PlanOperation(Op.Exponential, operands)),
    }.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The names that are functions without being in this table, because they take more than values.</summary>
    private static readonly Dictionary<string, string> Special = new(StringComparer.Ordinal)
    {
        ["if"] = "condition, a, b",
        ["require"] = "condition, x, \"reason\"",
        ["meaningful"] = "condition, x, \"reason\"",
        ["given"] = "x",
        ["base"] = "x",
        ["previous"] = "x, first",
        ["ltm"] = "x",
        ["convert"] = "x, CURRENCY",
        ["printed"] = "TABLE, LINE",
    };

    private static readonly Dictionary<string, TimelineFact> Facts = new(StringComparer.Ordinal)
    {
        ["periods_per_year"] = TimelineFact.PeriodsPerYear,
        ["days_in_period"] = TimelineFact.DaysInPeriod,
        ["period_start"] = TimelineFact.PeriodStart,
        ["period_end"] = TimelineFact.PeriodEnd,
    };

    /// <summary>All names, special ones too.</summary>
    public static IEnumerable<string> Names => All.Keys.Concat(Special.Keys).Concat(Facts.Keys);

    public static FunctionDefinition? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>What a function without arguments asks of the timeline, or null.</summary>
    public static TimelineFact? FactOf(string name) => Facts.TryGetValue(name, out var fact) ? fact : null;

    /// <summary>How a function is written: <c>round(x, digits)</c>.</summary>
    public static string UsageOf(string name) =>
        $"{name}({All.GetValueOrDefault(name)?.Parameters ?? Special.GetValueOrDefault(name) ?? (Facts.ContainsKey(name) ? "" : "x")})";
}
