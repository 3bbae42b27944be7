using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Compiler.Tables.Headings;

/// <summary>Which period each column of a file is: the headings that say it for certain are read, those that only look like it are reported where
/// they stand.</summary>
internal sealed class PeriodHeadings
{
    private readonly ModelSymbols _symbols;
    private readonly List<Diagnostic> _diagnostics;
    private readonly CsvTable _table;
    private readonly HeadingPeriods _periods;
    private readonly Dictionary<(string Prefix, Period Period), int> _first = [];
    private readonly Dictionary<(string Prefix, int Column), Period?> _read = [];
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others;

    /// <param name="symbols">What is declared.</param>
    /// <param name="table">The file.</param>
    /// <param name="others">Headings that are no periods whatever they look like: names of rows, and what is ignored.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="isCumulative">Whether a heading says up to when the year is counted.</param>
    public PeriodHeadings(ModelSymbols symbols, CsvTable table, IEnumerable<string> others, List<Diagnostic> diagnostics, bool isCumulative = false)
    {
        (_symbols, _table, _diagnostics) = (symbols, table, diagnostics);
        _periods = new HeadingPeriods(symbols.Timelines, isCumulative);
        _others = new HashSet<string>(others, StringComparer.Ordinal);
    }

    /// <summary>The headings of which something wrong was said, so that it is no news that nothing takes their columns.</summary>
    public IEnumerable<string> Reported => _reported;

    /// <summary>Whether something wrong was said of a heading.</summary>
    public bool IsReported(string heading) => _reported.Contains(heading);

    /// <summary>The period of a column, <c>2024E</c>; null when it is none.</summary>
    public Period? Of(int column) => Of("", column);

    /// <summary>The period behind the name that columns of several periods have in common, <c>revenue_2024E</c>; null when the column has another
    /// name or none behind it.</summary>
    public Period? Of(string name, int column)
    {
        if (!_read.TryGetValue((name, column), out var period))
        {
            period = Read(name.Length == 0 ? "" : name + "_", column);
            _read.Add((name, column), period);
        }

        return period;
    }

    /// <summary>Whether a heading says anything of time, be it a period of this model or not.</summary>
    public bool IsTime(int column) => !_others.Contains(_table.Header[column].Text) && HeadingText.Read(_table.Header[column].Text) is not null;

    private Period? Read(string prefix, int column)
    {
        var heading = _table.Header[column];
        if (_others.Contains(heading.Text) || ColumnWords.Is(heading.Text) || !heading.Text.StartsWith(prefix, StringComparison.Ordinal)
            || HeadingText.Read(heading.Text[prefix.Length..]) is not { } text)
        {
            return null;
        }

        if (_periods.Of(text) is not { } period)
        {
            return Report(heading, NoPeriod(text, heading));
        }

        if (_periods.OtherStage(text, period) is { } known)
        {
            return Report(heading, ReadingDiagnostics.WrongStage(heading.Span, heading.Text, known.Label));
        }

        if (_first.TryAdd((prefix, period), column))
        {
            return period;
        }

        // The same heading twice is said where the file is read.
        var first = _table.Header[_first[(prefix, period)]];
        return Report(heading, first.Text == heading.Text ? null : ReadingDiagnostics.PeriodTwice(heading.Span, heading.Text, first.Text, first.Span));
    }

    private Period? Report(TableCell heading, Diagnostic? problem)
    {
        _reported.Add(heading.Text);
        _diagnostics.AddRange(problem is null ? [] : [problem]);
        return null;
    }

    // Figures up to the end of June may be the quarter's or the year's so far.
    private Diagnostic NoPeriod(HeadingText text, TableCell heading) => _periods.Ending(text) is { Count: > 0 } ending
        ? ReadingDiagnostics.SeveralPeriods(heading.Span, heading.Text, ending.Count > 1
            ? (Phrase)$"{ending[0].Id} or {ending[1].Id}"
            : $"{ending[0].Id} or the year to date")
        : ReadingDiagnostics.NoSuchPeriod(heading.Span, heading.Text, _symbols.Timelines.SelectMany(t => t.Periods.Take(2)).Select(p => p.Label),
            text.IsToDate || text.Period is { Frequency: Frequency.Half });
}
