using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Reading;

namespace FinModel.Drafts.Mapping;

/// <summary>Whether the statements that estimates go on from are there, and reach the last reported period.</summary>
internal static class Coverage
{
    private const string Balance = "balance";

    /// <summary>The line from which the balance sheet begins at nought because none is printed, or null; what cannot be gone on from is refused.</summary>
    /// <param name="placement">Which rows are lines.</param>
    /// <param name="dictionary">The names of accounts, those of a statement's first line first.</param>
    /// <param name="last">The last reported period.</param>
    /// <param name="diagnostics">Takes a sentence for each statement that is missing or ends before.</param>
    public static string? Opening(Placement placement, AccountDictionary dictionary, Period last, ICollection<Diagnostic> diagnostics)
    {
        // The first line of the income statement is what nearly all others grow with.
        var first = dictionary.Accounts.First(a => a.Statement == "income").Line;
        var balances = dictionary.Accounts.Where(a => a.Statement == Balance).Select(a => a.Line).ToHashSet(StringComparer.Ordinal);
        var income = placement.Placed.Where(p => p.Line.Name == first).ToList();
        var balance = placement.Placed.Where(p => p.Line.Kind == LineKind.Stock && balances.Contains(p.Line.Name)).ToList();
        Ends(income, "the income statement", last, diagnostics);
        Lacks(income, last, diagnostics);
        Ends(balance, "the balance sheet", last, diagnostics);
        if (income.Count == 0)
        {
            diagnostics.Add(DraftDiagnostics.NoIncome(dictionary.Accounts.First(a => a.Line == first).Name));
        }

        return balance.Count == 0 ? dictionary.Accounts.First(a => a.Statement == Balance).Line : null;
    }

    // The estimates of a period go on from that of a year before.
    private static void Lacks(List<PlacedItem> income, Period last, ICollection<Diagnostic> diagnostics)
    {
        var lacking =
            Enumerable.Range(1, last.PerYear - 1).Select(i => last.Plus(-i)).Where(p => !income.Exists(i => i.Item.Figures.ContainsKey(p))).Reverse().ToList();
        if (income.Exists(i => i.Item.Figures.ContainsKey(last)) && lacking.Count > 0)
        {
            diagnostics.Add(DraftDiagnostics.Lacks(lacking.ConvertAll(p => p.Id)));
        }
    }

    private static void Ends(List<PlacedItem> items, Phrase statement, Period last, ICollection<Diagnostic> diagnostics)
    {
        if (items.Count > 0 && !items.Exists(i => i.Item.Figures.ContainsKey(last)))
        {
            var ending =
                items.SelectMany(i => i.Item.Figures.Keys.Where(p => p < last).Select(p => (Period: p, i.Item))).OrderBy(p => p.Period).LastOrDefault();
            diagnostics.Add(
                DraftDiagnostics.EndsBefore(ending.Item?.Cells.GetValueOrDefault(last)?.Span ?? ending.Item?.Cells.GetValueOrDefault(ending.Period)?.Span,
                statement, ending.Item is null ? null : ending.Period.Id, last.Id));
        }
    }
}
