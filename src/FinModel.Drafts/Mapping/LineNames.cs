using FinModel.Compiler.Plans;
using FinModel.Core.Tables;
using FinModel.Core.Units;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Mapping;

/// <summary>Finds by an item's name which lines it may be.</summary>
/// <param name="dictionary">The names that filings have for lines.</param>
/// <param name="layout">The layout without figures: what there is, and in what.</param>
internal sealed class LineNames(AccountDictionary dictionary, Plan layout)
{
    private const string OfBalances = "balance";
    private const string OfShares = "share";
    private const string OfGrowth = "_growth";

    private readonly AccountDictionary _labels = new(
        [.. layout.Lines.Where(l => l.Dimension is null && !l.Hints.IsHidden)
            .SelectMany(l => new[] { new Account("", l.Name, "en", l.Label.English), new Account("", l.Name, "zh", l.Label.Chinese) })]);

    /// <summary>The items of a table, each in its statement and with the lines that it may be: none, one, or several of one name.</summary>
    public IReadOnlyList<(StatementItem Item, IReadOnlyList<LineName> Lines)> Of(StatementTable table)
    {
        var items = new List<(StatementItem, IReadOnlyList<LineName>)>();
        var current = "";
        foreach (var item in table.Items)
        {
            current = item.Statement.Length > 0 ? item.Statement : StatementOf(dictionary.Find(item.Name, ""), current);
            var own = item with { Statement = current };
            items.Add((own, Lines(own)));
        }

        return items;
    }

    /// <summary>The other line that a row of a name is a part of; mostly none.</summary>
    public IEnumerable<LineName> Also(LineName name) => Lines(name.Account.Also is { } also ? [also] : []);

    private IReadOnlyList<LineName> Lines(StatementItem item)
    {
        // Under a title of growth 营业收入 is its growth; 营业收入(%) is so anywhere among ratios.
        var growth = item.IsGrowth || (item.Statement == OfShares && IsInPercent(item)) ? Growth(item) : [];
        return item.IsGrowth && growth.Count > 0 ? growth : Named(item) is { Count: > 0 } named ? named : growth;
    }

    private IReadOnlyList<LineName> Growth(StatementItem item) =>
        [.. dictionary.Find(item.Name, "").Where(a => !a.IsPart).Select(a => (Account: a, Line: layout.Line(a.Line + OfGrowth)))
            .Where(l => l.Line is { Dimension: null, Display: Display.Percent }).Select(l => new LineName(l.Line!, l.Account, 0)).Take(1)];

    private IReadOnlyList<LineName> Named(StatementItem item)
    {
        var own = dictionary.Find(item.Name, item.Statement);
        var accounts = own.Count > 0 ? own : dictionary.Find(item.Name, item.Statement is OfShares or "" ? "" : OfShares);
        var lines = Lines(accounts).Where(l => Fits(item, l.Line) && !(l.Account.IsPart && AccountName.IsWithin(item.Name))).ToList();
        if (accounts.Count == 0)
        {
            lines = [.. Lines(_labels.Find(item.Name, "")).Where(l => Fits(item, l.Line) && IsOfStatement(item, l.Line))];
        }

        return accounts.Select(a => a.Statement).Distinct().Count() > 1 ? [.. lines.Take(1)] : lines;
    }

    private IEnumerable<LineName> Lines(IEnumerable<Account> accounts) => accounts
        .Where(a => layout.Line(a.Line) is { Dimension: null, Kind: not LineKind.Constant }).Select(a => new LineName(layout.Line(a.Line)!, a, Rank(a)));

    // A margin is no profit, whatever its name has been cut to.
    private static bool Fits(StatementItem item, PlanLine line) => !IsInPercent(item) || line.Display == Display.Percent;

    private static bool IsInPercent(StatementItem item) => item.IsInPercent || PrintedText.Plain(item.Name).TrimEnd(')', ' ').EndsWith('%');

    // Inventories of a cash flow statement are their change, and no balance.
    private static bool IsOfStatement(StatementItem item, PlanLine line) =>
        item.Statement is OfShares or "" || line.Kind == LineKind.Ratio || (line.Kind == LineKind.Stock) == (item.Statement == OfBalances);

    private int Rank(Account account) => dictionary.Accounts.TakeWhile(a => a != account).Count(a => a.Line == account.Line);

    // Without titles a name says where one is: still in the statement, or in the one that has it.
    private static string StatementOf(IReadOnlyList<Account> accounts, string current) =>
        accounts.Count == 0 || accounts.Any(a => a.Statement == current) ? current : accounts[0].Statement;
}
