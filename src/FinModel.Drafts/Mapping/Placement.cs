using FinModel.Compiler.Plans;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Mapping;

/// <summary>Which line of a layout each item is, and which items are none.</summary>
/// <param name="Placed">The items that are a line, in the order of the files.</param>
/// <param name="NotPlaced">Those that are none, with the lines whose names are nearest.</param>
internal sealed record Placement(IReadOnlyList<PlacedItem> Placed, IReadOnlyList<(StatementItem Item, IReadOnlyList<string> Candidates)> NotPlaced)
{
    private const string OfIncome = "income";

    /// <summary>Finds the line of each item by its name and its statement.</summary>
    /// <param name="statements">The items.</param>
    /// <param name="dictionary">The names that filings have for lines.</param>
    /// <param name="layout">The layout without figures: what there is, and in what.</param>
    public static Placement Of(CompanyStatements statements, AccountDictionary dictionary, Plan layout)
    {
        var names = new LineNames(dictionary, layout);
        var found = new List<PlacedName>();
        var not = new List<(StatementItem, IReadOnlyList<string>)>();
        foreach (var table in statements.Tables)
        {
            var items = names.Of(table);
            var chosen = TotalSections.Choose([.. items.Select(i => i.Lines)], [.. items.Select(i => i.Item.Statement)], layout);
            foreach (var (item, lines) in items.Zip(chosen, (i, lines) => (i.Item, lines)))
            {
                if (statements.Parts?.Contains(item.Row, StringComparer.Ordinal) == true)
                {
                    not.Add((item, [.. lines.Select(l => l.Line.Name)]));
                }
                else if (lines is [var only])
                {
                    found.Add(new PlacedName(table, item, only));
                    found.AddRange(names.Also(only).Select(also => new PlacedName(table, item, also)));
                }
                else
                {
                    not.Add((item, lines.Count > 1 ? [.. lines.Select(l => l.Line.Name)] : dictionary.Nearest(item.Name, item.Statement)));
                }
            }
        }

        found = found.ConvertAll(f => Otherwise(f, found, layout));
        _ = found.RemoveAll(f => found.Exists(o => IsAgain(o, f)));
        var placed = found.GroupBy(f => f.Name.Line).Select(PlacedName.Together).ToList();
        var rows = placed.SelectMany(p => p.Parts.Select(part => Key(p.Table, part.Item))).ToHashSet();
        not.AddRange(found.Where(f => !rows.Contains(Key(f.Table, f.Item)) && !placed.Exists(p => p.Line == f.Name.Line && Repeats(p.Item, f.Item)))
            .Select(f => (f.Item, (IReadOnlyList<string>)[f.Name.Line.Name])));
        // Nor is the profit lost that a cash flow statement begins with, where the layout's begins with another.
        bool IsSaid(StatementItem item) => dictionary.Find(item.Name, "").Any(a => placed.Exists(p => p.Line.Name == a.Line && Repeats(p.Item, item)));
        not.RemoveAll(n => n.Item1.Statement.Length > 0 && dictionary.Find(n.Item1.Name, n.Item1.Statement).Count == 0 && IsSaid(n.Item1));
        return new Placement([.. placed.OrderBy(p => found.FindIndex(f => Key(f.Table, f.Item) == Key(p.Table, p.Item)))], not);
    }

    /// <summary>The placement without items that turned out to be something else than their lines.</summary>
    public Placement Without(IReadOnlyList<PlacedItem> otherwise) => otherwise.Count == 0 ? this
        : new Placement([.. Placed.Except(otherwise)], [.. NotPlaced, .. otherwise.Select(p => (p.Item, (IReadOnlyList<string>)[p.Line.Name]))]);

    /// <summary>The placement with the parts that have found their lines, and without rows that are but a part of what a total leaves.</summary>
    public Placement With(MappedTables mapped)
    {
        if (mapped.Statements.Parts is null)
        {
            return this;
        }

        var rows = mapped.Placed.SelectMany(p => p.Parts).Select(p => p.Item.Row).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            NotPlaced =
            [
                .. NotPlaced.Where(n => !rows.Contains(n.Item.Row)),
                .. Placed.Where(p => !rows.Contains(p.Item.Row)).Select(p => (p.Item, (IReadOnlyList<string>)[p.Line.Name])),
            ],
        };
    }

    // Operating income is what 营业收入 is translated by, and the operating profit where revenue is printed as well.
    private static PlacedName Otherwise(PlacedName name, List<PlacedName> all, Plan layout) =>
        name.Name.Account.Or is { } or && layout.Line(or) is { } other && !all.Exists(o => o.Name.Line == other)
        && all.Exists(o => o.Name.Line == name.Name.Line && o.Name.Account.Or is null && !Repeats(o.Item, name.Item))
            ? name with { Name = name.Name with { Line = other } } : name;

    // Profit at the head of a cash flow statement is which of the profits its figures are, whatever it is called.
    private static bool IsAgain(PlacedName own, PlacedName again) => own.Item.Statement == OfIncome && again.Item.Statement != OfIncome
        && own.Name.Line != again.Name.Line && own.Name.Line.Statement == again.Name.Line.Statement && again.Item.Figures.Values.Count(v => v != 0) > 2
        && again.Item.Figures.All(f => own.Item.Figures.TryGetValue(f.Key, out var same) && same == f.Value);

    private static (StatementTable, string, string) Key(StatementTable table, StatementItem item) => (table, item.Row, item.Place);

    /// <summary>Whether an item has the same figures again, as a cash flow statement begins with the profit: nothing is lost with it.</summary>
    public static bool Repeats(StatementItem item, StatementItem again) =>
        again.Figures.All(f => item.Figures.TryGetValue(f.Key, out var first) && Math.Abs(first) == Math.Abs(f.Value));
}
