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

    public CsvTable File => table;

    /// <summary>The column of the sources, or −1.</summary>
    public int Source { get; } = ColumnWords.Find(table, ColumnWords.IsSource);

    /// <summary>Whether a row can be added: it needs an id and a source.</summary>
    public bool TakesRows => Source >= 0 && Identifier >= 0;

    /// <summary>The column of the ids, or −1.</summary>
    public int Identifier { get; } = table.Column("id");

    /// <summary>The row of an input in the base case, or null.</summary>
    public IReadOnlyList<TableCell>? Row(string id)
    {
        var scenario = ColumnWords.Find(table, ColumnWords.IsScenario);
        return table.Rows.FirstOrDefault(
            r => r[Identifier].Text == id && (scenario < 0 || r[scenario].IsBlank || r[scenario].Text.Trim() == PlanScenario.Base.Name));
    }

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

    /// <summary>The end of a cell, behind its quotes.</summary>
    public int EndOf(TableCell cell) => cell.Span.End + (IsQuoted(cell.Span) ? 1 : 0);

    /// <summary>Whether a row has a cell in that column, and is not a short one that was filled up.</summary>
    public bool Has(IReadOnlyList<TableCell> row, int column) => column == 0 || row[column].Span.Start > row[column - 1].Span.End;

    /// <summary>Whether the cell of a place stands in quotes.</summary>
    public static bool IsQuoted(SourceSpan span) =>
        span.Start > 0 && span.Source.Content[span.Start - 1] == '"' && span.End < span.Source.Content.Length && span.Source.Content[span.End] == '"';

    /// <summary>A text as a cell has it: in quotes where it must be.</summary>
    public static string CsvText(string text) =>
        text.AsSpan().IndexOfAny(",;\t|\"") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private Period? PeriodOf(int column) => HeadingText.Read(table.Header[column].Text) is { } read ? _periods.Of(read) : null;

    private int IndexOf(Predicate<int> isIt) => Enumerable.Range(0, table.Header.Count).ToList().FindIndex(isIt);

    private int LastIndexOf(Predicate<int> isIt) => Enumerable.Range(0, table.Header.Count).ToList().FindLastIndex(isIt);
}
