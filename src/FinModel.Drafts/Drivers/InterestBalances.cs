using FinModel.Analysis;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Drivers;

/// <summary>
/// On which balances a forecast has interest: layouts have it on opening ones; where these do not give what is printed of interest, mean and closing
/// ones, which hold the interest themselves, are tried. <c>interest.draft.csv</c> beside the layouts has the rules, and the lines that show interest.
/// </summary>
internal static class InterestBalances
{
    private const string FileName = "interest.draft.csv";

    private static readonly List<(string Balances, string Line, string Rule)> Rows =
        [.. CsvLoader.Parse(LibraryTexts.Find(FileName)!, []).Rows.Select(r => (r[0].Text, r[1].Text, r[2].Text))];

    /// <summary>Whether interest is typed as printed, or is not what is printed.</summary>
    public static bool AreInQuestion(DraftRun run, IReadOnlyList<string> typed) => Rows.Where(r => r.Balances.Length == 0).Any(r =>
        typed.Contains(r.Line) || run.Items.Any(i => i.Printed.IsEstimate && i.Printed.Line.Name == r.Line && i.IsFailure));

    /// <summary>What a model says of each of the others: as many blocks as there are kinds of balances.</summary>
    public static IReadOnlyList<string> Others(DraftRun run) =>
    [
        .. Rows.Where(r => r.Balances.Length > 0 && run.Model.Plan.Line(r.Line) is not null).GroupBy(r => r.Balances).Select(g =>
            $"# Interest is on {g.Key} balances: with them more of the printed figures come out than with opening ones.\n"
            + string.Concat(g.Select(r => $"replace {r.Line}\n  estimate {r.Rule}\n")) + $"circle {g.First().Line}"),
    ];

    /// <summary>How many printed figures of the forecast are typed, or are not what is printed.</summary>
    public static int Left(DraftRun run) =>
        run.Items.Count(i => i.Printed.IsEstimate && i.Status is not (TieOutStatus.Reproduced or TieOutStatus.Explained));
}
