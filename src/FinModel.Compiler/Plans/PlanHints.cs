namespace FinModel.Compiler.Plans;

/// <summary>Hints for presentation.</summary>
/// <param name="IsSubtotal">Set off by a rule above it.</param>
/// <param name="IsTotal">Set off more strongly.</param>
/// <param name="IsDeducted">Shown with the opposite sign: a cost of 5 as (5).</param>
/// <param name="IsHidden">Left out of statements, still in catalogues.</param>
/// <param name="Decimals">Decimals to show, or null for the unit's own.</param>
public sealed record PlanHints(bool IsSubtotal, bool IsTotal, bool IsDeducted, bool IsHidden, int? Decimals)
{
    /// <summary>Of an input: it says what is so, as a switch or a split does, and is no estimate that may be a tenth more.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether more of it is good news nobody can say, as of money borrowed or invested.</summary>
    public bool IsNeutral { get; init; }

    /// <summary>No hints.</summary>
    public static PlanHints None { get; } = new(false, false, false, false, null);
}
