using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Compiler.Tables;

/// <summary>Which period each column of a file is: the headings that say it for certain are read, those that only look like it are reported where they stand.</summary>
internal sealed class PeriodHeadings
{
    private readonly ModelSymbols _symbols;
    private readonly List<Diagnostic> _diagnostics;
    private readonly CsvTable _table;
    private readonly Dictionary<(string Prefix, Period Period), int> _first = [];
    private readonly Dictionary<(string Prefix, int Column), Period?> _read = [];
    private readonly HashSet<string> _others;
    private readonly bool _isCumulative;

    /// <param name="symbols">What is declared.</param>
    /// <param name="table">The file.</param>
    /// <param name="others">Headings that are no periods whatever they look like: names of rows, and what is ignored.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="isCumulative">Whether a heading says up to when the year is counted: its period is the shortest that ends then.</param>
    public PeriodHeadings(ModelSymbols symbols, CsvTable table, IEnumerable<string> others, List<Diagnostic> diagnostics, bool isCumulative = false)
    {
        _isCumulative = isCumulative;
        (_symbols, _table, _diagnostics) = (symbols, table, diagnostics);
        _others = new HashSet<string>(others, StringComparer.Ordinal);
    }

    /// <summary>Whether a heading was reported, so that it is no news that nothing takes its column.</summary>
    public bool HasProblem { get; private set; }

    /// <summary>The period of a column, <c>2024E</c>; null when it is none.</summary>
    public Period? Of(int column) => Of("", column);

    /// <summary>The period behind the name that columns of several periods have in common, <c>revenue_2024E</c>; null when the column has another name or none behind it.</summary>
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
        if (_others.Contains(heading.Text) || !heading.Text.StartsWith(prefix, StringComparison.Ordinal) || HeadingText.Read(heading.Text[prefix.Length..]) is not { } text)
        {
            return null;
        }

        if (Period(text, heading) is not { } period || IsWrongStage(text, period, heading))
        {
            return null;
        }

        if (_first.TryAdd((prefix, period), column))
        {
            return period;
        }

        // The same heading twice is said where the file is read.
        HasProblem = true;
        var first = _table.Header[_first[(prefix, period)]];
        if (first.Text != heading.Text)
        {
            _diagnostics.Add(ReadingDiagnostics.PeriodTwice(heading.Span, heading.Text, first.Text, first.Span));
        }

        return null;
    }

    private Period? Period(HeadingText text, TableCell heading)
    {
        if (_isCumulative)
        {
            return UpTo(text) ?? NoPeriod(text, heading, []);
        }

        if (text.Period is { } named && !text.IsToDate && !IsOfOtherYears(text) && _symbols.Timelines.Exists(t => t.Frequency == named.Frequency))
        {
            return named;
        }

        var ending = text.Day is { } day ? EndingOn(day, text.IsMonth).ToList() : [];
        if (ending is [var only] && (_symbols.FiscalYear.PlaceInYear(only) == 0 || (text.IsMonth && only.Frequency == Frequency.Month)))
        {
            return only;
        }

        return NoPeriod(text, heading, ending);
    }

    private Period? UpTo(HeadingText text)
    {
        var year = _symbols.FiscalYear;
        var ending = IsOfOtherYears(text) ? []
            : text is { IsToDate: true, Period: { } months } ? EndingOn(year.EndAfter(months.Year, (months.Index % 12) + 1), false)
            : text.Period is { } period ? EndingOn(year.End(period), false)
            : text.Day is { } day ? EndingOn(day, text.IsMonth) : [];
        return ending.OrderBy(p => _symbols.Locate(p) is null).ThenBy(p => p.Frequency).Select(p => (Period?)p).FirstOrDefault();
    }

    private bool IsOfOtherYears(HeadingText text) => text.IsCalendarYear && !_symbols.FiscalYear.IsCalendar;

    private Period? NoPeriod(HeadingText text, TableCell heading, List<Period> ending)
    {
        HasProblem = true;

        // Figures up to the end of June may be the quarter's or the year's so far.
        _diagnostics.Add(ending.Count == 0
            ? ReadingDiagnostics.NoSuchPeriod(heading.Span, heading.Text, _symbols.Timelines.SelectMany(t => t.Periods.Take(2)).Select(p => p.Label), text.IsToDate || text.Period is { Frequency: Frequency.Half })
            : ReadingDiagnostics.SeveralPeriods(heading.Span, heading.Text, ending.Count > 1 ? ending.Select(p => p.Id) : [ending[0].Id, "the year to date"]));
        return null;
    }

    // Vendors print the end of a month over figures of a year of weeks that ends some days before or after it.
    private IEnumerable<Period> EndingOn(DateOnly day, bool isMonth) => _symbols.Timelines
        .Select(t => isMonth || (_symbols.FiscalYear.HasWeeks && day.AddDays(1).Day == 1) ? _symbols.FiscalYear.EndingIn(t.Frequency, day.Year, day.Month) : _symbols.FiscalYear.EndingOn(t.Frequency, day))
        .OfType<Period>();

    private bool IsWrongStage(HeadingText text, Period period, TableCell heading)
    {
        if (text.IsEstimate is not { } isEstimate || _symbols.Locate(period) is not var (timeline, index) || _symbols.Timelines[timeline].Periods[index] is not { } known || known.IsEstimate == isEstimate)
        {
            return false;
        }

        HasProblem = true;
        _diagnostics.Add(ReadingDiagnostics.WrongStage(heading.Span, heading.Text, known.Label));
        return true;
    }
}
