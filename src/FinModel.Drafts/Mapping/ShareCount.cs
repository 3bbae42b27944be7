using System.Text;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Mapping;

/// <summary>The number of shares where no row of it is printed: that of a printed mean, or nought in a file that waits for the user's.</summary>
/// <param name="Line">The line that counts the shares at the end of a period.</param>
/// <param name="Mean">The printed mean that stands in for it; null where none is printed.</param>
internal sealed record ShareCount(PlanLine Line, PlanLine? Mean)
{
    private const string Name = "shares";

    /// <summary>What printed figures per share say that it is, by period, in the model's scale; empty where they say nothing.</summary>
    public IReadOnlyDictionary<Period, double> Counts { get; init; } = new Dictionary<Period, double>();

    /// <summary>What stands in for the number of shares; null where the statements say it.</summary>
    /// <param name="mapped">The tables.</param>
    /// <param name="run">What they give.</param>
    /// <param name="dictionary">The names of accounts, among them those of shares.</param>
    /// <param name="last">The last reported period.</param>
    public static ShareCount? Missing(MappedTables mapped, DraftRun run, AccountDictionary dictionary, Period last)
    {
        var counts = dictionary.Accounts.Where(a => a.Statement == "share").Select(a => a.Line).Distinct(StringComparer.Ordinal)
            .Select(run.Model.Plan.Line).OfType<PlanLine>().Where(l => l.Unit == Unit.Shares).ToList();
        return counts.Find(l => l.Kind == LineKind.Stock) is not { } line || IsKnown(run, line, last) ? null
            : new ShareCount(line, counts.Find(l => l.Kind == LineKind.Average && mapped.Item(l.Name)?.Item.Figures.ContainsKey(last) == true));
    }

    /// <summary>What is said of it.</summary>
    public Phrase Said(Period last) => Mean is { } mean
        ? (Phrase)$"no row counts the shares at the end of a period: `{mean.Name}` stands in, as printed, for every count that is not"
        : Counts.Count > 0
        ? (Phrase)$"no number of shares is printed: what is printed per share says {Text(Counts.Values.Last())} million, in {DataNames.Shares}"
        : $"no number of shares is printed: what is per share means nothing until yours stands in {DataNames.Shares}, in {last.Id}A";

    /// <summary>What a model says of it.</summary>
    public IReadOnlyList<string> Declarations(MappedTables mapped, IReadOnlyList<(Period Period, bool IsEstimate)> periods) => Mean is not { } mean ? []
        : [$"# No row counts the shares at the end of a period.\nreplace {Line.Name}" + string.Concat(periods
            .Where(p => !p.IsEstimate && mapped.Item(mean.Name)!.Item.Figures.ContainsKey(p.Period)).Select(p => $"\n  {p.Period.Id} {mean.Name}"))];

    /// <summary>The table that waits for it; none where a printed mean stands in.</summary>
    public IReadOnlyList<DraftTable> Table(IReadOnlyList<(Period Period, bool IsEstimate)> periods)
    {
        if (Mean is not null || periods.Where(p => !p.IsEstimate).Select(p => p.Period).ToList() is not [.., var last])
        {
            return [];
        }

        var content = Counts.Count == 0 ? $"id,{last.Id}A,source,note\n{Line.Name},0,house assumption,no number of shares is printed\n"
            : $"id,{string.Join(',', Counts.Keys.Select(p => p.Id + "A"))},source,note\n"
                + $"{Line.Name},{string.Join(',', Counts.Values.Select(Text))},derived,from the printed figures per share\n";
        return [new DraftTable(new StatementTable(Name, DataNames.Shares, Encoding.UTF8.GetBytes(content), "rows id", []), [], [])];
    }

    /// <summary>The model in which what is per share means nothing as long as there are no shares. Null, with what is wrong added, where that cannot
    /// be.</summary>
    public DraftRun? Quiet(DraftRun run, ICollection<Diagnostic> diagnostics)
    {
        var rules = run.Result.Faults.Where(f => f.Cell.Member is null && IsOfShares(f.Cell)).Select(f => f.Cell.Line).Distinct()
            .Select(l => (Line: l, Rule: l.Rules.FirstOrDefault(r => r.Scope is "=" or "actual"))).Where(l => l.Rule is not null)
            .GroupBy(l => (l.Rule!.Scope, l.Rule.Text), l => l.Line.Name).Select(g => Rule(string.Join(", ", g), g.Key.Scope, g.Key.Text)).ToList();
        return Mean is not null || Counts.Count > 0 || rules.Count == 0 ? run
            : DraftRun.Of(run.Draft with { Declarations = [.. run.Draft.Declarations, string.Join('\n', rules)] }, diagnostics);
    }

    private static string Text(double count) => count.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    private string Rule(string lines, string scope, string text) =>
        $"replace {lines}{(scope == "=" ? " " : "\n  ")}{scope} meaningful({Line.Name} > 0, {text}, \"the number of shares is not known\")";

    private static bool IsOfShares(PlanCell cell) => cell.Formula?.Cells().Any(c => c.Line.Unit == Unit.Shares) == true;

    // A model that computes it from the share capital knows it where that is printed.
    private static bool IsKnown(DraftRun run, PlanLine line, Period last) =>
        run.Model.Plan.Cell(line, null, last) is { } cell && run.Result[cell] is var shares && !double.IsNaN(shares) && shares != 0;
}
