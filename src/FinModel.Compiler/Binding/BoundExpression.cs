using System.Runtime.CompilerServices;
using FinModel.Compiler.Functions;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Compiler.Binding;

/// <summary>A formula whose names are symbols. Calls of the language's own functions are already put in place.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Parts">The parts, for searches that do not care what they are parts of.</param>
internal abstract record BoundExpression(SourceSpan Span, IReadOnlyList<BoundExpression> Parts)
{
    private int _size;
    private int _depth;
    private bool? _asksForBlanks;
    private bool? _hasGiven;

    /// <summary>Whether something in it depends on what is blank without being blank itself: a filter, or <c>given</c>.</summary>
    public bool AsksForBlanks => _asksForBlanks ??= this is BoundWhere or BoundGiven || Parts.Any(p => p.AsksForBlanks);

    /// <summary>Whether <c>given</c> is asked in it.</summary>
    public bool HasGiven => _hasGiven ??= this is BoundGiven || Parts.Any(p => p.HasGiven);

    /// <summary>How many nodes it has, shared ones counted each time.</summary>
    public int Size => _size != 0 ? _size : _size = 1 + Parts.Sum(p => p.Size);

    /// <summary>How many nodes stand below each other, itself among them: what every reader's recursion is as deep as.</summary>
    public int Depth => _depth != 0 ? _depth : _depth = 1 + (Parts.Count == 0 ? 0 : Parts.Max(p => p.Depth));

    public abstract T Accept<T>(IBoundExpressionVisitor<T> visitor);
}

/// <summary>One method for each kind of node.</summary>
internal interface IBoundExpressionVisitor<out T>
{
    T VisitNumber(BoundNumber node);

    T VisitLine(BoundLine node);

    T VisitShift(BoundShift node);

    T VisitOperation(BoundOperation node);

    T VisitCall(BoundCall node);

    T VisitConvert(BoundConvert node);

    T VisitPrinted(BoundPrinted node);

    T VisitTimelineFact(BoundTimelineFact node);

    T VisitBands(BoundBands node);

    T VisitWhere(BoundWhere node);

    T VisitRequire(BoundRequire node);

    T VisitPrevious(BoundPrevious node);

    T VisitGiven(BoundGiven node);

    T VisitBase(BoundBase node);

    T VisitError(BoundError node);
}

/// <summary>A literal in the model's scale; without a unit when it is zero, which goes with every unit.</summary>
internal sealed record BoundNumber(SourceSpan Span, double Value, Unit? Unit) : BoundExpression(Span, [])
{
    /// <summary>Whether it is written as a rate: what 2% of a balance is, interest or a provision, it does not say.</summary>
    public bool IsRate { get; init; }

    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitNumber(this);
}

/// <summary>A line; the member of a dimensioned one when it is named.</summary>
internal sealed record BoundLine(SourceSpan Span, LineSymbol Line, MemberSymbol? Member) : BoundExpression(Span, [])
{
    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitLine(this);
}

/// <summary>An expression read in another period, or in all periods of a range.</summary>
internal sealed record BoundShift(SourceSpan Span, BoundExpression Target, BoundPeriod From, BoundPeriod? To) : BoundExpression(Span, [Target])
{
    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitShift(this);
}

/// <summary>A primitive operation written with an operator, or <c>if</c>.</summary>
internal sealed record BoundOperation(SourceSpan Span, Op Op, IReadOnlyList<BoundExpression> Operands) : BoundExpression(Span, Operands)
{
    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitOperation(this);
}

/// <summary>A built-in function.</summary>
internal sealed record BoundCall(SourceSpan Span, FunctionDefinition Function, IReadOnlyList<BoundExpression> Arguments) : BoundExpression(Span, Arguments)
{
    /// <summary>The sum of so many periods that they make a year, this one the last of them; of years, the year itself.</summary>
    public static BoundCall OverTwelveMonths(SourceSpan span, BoundExpression flow) =>
        new(span, BuiltInFunctions.Find("sum")!, [new BoundShift(span, flow, BoundPeriod.FirstOfTwelveMonths, BoundPeriod.This)]);

    /// <summary>The sum of the lines of a group; of a line over a dimension, of all its members.</summary>
    public static BoundExpression OfGroup(SourceSpan span, GroupSymbol group)
    {
        var sum = BuiltInFunctions.Find("sum")!;
        BoundExpression[] lines =
            [.. group.Lines.Select(l => new BoundLine(span, l, null))
                .Select(l => l.Line.Dimension is null ? (BoundExpression)l : new BoundCall(span, sum, [l]))];
        return lines.Length switch
        {
            0 => new BoundNumber(span, 0, null),
            1 => lines[0],
            _ => new BoundCall(span, sum, lines),
        };
    }

    /// <summary>How many arguments, the first ones, are combined: a range in one is spread out, and the members of a dimension where it is the only
    /// one.</summary>
    public int ReducedCount => Function.IsReduction ? Arguments.Count - Function.Settings : 0;

    /// <summary>The arguments that are combined.</summary>
    public IEnumerable<BoundExpression> Reduced => Arguments.Take(ReducedCount);

    /// <summary>Whether the dimension in its argument is reduced. Several arguments are combined member by member: the greater of each profit and 0,
    /// not the greatest of all.</summary>
    public bool ReducesMembers => ReducedCount == 1;

    /// <summary>The arguments that are one value.</summary>
    public IEnumerable<BoundExpression> Single => Arguments.Skip(ReducedCount);

    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitCall(this);
}

/// <summary>Money in another currency; with the rate given, or null for the declared ones.</summary>
internal sealed record BoundConvert(SourceSpan Span, BoundExpression Operand, string Currency, BoundExpression? Rate)
    : BoundExpression(Span, Rate is null ? [Operand] : [Operand, Rate])
{
    // What is found out about one is kept by it, and comparing whole formulas would cost more than finding out again.
    public bool Equals(BoundConvert? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitConvert(this);
}

/// <summary>What a table prints for a line.</summary>
internal sealed record BoundPrinted(SourceSpan Span, TableSymbol Table, BoundLine Line) : BoundExpression(Span, [Line])
{
    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitPrinted(this);
}

/// <summary>A fact of the timeline being computed.</summary>
internal sealed record BoundTimelineFact(SourceSpan Span, TimelineFact Fact) : BoundExpression(Span, [])
{
    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitTimelineFact(this);
}

/// <summary>The band of a number.</summary>
internal sealed record BoundBands(SourceSpan Span, BandsSymbol Bands, BoundExpression Operand) : BoundExpression(Span, [Operand])
{
    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitBands(this);
}

/// <summary>What a reduction reduces where a condition holds.</summary>
internal sealed record BoundWhere(SourceSpan Span, BoundExpression Value, BoundExpression Condition) : BoundExpression(Span, [Value, Condition])
{
    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitWhere(this);
}

/// <summary>A value that there is only while a condition holds; otherwise a fault, or nothing meaningful, with the author's reason; without one, the
/// condition speaks for itself.</summary>
internal sealed record BoundRequire(SourceSpan Span, BoundExpression Condition, BoundExpression Value, string? Reason)
    : BoundExpression(Span, [Condition, Value])
{
    /// <summary>Whether the value is only not meaningful otherwise, rather than refused.</summary>
    public bool IsMeaning { get; init; }

    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitRequire(this);
}

/// <summary>A value as the member before sees it; of the first member, which has none before it, another value.</summary>
internal sealed record BoundPrevious(SourceSpan Span, BoundExpression Value, BoundExpression First) : BoundExpression(Span, [Value, First])
{
    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitPrevious(this);
}

/// <summary>Whether there is a value, rather than a blank.</summary>
internal sealed record BoundGiven(SourceSpan Span, BoundExpression Operand) : BoundExpression(Span, [Operand])
{
    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitGiven(this);
}

/// <summary>A value as the base case has it, whatever the scenario.</summary>
internal sealed record BoundBase(SourceSpan Span, BoundExpression Operand) : BoundExpression(Span, [Operand])
{
    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitBase(this);
}

/// <summary>What could not be bound; reported already.</summary>
internal sealed record BoundError(SourceSpan Span) : BoundExpression(Span, [])
{
    public override T Accept<T>(IBoundExpressionVisitor<T> visitor) => visitor.VisitError(this);
}
