using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Functions;

/// <summary>A built-in function: all that any stage needs to know of it.</summary>
/// <param name="Name">As written.</param>
/// <param name="Parameters">What stands in its brackets, for messages.</param>
/// <param name="Minimum">The least number of arguments.</param>
/// <param name="Maximum">The greatest number of arguments.</param>
/// <param name="IsReduction">Whether dimensions and ranges in its arguments are spread out into many operands.</param>
/// <param name="Units">How units go through it.</param>
/// <param name="Lower">From operands to primitive operations.</param>
internal sealed record FunctionDefinition(
    string Name, string Parameters, int Minimum, int Maximum, bool IsReduction, UnitRule Units, Func<IReadOnlyList<PlanExpression>, PlanExpression> Lower)
{
    /// <summary>"1 argument", "2 to 3 arguments": for messages.</summary>
    public string Expected => (Minimum, Maximum) switch
    {
        (1, 1) => "1 argument",
        (_, int.MaxValue) => $"{Minimum} or more arguments",
        _ when Minimum == Maximum => $"{Minimum} arguments",
        _ => $"{Minimum} to {Maximum} arguments",
    };
}
