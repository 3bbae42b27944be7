using System.Globalization;
using FinModel.Core.Time;
using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Reads on which day a company's years end: <c>30 September</c>, <c>last Saturday of September</c>, <c>Saturday nearest 31 January</c>.</summary>
internal static class YearEndParser
{
    private const string Forms = "`30 September`, `last Saturday of September` or `Saturday nearest 31 January`";

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>What stands behind `year ends`; null (reported) when it cannot be read.</summary>
    public static YearEndSyntax? Parse(LineCursor line)
    {
        var first = line.Take().Span;
        line.Expect("ends");
        var year = line.HasFailed ? null : Day(line);
        if (year is not null && line.Accept("of"))
        {
            line.Expect("the");
            line.Expect("next");
            line.Expect("year");
            year = year with { IsNamedByStart = true };
        }

        if (year is { HasWeeks: true } && line.Accept("week"))
        {
            year = LongQuarter(line, year);
        }

        return year is null || line.HasFailed ? null : new YearEndSyntax(first.To(line.LineSpan), year);
    }

    private static FiscalYear? Day(LineCursor line)
    {
        if (line.Accept("last"))
        {
            var last = Weekday(line);
            line.Expect("of");
            return Month(line) is { } month ? new FiscalYear(month, DaysOf(month)) { Weekday = last } : null;
        }

        if (line.Current.Kind == TokenKind.Number)
        {
            return DayOfMonth(line);
        }

        var weekday = Weekday(line);
        line.Expect("nearest");
        return line.HasFailed ? null : DayOfMonth(line) is { } day ? day with { Weekday = weekday, IsNearest = true } : null;
    }

    private static FiscalYear? DayOfMonth(LineCursor line)
    {
        var (number, span) = (line.Current.Text, line.Current.Span);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            line.Fail(Forms);
            return null;
        }

        line.Take();
        if (Month(line) is not { } month)
        {
            return null;
        }

        if (day < 1 || day > DaysOf(month))
        {
            line.Fail(SyntaxDiagnostics.NoSuchDay(span, number, Months[month - 1], DaysOf(month)));
            return null;
        }

        return new FiscalYear(month, day == 28 && month == 2 ? 29 : day);
    }

    private static FiscalYear LongQuarter(LineCursor line, FiscalYear year)
    {
        if (line.Current.Text != "53")
        {
            line.Fail("`53`");
        }

        line.Take();
        line.Expect("in");
        line.Expect("quarter");
        if (line.Current.Text is not ("1" or "2" or "3" or "4"))
        {
            line.Fail("a quarter, 1 to 4");
            return year;
        }

        return year with { LongQuarter = line.Take().Text[0] - '0' };
    }

    private static int? Month(LineCursor line)
    {
        var month = Array.IndexOf(Months, line.Current.Text);
        if (month is < 0 or > 11)
        {
            line.Fail("a month, January to December");
            return null;
        }

        line.Take();
        return month + 1;
    }

    private static DayOfWeek? Weekday(LineCursor line)
    {
        var name = line.Current.Text;
        if (line.Current.Kind != TokenKind.Word || !Enum.GetNames<DayOfWeek>().Contains(name, StringComparer.Ordinal))
        {
            line.Fail(Forms);
            return null;
        }

        line.Take();
        return Enum.Parse<DayOfWeek>(name);
    }

    // The 29th of February is its last day in every year.
    private static int DaysOf(int month) => DateTime.DaysInMonth(2024, month);
}
