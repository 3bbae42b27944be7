using FinModel.Compiler.Plans;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;

namespace FinModel.Excel.Importing;

/// <summary>A file of inputs as something to write into: which row is an input's, which column a period's, and where a new one belongs.</summary>
internal sealed class InputsTable(CsvTable table, IReadOnlyList<Timeline> timelines)
{
    public const string All = "all";

    private readonly HeadingPeriods _periods = new(timelines, false);
    private readonly Lazy<Dictionary<string, IReadOnlyList<TableCell>>> _rows = new(() => BaseRows(table));

    public CsvTable File => table;

    /// <summary>The column of the sources, or −1.</summary>
    public int Source { get; } = ColumnWords.Find(table, ColumnWords.IsSource);

    /// <summary>Whether a row can be added: it needs an id and a source.</summary>
    public bool TakesRows => Source >= 0 && Identifier >= 0;

    /// <summary>The column of the ids, or −1.</summary>
    public int Identifier { get; } = table.Column("id");

    /// <summary>The row of an input in the base case, or null.</summary>
    public IReadOnlyList<TableCell>? Row(string id) => _rows.Value.GetValueOrDefault(id);

    /// <summary>The column of a period, or of what stands for all of them; −1 where there is none.</summary>
    public int Column(TimelinePeriod? period) => period is null ? table.Column(All) : IndexOf(i => PeriodOf(i) == period.Period);

    /// <summary>The column behind which that of a period, or of all, is to stand: those of periods are in order of time.</summary>
    public int Before(TimelinePeriod? period)
    {
        var earlier = period is null ? -1 : LastIndexOf(i => _periods.Known(PeriodOf(i) ?? period.Period) is { } known && known.End < period.End);
        return earlier >= 0 ? earlier
            : new[] { period is null ? -1 : table.Column(All), ColumnWords.Find(table, ColumnWords.IsUnit), Identifier }.First(i => i >= 0);
    }

    /// <summary>What a column of the period is headed: as the others are, 2025 or 2025E.</summary>
    public string Heading(TimelinePeriod? period) => period is null ? All
        : table.Header.Any(h => HeadingText.Read(h.Text)?.IsEstimate == true) ? period.Label : period.Id;

    /// <summary>What stands between cells.</summary>
    public char Separator => table.Header.Count < 2 ? ',' : table.Source.Content[EndOf(table.Header[0])];

    /// <summary>What stands between cells, as it stands beside one without quotes.</summary>
    public static char SeparatorOf(SourceSpan cell)
    {
        var before = cell.Source.Content.AsSpan(0, cell.Start).TrimEnd(' ');
        var behind = cell.Source.Content.AsSpan(cell.End).TrimStart(' ');
        return behind is [not ('\r' or '\n') and var next, ..] ? next : before is [.., not '\n' and var last] ? last : ',';
    }

    /// <summary>The end of a cell, behind its quotes.</summary>
    public static int EndOf(TableCell cell) => cell.Span.End + (IsQuoted(cell.Span) ? 1 : 0);

    /// <summary>Whether a row has a cell in that column, and is not a short one that was filled up.</summary>
    public static bool Has(IReadOnlyList<TableCell> row, int column) => column == 0 || row[column].Span.Start > row[column - 1].Span.End;

    /// <summary>Whether the cell of a place stands in quotes.</summary>
    public static bool IsQuoted(SourceSpan span) =>
        span.Start > 0 && span.Source.Content[span.Start - 1] == '"' && span.End < span.Source.Content.Length && span.Source.Content[span.End] == '"';

    private static Dictionary<string, IReadOnlyList<TableCell>> BaseRows(CsvTable table)
    {
        var (id, scenario) = (table.Column("id"), ColumnWords.Find(table, ColumnWords.IsScenario));
        var rows = new Dictionary<string, IReadOnlyList<TableCell>>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(r => id >= 0 && (scenario < 0 || r[scenario].IsBlank || r[scenario].Text.Trim() == PlanScenario.Base.Name)))
        {
            rows.TryAdd(row[id].Text, row);
        }

        return rows;
    }

    private Period? PeriodOf(int column) => HeadingText.Read(table.Header[column].Text) is { } read ? _periods.Of(read) : null;

    private int IndexOf(Predicate<int> isIt) => Enumerable.Range(0, table.Header.Count).ToList().FindIndex(isIt);

    private int LastIndexOf(Predicate<int> isIt) => Enumerable.Range(0, table.Header.Count).ToList().FindLastIndex(isIt);
}
