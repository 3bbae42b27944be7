using FinModel.Compiler.Plans;
using FinModel.Core.Units;

namespace FinModel.Presentation.Series;

/// <summary>A line over time on a statement that is shown, and what speaks for it where there is room for few.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Row">The line on it.</param>
/// <param name="IsOfFirst">Whether it is on the first statement, the income statement of most models.</param>
/// <param name="IsFirst">Whether that begins with it.</param>
internal sealed record KeyRow(PlanStatement Statement, PlanLineRow Row, bool IsOfFirst, bool IsFirst)
{
    /// <summary>Whether its statement sets it off.</summary>
    public bool IsSetOff => Row.Hints.IsTotal || Row.Hints.IsSubtotal;

    /// <summary>Whether it stands for the model wherever a few lines do: what the first statement begins with, sets off and says for each share, and
    /// the totals of the others.</summary>
    public bool IsKey => IsOfFirst ? IsFirst || IsSetOff || Row.Line.Unit.ExponentOf(Unit.Shares.ToString()) == -1 : Row.Hints.IsTotal;
}
