using System.Globalization;

namespace FinModel.Data.Workbooks;

/// <summary>A cell as a CSV file would have it: what spreadsheets keep of a number, a day as a day, a share of a hundred in percent, thousands or
/// millions as such.</summary>
internal static class SheetCellText
{
    // What a spreadsheet shows of a number at most; behind that is what adding up leaves.
    private const string Digits = "G15";

    private static readonly DateTime Zero = new(1899, 12, 30);

    public static string Of(RawCell cell) => cell.Number switch
    {
        { } number when cell.IsDate && Day(number) is { } day => day,
        { } number when cell.IsPercent && double.IsFinite(number * 100) => (number * 100).ToString(Digits, CultureInfo.InvariantCulture) + "%",
        { } number => Shown(number, cell.Format).ToString(Digits, CultureInfo.InvariantCulture),
        null => string.Join(' ', (cell.Text ?? "").Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)),
    };

    // What cannot be told is left as it is, and refused by who reads it.
    private static double Shown(double number, NumberFormat? format) =>
        format is { IsCertain: true, Thousands: > 0 and var thousands } ? number / Math.Pow(1000, thousands) : number;

    // A time of a day is no day.
    private static string? Day(double number) => number is >= 1 and < 2_958_466 && number == Math.Floor(number)
        ? Zero.AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}
