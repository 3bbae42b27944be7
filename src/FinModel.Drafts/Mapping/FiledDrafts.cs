using System.Globalization;
using System.Text;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Reading;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Mapping;

/// <summary>Drafts in which everything that is printed is reported, the forecast too: a layout's formulas for the past say of it what they say
/// of the past. A year in which every account is 1 stands behind, and one more, since a model has an estimate, and that needs something to go
/// on from.</summary>
/// <param name="make">Makes a draft of tables.</param>
internal sealed class FiledDrafts(
    Func<MappedTables, IReadOnlyList<(Period Period, bool IsEstimate)>, IReadOnlyList<DraftInput>, IReadOnlyList<string>, ModelDraft> make)
{
    /// <summary>What the drafts say of the company beside their tables.</summary>
    public IReadOnlyList<string> Declarations { get; set; } = [];

    // Nothing of it is rounding.
    private const string ExactlyOne = "1.000000000";

    private IReadOnlyList<string> _behind = [];

    private readonly Dictionary<string, DraftInput> _inputs = new(StringComparer.Ordinal);

    /// <summary>The layout, as if every account were 1: what lines there are, and in what.</summary>
    public Plan? Layout(CompanyStatements statements, AccountDictionary dictionary, ICollection<Diagnostic> diagnostics)
    {
        var lines = dictionary.Accounts.Select(a => a.Line).Distinct().ToList();
        var plan = Run(new MappedTables(statements, [], []), [Ones(lines, statements.Periods.Select(p => p.Period))], diagnostics)?.Model.Plan;
        _behind = [.. lines.Where(l => plan?.Line(l)?.TakesData == true)];
        return plan;
    }

    private static DraftTable Ones(IReadOnlyList<string> lines, IEnumerable<Period> periods, string name = "ones", string one = "1")
    {
        var ids = periods.Select(p => p.Id).ToList();
        var content = new StringBuilder("id").AppendJoin("", ids.Select(p => "," + p)).Append('\n');
        foreach (var line in lines)
        {
            content.Append(line).AppendJoin("", ids.Select(_ => "," + one)).Append('\n');
        }

        return new DraftTable(new StatementTable(name, $"{name}.csv", Encoding.UTF8.GetBytes(content.ToString()), "rows id", []), [], []);
    }

    /// <summary>The tables, compiled and run; null, with what is wrong added, where that cannot be.</summary>
    public DraftRun? Run(MappedTables mapped, ICollection<Diagnostic> diagnostics) =>
        Run(mapped, [.. mapped.ToDraft().Select(t => Neutral(t, mapped.Statements))], diagnostics);

    /// <summary>The tables with a line that is one million, or one, in every period; null where that cannot be run.</summary>
    public DraftRun? RunWithOne(MappedTables mapped, string line) =>
        Run(mapped,
            [Ones([line], mapped.Statements.Periods.Select(p => p.Period), "one", ExactlyOne), .. mapped.ToDraft().Select(t => Neutral(t, mapped.Statements))],
            []);

    // The same figures under headings that do not say which are forecasts.
    private static DraftTable Neutral(DraftTable table, CompanyStatements statements)
    {
        var periods = statements.Periods.Select(p => p.Period).ToList();
        var content = new StringBuilder("row,unit").AppendJoin("", periods.Select(p => "," + p.Id)).Append('\n');
        foreach (var item in table.Source.Items.DistinctBy(i => i.Row))
        {
            content.AppendJoin(',', [CsvCell.Of(item.Row), CsvCell.Of(item.Unit), .. periods.Select(p => CsvCell.Of(Text(item, p)))]).Append('\n');
        }

        return table with
        {
            Source = table.Source with
            {
                Content = Encoding.UTF8.GetBytes(content.ToString()),
                File = table.Source.Name + OwnFiles.Reported,
                Columns = "rows row",
                IgnoredColumns = [],
                RepeatedHeadings = [],
            },
        };
    }

    private static string Text(StatementItem item, Period period) => item.Texts.GetValueOrDefault(period)
        ?? (item.Figures.TryGetValue(period, out var figure) ? figure.ToString("R", CultureInfo.InvariantCulture) : "");

    // What the year behind needs is not looked at: any value will do.
    private DraftRun? Run(MappedTables mapped, IReadOnlyList<DraftTable> tables, ICollection<Diagnostic> diagnostics)
    {
        var last = mapped.Statements.Periods[^1].Period;
        var behind = _behind.Count == 0 ? [] : Enumerable.Range(1, last.PerYear).Select(i => last.Plus(i)).ToList();
        List<(Period, bool)> periods =
            [.. mapped.Statements.Periods.Select(p => (p.Period, false)), .. behind.Select(p => (p, false)), (last.Plus(behind.Count + 1), true)];
        tables = behind.Count == 0 ? tables : [.. tables, Ones(_behind, behind)];
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
