namespace FinModel.Language.Syntax;

/// <summary>A kind of declaration, <c>period</c>, and the name that there must be.</summary>
public sealed record NeedSyntax(Identifier Kind, Identifier Name)
{
    /// <summary>What can be needed.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["period", "line", "bands", "dimension", "function", "currency", "table"];
}
