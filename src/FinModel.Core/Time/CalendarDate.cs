using System.Globalization;

namespace FinModel.Core.Time;

/// <summary>
/// A day as a number: days since 30 December 1899, as spreadsheets count them, so that a workbook computes with the same numbers.
/// Days are whole; what is moved by a part of a day still stands for its day. From 1 March 1900, when spreadsheets' counts agree, to the end of 2199.
/// </summary>
public static class CalendarDate
{
    private const string Form = "yyyy-MM-dd";

    private static readonly DateOnly Zero = new(1899, 12, 30);

    private static readonly DateOnly First = new(1900, 3, 1);

    private static readonly DateOnly Last = new(2199, 12, 31);

    // Year first, whatever the machine: a spreadsheet in Chinese saves 2025/1/24.
    private static readonly string[] Forms = [Form, "yyyy-M-d", "yyyy/M/d"];

    /// <summary>The numbers of the first and the last day.</summary>
    public static (double First, double Last) Range => (Number(First), Number(Last));

    /// <summary>The number of a day.</summary>
    public static double Number(DateOnly day) => day.DayNumber - Zero.DayNumber;

    /// <summary>Reads a day with its year first, <c>2025-01-24</c>. False when it is none, or outside 1900-03-01 to 2199-12-31.</summary>
    public static bool TryParse(string text, out double number)
    {
        var isDay = DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day <= Last;
        number = isDay ? Number(day) : 0;
        return isDay;
    }

    /// <summary>The day that a number stands for, <c>2025-01-24</c>; null when it is none.</summary>
    public static string? Text(double number) => number >= Number(First) && number < Number(Last) + 1
        ? Zero.AddDays((int)number).ToString(Form, CultureInfo.InvariantCulture)
        : null;
}
