using System.Globalization;
using System.Text;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Mapping;

/// <summary>Drafts in which everything that is printed is reported, the forecast too: a layout's formulas for the past say of it what they say of the past. One year more stands behind, since a model has an estimate.</summary>
/// <param name="make">Makes a draft of tables.</param>
internal sealed class FiledDrafts(Func<MappedTables, IReadOnlyList<(Period Period, bool IsEstimate)>, IReadOnlyList<DraftInput>, IReadOnlyList<string>, ModelDraft> make)
{
    /// <summary>What the drafts say of the company beside their tables.</summary>
    public IReadOnlyList<string> Declarations { get; set; } = [];

    private readonly Dictionary<string, DraftInput> _inputs = new(StringComparer.Ordinal);

    /// <summary>The layout, as if every account were 1: what lines there are, and in what.</summary>
    public Plan? Layout(CompanyStatements statements, AccountDictionary dictionary, ICollection<Diagnostic> diagnostics)
    {
        var periods = statements.Periods.Select(p => p.Period.Id).ToList();
        var content = new StringBuilder("id").AppendJoin("", periods.Select(p => "," + p)).Append('\n');
        foreach (var line in dictionary.Accounts.Select(a => a.Line).Distinct())
        {
            content.Append(line).AppendJoin("", periods.Select(_ => ",1")).Append('\n');
        }

        var table = new DraftTable(new StatementTable("layout", "layout.csv", Encoding.UTF8.GetBytes(content.ToString()), "rows id", []), [], []);
        return Run(new MappedTables(statements, [], []), [table], diagnostics)?.Model.Plan;
    }

    /// <summary>The tables, compiled and run; null, with what is wrong added, where that cannot be.</summary>
    public DraftRun? Run(MappedTables mapped, ICollection<Diagnostic> diagnostics) =>
        Run(mapped, [.. mapped.ToDraft().Select(t => Neutral(t, mapped.Statements))], diagnostics);

    // The same figures under headings that do not say which are forecasts.
    private static DraftTable Neutral(DraftTable table, CompanyStatements statements)
    {
        var periods = statements.Periods.Select(p => p.Period).ToList();
        var content = new StringBuilder("row,unit").AppendJoin("", periods.Select(p => "," + p.Id)).Append('\n');
        foreach (var item in table.Source.Items.DistinctBy(i => i.Row))
        {
            content.AppendJoin(',', [CsvText.Cell(item.Row), CsvText.Cell(item.Unit), .. periods.Select(p => CsvText.Cell(Text(item, p)))]).Append('\n');
        }

        return table with { Source = table.Source with { Content = Encoding.UTF8.GetBytes(content.ToString()), File = table.Source.Name + ".csv", Columns = "rows row", IgnoredColumns = [], RepeatedHeadings = [] } };
    }

    private static string Text(StatementItem item, Period period) => item.Texts.GetValueOrDefault(period)
        ?? (item.Figures.TryGetValue(period, out var figure) ? figure.ToString("R", CultureInfo.InvariantCulture) : "");

    // What the year behind needs is not looked at: any value will do.
    private DraftRun? Run(MappedTables mapped, IReadOnlyList<DraftTable> tables, ICollection<Diagnostic> diagnostics)
    {
        List<(Period, bool)> periods = [.. mapped.Statements.Periods.Select(p => (p.Period, false)), (mapped.Statements.Periods[^1].Period.Plus(1), true)];
        for (var found = new List<Diagnostic>(); ; found.Clear())
        {
            var before = _inputs.Count;
            if (DraftRun.Of(make(mapped, periods, [.. _inputs.Values], Declarations) with { Tables = tables, Corrections = [] }, found) is { } run)
            {
                return run;
            }

            foreach (var input in MissingInputs.Of(found))
            {
                _inputs.TryAdd(input, MissingInputs.Any(input, found));
            }

            if (_inputs.Count == before)
            {
                found.ForEach(diagnostics.Add);
                return null;
            }
        }
    }
}
