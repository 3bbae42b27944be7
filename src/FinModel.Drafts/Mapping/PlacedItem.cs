using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Mapping;

/// <summary>An item that is a line.</summary>
/// <param name="Table">The table it stands in.</param>
/// <param name="Item">The item, in the scale that suits the line.</param>
/// <param name="Line">The line.</param>
/// <param name="IsNegated">Whether it is printed with the opposite sign.</param>
internal sealed record PlacedItem(StatementTable Table, StatementItem Item, PlanLine Line, bool IsNegated)
{
    private const string Hundredth = "0.01";

    /// <summary>Another line that its name may be of, where totals say so; otherwise null.</summary>
    public string? Or { get; init; }

    /// <summary>Items that are added to it, or taken off it, to be the line: bills receivable beside trade receivables.</summary>
    public IReadOnlyList<(StatementItem Item, bool IsTakenOff)> More { get; init; } = [];

    /// <summary>All items that make the line.</summary>
    public IReadOnlyList<(StatementItem Item, bool IsTakenOff)> Parts => [(Item, false), .. More];

    /// <summary>The item as the line has it: money and shares in the printed scale, percentages in percent unless their cells say so; a deduction
    /// that is printed below zero with the opposite sign.</summary>
    public static PlacedItem Of(StatementTable table, StatementItem item, PlanLine line)
    {
        var scale = line.Display == Display.Percent ? item.IsInPercent ? "" : "%"
            : Core.Units.Scale.PowerIn(line.Unit) != 0 ? item.Scale
            : line.Display == Display.Plain && Reading.StatementWords.IsInCents(item.Name) ? Hundredth : "";
        return new PlacedItem(table, item with { Scale = scale }, line, line.Hints.IsDeducted && item.Figures.Values.Sum() < 0);
    }
}
