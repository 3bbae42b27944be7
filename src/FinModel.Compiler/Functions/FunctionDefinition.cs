using System.Collections.Immutable;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Functions;

/// <summary>A built-in function: all that any stage needs to know of it.</summary>
/// <param name="Name">As written.</param>
/// <param name="Parameters">What stands in its brackets, for messages.</param>
/// <param name="Minimum">The least number of arguments.</param>
/// <param name="Maximum">The greatest number of arguments.</param>
/// <param name="IsReduction">Whether it takes many operands: a range in an argument is spread out into them, and the members of a dimension in an
/// only argument.</param>
/// <param name="Units">How units go through it.</param>
/// <param name="Lower">From operands to primitive operations.</param>
internal sealed record FunctionDefinition(
    string Name, string Parameters, int Minimum, int Maximum, bool IsReduction, UnitRule Units, Func<ImmutableArray<PlanExpression>, PlanExpression> Lower)
{
    /// <summary>How many of the last arguments of a reduction are one value each and say how to reduce.</summary>
    public int Settings { get; init; }

    /// <summary>The greatest value of such a setting; the least is 0.</summary>
    public double Greatest { get; init; }

    /// <summary>Whether its operands are put in order, which takes more operations than there are operands.</summary>
    public bool Orders { get; init; }

    /// <summary>What that takes: a network that sorts n operands has about n·log²n/4 comparisons, of two operations each.</summary>
    public long CostOfOrder(int operands) => Orders ? operands * (long)Math.Pow(Math.Log2(operands) + 1, 2) / 2 : 0;

    /// <summary>Whether nothing at all can be reduced: the sum of nothing is 0.</summary>
    public bool TakesNothing { get; init; }

    /// <summary>Whether it means something for dates.</summary>
    public bool TakesDates { get; init; }

    /// <summary>"1 argument", "2 to 3 arguments": for messages.</summary>
    public Phrase Expected => (Minimum, Maximum) switch
    {
        (1, 1) => (Phrase)"1 argument",
        (_, int.MaxValue) => $"{Minimum} or more arguments",
        _ when Minimum == Maximum => $"{Minimum} arguments",
        _ => $"{Minimum} to {Maximum} arguments",
    };
}
