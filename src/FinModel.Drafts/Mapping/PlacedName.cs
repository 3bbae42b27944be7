using FinModel.Drafts.Accounts;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Mapping;

/// <summary>An item whose name is that of a line, or of a part of one.</summary>
/// <param name="Table">The table it stands in.</param>
/// <param name="Item">The item.</param>
/// <param name="Name">The line.</param>
internal sealed record PlacedName(StatementTable Table, StatementItem Item, LineName Name)
{
    private const string OfShares = "share";

    /// <summary>The line that items of its names make: of several that are the whole the one whose name is the best; where none is, its parts
    /// together, as far as one table has them in one scale.</summary>
    public static PlacedItem Together(IEnumerable<PlacedName> names)
    {
        var all = names.ToList();
        if (all.Where(n => !n.Name.Account.IsPart).OrderBy(n => n.IsForeign).ThenByDescending(n => n.Item.Figures.Count)
            .ThenBy(n => n.Name.Rank).FirstOrDefault() is { } whole)
        {
            return PlacedItem.Of(whole.Table, whole.Item, whole.Name.Line) with { Or = whole.Name.Account.Or };
        }

        var first = all[0];
        var parts = all.Where(n => n.Table == first.Table && n.Item.Scale == first.Item.Scale && n.Item.IsInPercent == first.Item.IsInPercent)
            .DistinctBy(n => AccountName.Normal(n.Item.Name)).ToList();
        var placed = PlacedItem.Of(first.Table, first.Item, first.Name.Line);
        return placed with
        {
            IsNegated = first.IsTakenOff,
            More = [.. parts.Skip(1).Select(p => (p.Item with { Scale = placed.Item.Scale }, p.IsTakenOff != first.IsTakenOff))],
        };
    }

    // Profit before tax in a cash flow statement repeats that of the income statement.
    private bool IsForeign => Name.Account.Statement.Length == 0 || (Name.Account.Statement != Item.Statement && Name.Account.Statement != OfShares);

    // What a line is less by is printed below zero by some: of a line of costs that is what makes it more, and of any other it is taken off already.
    private bool IsTakenOff =>
        Name.Line.Hints.IsDeducted ? Name.Account.IsTakenOff || IsBelowZero : Name.Account.IsTakenOff && !IsBelowZero;

    private bool IsBelowZero => Item.Figures.Values.Sum() < 0;
}
