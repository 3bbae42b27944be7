using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Mapping;

/// <summary>Which line of a layout each item is, and which items are none.</summary>
/// <param name="Placed">The items that are a line, in the order of the files.</param>
/// <param name="NotPlaced">Those that are none, with the lines whose names are nearest.</param>
internal sealed record Placement(IReadOnlyList<PlacedItem> Placed, IReadOnlyList<(StatementItem Item, IReadOnlyList<string> Candidates)> NotPlaced)
{
    /// <summary>Finds the line of each item by its name and its statement.</summary>
    /// <param name="statements">The items.</param>
    /// <param name="dictionary">The names that filings have for lines.</param>
    /// <param name="layout">The layout without figures: what there is, and in what.</param>
    public static Placement Of(CompanyStatements statements, AccountDictionary dictionary, Plan layout)
    {
        var labels =
            new AccountDictionary(
                [.. layout.Lines.Where(l => l.Dimension is null && !l.Hints.IsHidden)
                    .SelectMany(l => new[] { new Account("", l.Name, "en", l.Label.English), new Account("", l.Name, "zh", l.Label.Chinese) })]);
        var found = new List<(PlacedItem Placed, int Rank)>();
        var not = new List<(StatementItem, IReadOnlyList<string>)>();
        foreach (var table in statements.Tables)
        {
            var current = "";
            foreach (var item in table.Items)
            {
                current = item.Statement.Length > 0 ? item.Statement : StatementOf(dictionary.Find(item.Name, ""), current);
                if (Line(item, current, dictionary, labels, layout) is var (line, rank))
                {
                    found.Add((PlacedItem.Of(table, item with { Statement = current }, line), rank));
                }
                else
                {
                    not.Add((item, dictionary.Nearest(item.Name, current)));
                }
            }
        }

        // Of several rows of one line the one whose name is the best counts.
        var best = found.GroupBy(f => f.Placed.Line.Name).Select(g => g.MinBy(f => f.Rank).Placed).ToHashSet();
        not.AddRange(
            found.Where(f => !best.Contains(f.Placed) && !best.Any(b => b.Line == f.Placed.Line && Repeats(b.Item, f.Placed.Item)))
                .Select(f => (f.Placed.Item, (IReadOnlyList<string>)[f.Placed.Line.Name])));
        return new Placement([.. found.Select(f => f.Placed).Where(best.Contains)], not);
    }

    private static (PlanLine Line, int Rank)? Line(StatementItem item, string statement, AccountDictionary dictionary, AccountDictionary labels, Plan layout)
    {
        var own = dictionary.Find(item.Name, statement);
        var accounts = own.Count > 0 ? own : statement is "share" or "" ? dictionary.Find(item.Name, "") : dictionary.Find(item.Name, "share");
        accounts = accounts.Count > 0 ? accounts : labels.Find(item.Name, "");
        return accounts.Select(a => (Line: layout.Line(a.Line), Rank: Rank(dictionary, a)))
            .Where(a => a.Line is { Dimension: null, Kind: not LineKind.Constant } line && Fits(item, line))
            .Select(a => ((PlanLine, int)?)(a.Line!, a.Rank)).FirstOrDefault();
    }

    // The same figures again, as a cash flow statement begins with the profit: nothing is lost with it.
    private static bool Repeats(StatementItem item, StatementItem again) =>
        again.Figures.All(f => item.Figures.TryGetValue(f.Key, out var first) && Math.Abs(first) == Math.Abs(f.Value));

    // A margin is no profit, whatever its name has been cut to.
    private static bool Fits(StatementItem item, PlanLine line) => !item.IsInPercent || line.Display == Display.Percent;

    private static int Rank(AccountDictionary dictionary, Account account) =>
        dictionary.Accounts.TakeWhile(a => a != account).Count(a => a.Line == account.Line);

    private static string StatementOf(IReadOnlyList<Account> accounts, string current) =>
        accounts.Select(a => a.Statement).Distinct().ToList() is [var only] ? only : current;
}
