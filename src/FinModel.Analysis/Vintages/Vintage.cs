using System.Globalization;
using System.Text;
using FinModel.Analysis.Expectations;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Evaluation;

namespace FinModel.Analysis.Vintages;

/// <summary>What a model estimated before a period was reported: every estimate and every constant of its base case, inputs among them, unrounded and
/// in the line's own unit.</summary>
/// <param name="Period">The period that was reported next: the vintage's name.</param>
/// <param name="Values">By the line's id with its member, and the period's id; <c>all</c> for a constant.</param>
public sealed record Vintage(string Period, IReadOnlyDictionary<(string Id, string Period), double> Values)
{
    internal const string IdColumn = "id";
    internal const string AllTime = "all";

    /// <summary>The folder of the files, among a model's data.</summary>
    public const string Folder = "vintages";

    /// <summary>What others expected then, the newest of each.</summary>
    public IReadOnlyList<PlanExpectation> Expectations { get; init; } = [];

    /// <summary>The estimates of a result.</summary>
    public static Vintage Of(ModelResult result, string period)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new Vintage(period, Kept(result.Plan).Where(c => double.IsFinite(result[c])).ToDictionary(c => (c.Id, c.PeriodId), c => result[c]))
        {
            Expectations = [.. result.Plan.Expectations.Where(e => e.IsInForce)],
        };
    }

    /// <summary>The file of the estimates of a period's vintage, or of what others expected then, by its name in <see cref="Folder"/>.</summary>
    public static string FileName(string period, ExpectationKind? kind = null) => kind is { } of ? $"{period}.{of.Name()}.csv" : $"{period}.csv";

    /// <summary>Reads a file that <see cref="Text"/> wrote.</summary>
    /// <param name="period">The vintage's name.</param>
    /// <param name="table">The file.</param>
    /// <param name="plan">The model whose estimates they were.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Vintage Read(string period, CsvTable table, Plan plan, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return new Vintage(period, new VintageReader(table, plan, diagnostics).Read());
    }

    /// <summary>The files, by their names in <see cref="Folder"/>: the estimates, and what others expected where they did.</summary>
    public IReadOnlyDictionary<string, string> Files(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { [FileName(Period)] = Text(plan) };
        foreach (var kind in Expectations.Select(e => e.Kind).Distinct().Order())
        {
            files.Add(FileName(Period, kind), ExpectationFile.Text(kind, Expectations, plan.ScaleName));
        }

        return files;
    }

    /// <summary>The file of estimates: a row a line, a column a period, in the model's order.</summary>
    public string Text(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var cells = Kept(plan).Where(c => Values.ContainsKey((c.Id, c.PeriodId))).ToList();
        var periods = plan.Timelines.SelectMany(t => t.Periods).Select(p => p.Id).Prepend(AllTime).Where(p => cells.Exists(c => c.PeriodId == p)).ToList();
        var text = new StringBuilder().AppendJoin(',', periods.Prepend(IdColumn)).Append('\n');
        foreach (var row in cells.GroupBy(c => c.Id))
        {
            text.AppendJoin(',',
                periods.Select(p => Values.TryGetValue((row.Key, p), out var value) ? value.ToString("R", CultureInfo.InvariantCulture) : "").Prepend(row.Key))
                .Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<PlanCell> Kept(Plan plan) => plan.Cells.Where(c => c.PrintedIn is null && c.Period is null or { IsEstimate: true });
}
