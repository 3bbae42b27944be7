using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Compiler.Plans;

/// <summary>Something that must hold.</summary>
/// <param name="Name">The id.</param>
/// <param name="Label">What people read.</param>
/// <param name="IsAudit">Whether it asks if published figures agree with each other, rather than if the model holds together.</param>
/// <param name="Condition">The condition as written.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Instances">One for each period in which it can be asked.</param>
public sealed record PlanCheck(
    string Name, PlanLabel Label, bool IsAudit, string Condition, SourceSpan Span, IReadOnlyList<PlanCheckInstance> Instances)
{
    /// <summary>Whether it only warns where it does not hold: something to look at, not a mistake.</summary>
    public bool IsWarning { get; init; }

    /// <summary>Whether it is a check asked of actual periods: an audit, of whether what estimates start from holds already.</summary>
    public bool IsOfThePast { get; init; }

    /// <summary>How its sides are shown.</summary>
    public Display Sides { get; init; }

    /// <summary>Whether the model is wrong where it does not hold.</summary>
    public bool IsRequired => !IsAudit && !IsWarning;
}
