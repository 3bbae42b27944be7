using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Plans;

/// <summary>Why a model refuses a value, or says that it is not meaningful. No record: two refusals in the same words are two.</summary>
/// <param name="why">In the words of the model's author.</param>
/// <param name="span">Where it is asked for; null when the formula as a whole asks.</param>
/// <param name="condition">What has to hold, or null where that says nothing.</param>
public sealed class PlanRefusal(Phrase why, SourceSpan? span = null, PlanExpression? condition = null)
{
    /// <summary>The reason, in the words of the model's author where there are any.</summary>
    public Phrase Why => why;

    /// <summary>The same in English.</summary>
    public string Reason => why.ToString();

    /// <summary>Where it is asked for; null when the formula as a whole asks.</summary>
    public SourceSpan? Span => span;

    /// <summary>What has to hold, or null where that says nothing.</summary>
    public PlanExpression? Condition => condition;

    /// <summary>Whether the value is only not meaningful, which is said in its place and is nobody's mistake.</summary>
    public bool IsNotMeaningful { get; init; }
}
