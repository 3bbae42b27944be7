using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Compiler.Checking;

/// <summary>What is known of a formula's nature over time. Only sums of lines keep it; a product may be anything.</summary>
internal enum Nature
{
    /// <summary>Not known, or neither.</summary>
    Any,

    /// <summary>Something over a period.</summary>
    Flow,

    /// <summary>A balance at a date.</summary>
    Stock,

    /// <summary>0, which is no balance and nothing that flows.</summary>
    Nought,
}

/// <summary>The type of a formula or a part of one.</summary>
/// <param name="Unit">The unit; null goes with every unit (zero, or an error that is reported).</param>
/// <param name="Nature">Flow or stock.</param>
/// <param name="IsLogical">A condition rather than a number.</param>
/// <param name="Origin">The part that brought the unit in.</param>
/// <param name="Why">Why it has that unit; in words only where somebody asks, which few do.</param>
internal sealed record ExpressionType(Unit? Unit, Nature Nature, bool IsLogical, SourceSpan Origin, Func<Phrase> Why)
{
    /// <summary>Why it has that unit, in words.</summary>
    public Phrase Reason => Why();

    /// <summary>Whether an error in it is reported, so that nothing more is to be said of what it is part of.</summary>
    public bool IsWrong { get; private init; }

    public static ExpressionType Unknown(SourceSpan span) => AnyUnit(span) with { IsWrong = true };

    public static ExpressionType AnyUnit(SourceSpan span) => new(null, Nature.Any, false, span, () => "");

    public static ExpressionType PureNumber(SourceSpan span) => new(Core.Units.Unit.Pure, Nature.Any, false, span, () => "this is a pure number");

    public static ExpressionType Logical(SourceSpan span) => new(Core.Units.Unit.Pure, Nature.Any, true, span, () => "a condition");
}
