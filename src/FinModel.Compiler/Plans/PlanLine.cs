using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Compiler.Plans;

/// <summary>A line of the model: what it is, not its values.</summary>
public sealed class PlanLine
{
    /// <summary>The id, <c>trade_receivables</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required PlanLabel Label { get; init; }

    /// <summary>How it behaves over time.</summary>
    public required LineKind Kind { get; init; }

    /// <summary>Whether its estimates are given from outside and a scenario may change them.</summary>
    public required bool IsInput { get; init; }

    /// <summary>The dimension it is over, or null.</summary>
    public required PlanDimension? Dimension { get; init; }

    /// <summary>The unit of each member, one for a line without a dimension.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>How its numbers are shown.</summary>
    public required Display Display { get; init; }

    /// <summary>The scale of a line measured in bands, or null.</summary>
    public required PlanBands? Bands { get; init; }

    /// <summary>Whether it is on or off: 1 or 0, and a condition of formulas.</summary>
    public bool IsSwitch { get; init; }

    /// <summary>The statement it is declared in, or null.</summary>
    public required string? Statement { get; init; }

    /// <summary>Presentation: how to set it off.</summary>
    public required PlanHints Hints { get; init; }

    /// <summary>How what is given for a year comes to its parts.</summary>
    public Spread Spread { get; init; }

    /// <summary>What an analyst should know of it, or null.</summary>
    public required string? Note { get; init; }

    /// <summary>Where it is declared.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The rules as written, for people.</summary>
    public required IReadOnlyList<PlanRule> Rules { get; init; }

    /// <summary>Whether tables give its values, in some periods at least.</summary>
    public bool TakesData => Rules.Any(r => r.IsData);

    /// <summary>The line's unit, of the first member where members differ.</summary>
    public Unit Unit => Units[0];

    /// <summary>The number of members; 1 without a dimension.</summary>
    public int MemberCount => Units.Count;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
