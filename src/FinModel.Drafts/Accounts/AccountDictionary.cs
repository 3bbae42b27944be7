using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Data.Csv;
using FinModel.Data.Folders;

namespace FinModel.Drafts.Accounts;

/// <summary>The names that filings have for a layout's lines: <c>LAYOUT.accounts.csv</c> beside <c>LAYOUT.fin</c>.</summary>
public sealed class AccountDictionary
{
    private const string Suffix = ".accounts.csv";
    private const string OfRatios = "printed-ratios.names.csv";

    private readonly IReadOnlyList<(Account Account, string Normal)> _accounts;
    private readonly ILookup<string, Account> _byName;

    /// <summary>A dictionary of accounts; of several of one name in a statement the first counts.</summary>
    /// <param name="accounts">The names of a layout's lines.</param>
    /// <param name="ratios">The names of ratios, which all layouts have and compute.</param>
    public AccountDictionary(IReadOnlyList<Account> accounts, IReadOnlyList<Account>? ratios = null)
    {
        Accounts = accounts;
        _accounts = [.. accounts.Concat(ratios ?? []).Select(a => (a, AccountName.Normal(a.Name)))];
        _byName = _accounts.ToLookup(a => a.Normal, a => a.Account, StringComparer.Ordinal);
    }

    /// <summary>All names but those of ratios, the best of a line first.</summary>
    public IReadOnlyList<Account> Accounts { get; }

    /// <summary>The layouts that have a dictionary.</summary>
    public static IReadOnlyList<string> Layouts =>
        [.. LibraryTexts.Names.Where(n => n.EndsWith(Suffix, StringComparison.Ordinal)).Select(n => n[..^Suffix.Length])];

    /// <summary>The dictionary of a layout; null where it has none.</summary>
    /// <param name="layout">The layout's name.</param>
    /// <param name="diagnostics">Takes what is wrong with the file.</param>
    public static AccountDictionary? Of(string layout, ICollection<Diagnostic> diagnostics) =>
        LibraryTexts.Find(layout + Suffix) is { } text
            ? new AccountDictionary(Read(text, diagnostics), Read(LibraryTexts.Find(OfRatios)!, diagnostics)) : null;

    /// <summary>The accounts that a name may be, those of the statement where some are, the best first.</summary>
    /// <param name="name">The name as printed.</param>
    /// <param name="statement">The statement that it stands in; empty where that is not known.</param>
    public IReadOnlyList<Account> Find(string name, string statement)
    {
        var all = _byName[AccountName.Normal(name)].DistinctBy(a => (a.Statement, a.Line)).ToList();
        var own = all.Where(a => a.Statement == statement).ToList();
        return own.Count > 0 ? own : statement.Length == 0 ? all : [];
    }

    /// <summary>The lines whose names are nearest to one that is none of them, the nearest first.</summary>
    public IReadOnlyList<string> Nearest(string name, string statement, int count = 3)
    {
        var asked = AccountName.Normal(name);
        return [.. _accounts.Where(a => statement.Length == 0 || a.Account.Statement == statement)
            .Select(a => (a.Account.Line, Likeness: Likeness.Of(asked, a.Normal)))
            .Where(a => a.Likeness >= Likeness.Least)
            .OrderByDescending(a => a.Likeness)
            .DistinctBy(a => a.Line)
            .Take(count)
            .Select(a => a.Line)];
    }

    private static IReadOnlyList<Account> Read(SourceText text, ICollection<Diagnostic> diagnostics)
    {
        var table = CsvLoader.Parse(text, diagnostics);
        string[] columns = ["statement", "line", "in", "name"];
        var places = columns.Select(table.Column).ToList();
        return places.Contains(-1)
            ? []
            : [.. table.Rows.Select(row => Account.Of(row[places[0]].Text, row[places[1]].Text, row[places[2]].Text, row[places[3]].Text))];
    }
}
