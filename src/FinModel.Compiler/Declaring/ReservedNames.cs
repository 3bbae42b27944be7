using FinModel.Compiler.Functions;
using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Declaring;

/// <summary>Words that mean something where a name could stand, so that a name spelt like one could not be used.</summary>
internal static class ReservedNames
{
    /// <summary>Words of formulas and of the clauses behind them, and the periods that are always there.</summary>
    public static IReadOnlySet<string> Everywhere { get; } = Set(
        "and", "or", "not", "within", "because", "source", "note", "otherwise", "from", "above", "where", "data", "first_estimate", "last_actual",
        "last_period");

    /// <summary>What also cannot be a function.</summary>
    public static IReadOnlySet<string> OfFunctions { get; } = Set([.. Everywhere, .. BuiltInFunctions.Names]);

    /// <summary>What also cannot be a scale of bands.</summary>
    public static IReadOnlySet<string> OfBands { get; } = Set([.. OfFunctions, .. UnitResolver.Words]);

    /// <summary>What also cannot be a currency.</summary>
    public static IReadOnlySet<string> OfUnits { get; } = Set([.. Everywhere, .. UnitResolver.Words]);

    /// <summary>What cannot be a scenario: the base case is one, and what others expect is compared under these names.</summary>
    public static IReadOnlySet<string> OfScenarios { get; } = Set([PlanScenario.Base.Name, .. Enum.GetValues<ExpectationKind>().Select(k => k.Name())]);

    private static HashSet<string> Set(params IEnumerable<string> words) => words.ToHashSet(StringComparer.Ordinal);
}
