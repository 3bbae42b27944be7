using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Compiler.Tables.Headings;

/// <summary>A day in a cell, however it is printed, where only one day can be meant: <c>2025-04-10</c>, <c>10 April 2025</c>, <c>4/25/2025</c>.</summary>
internal static class PrintedDay
{
    /// <summary>The day, as <see cref="CalendarDate"/> counts; null when it is none or could be two (reported).</summary>
    public static double? Read(TableCell cell, List<Diagnostic> diagnostics)
    {
        var text = PrintedText.Plain(cell.Text);
        if (CalendarDate.TryParse(text, out var number) || (HeadingText.DayIn(text) is { } day && CalendarDate.TryParse(Written(day), out number)))
        {
            return number;
        }

        diagnostics.Add(Day(text, "M/d/yyyy") is { } one && Day(text, "d/M/yyyy") is { } other
            ? DataDiagnostics.TwoDays(cell.Span, cell.Text, Written(one), Written(other))
            : DataDiagnostics.MalformedDate(cell.Span, cell.Text));
        return null;
    }

    private static DateOnly? Day(string text, string form) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
