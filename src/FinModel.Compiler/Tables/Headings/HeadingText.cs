using System.Globalization;
using System.Text.RegularExpressions;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Compiler.Tables.Headings;

/// <summary>What a heading says of time, however it is printed: <c>2024E</c>, <c>FY24</c>, <c>Q4 2023</c>, <c>2023年报</c>, <c>12/31/2023</c>,
/// <c>Dec-23</c>.</summary>
/// <param name="Period">The period named, or null.</param>
/// <param name="Day">The last day of it, where only that is named.</param>
/// <param name="IsMonth">Whether <paramref name="Day"/> stands for its month.</param>
/// <param name="IsEstimate">What a letter behind it says, or null.</param>
internal sealed partial record HeadingText(Period? Period, DateOnly? Day, bool IsMonth, bool? IsEstimate)
{
    /// <summary>Whether it names the months from the start of the year to the end of <see cref="Period"/>, and these are no period by themselves:
    /// <c>9M24</c>.</summary>
    public bool IsToDate { get; private init; }

    /// <summary>How long what ends on <see cref="Day"/> is, where the heading says so: <c>Year ended 31 December 2023</c>.</summary>
    public Frequency? Length { get; private init; }

    /// <summary>Whether it says that it is a calendar year, which no year of a company is whose years end otherwise: <c>CY24</c>.</summary>
    public bool IsCalendarYear { get; private init; }

    private static readonly string[] Days =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-MM-dd HH:mm:ss",
        "d-MMM-yyyy", "d MMM yyyy", "MMM d, yyyy", "MMM-d-yyyy", "d MMMM yyyy", "MMMM d, yyyy",
    ];

    private const string TwelveMonths = "12 months";

    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "yyyy.M", "yyyy年M月", "MMM-yy", "MMM yy", "MMM-yyyy", "MMM yyyy", "MMMM yyyy"];

    // What looks like time and has no digit; all other words are told from it without a pattern.
    private static readonly string[] ToDate = ["LTM", "TTM", "YTD"];

    /// <summary>Reads a heading; null when it says nothing of time. Neither a period nor a day is what looks like time and cannot be read.</summary>
    public static HeadingText? Read(string heading)
    {
        var text = ChineseDigits.Plain(PrintedText.Plain(heading));
        if (!text.Any(char.IsDigit) && !Array.Exists(ToDate, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        // Twelve months by the day on which they end, as exports print it in two lines.
        if (text.StartsWith(TwelveMonths, StringComparison.OrdinalIgnoreCase) && !text.Contains(" end", StringComparison.OrdinalIgnoreCase))
        {
            return Read(text[TwelveMonths.Length..].Trim()) is { Day: not null } year ? year with { Length = Frequency.Year } : null;
        }

        if (text.Contains(" end", StringComparison.OrdinalIgnoreCase)
            && Ended().Match(text) is { Success: true } ended && DayOf(ended.Groups["day"].Value) is var (last, _))
        {
            return new HeadingText(null, last, false, null) { Length = LengthOf(ended.Groups["length"].Value) };
        }

        var (body, isEstimate) = StageOf(text);
        if (PeriodOf(body) is { } period)
        {
            return new HeadingText(period, null, false, isEstimate)
            {
                IsToDate = period.Frequency == Frequency.Month,
                IsCalendarYear = body.StartsWith("CY", StringComparison.OrdinalIgnoreCase),
            };
        }

        return DayOf(body) is var (day, isMonth) ? new HeadingText(null, day, isMonth, isEstimate)
            : LooksLikeTime().IsMatch(text) ? new HeadingText(null, null, false, isEstimate)
            : null;
    }

    // 2024A, 2025E, 2025F, FY 2025 Est; nothing where no letter or word says it.
    private static (string Body, bool? IsEstimate) StageOf(string text) => Stage().Match(text) is { Success: true } stage
        ? (text[..stage.Index].TrimEnd(), stage.Groups["estimate"].Success) : (text, null);

    private static Period? PeriodOf(string text)
    {
        if (Core.Time.Period.TryParse(text, out var plain) && plain.Frequency != Frequency.Month)
        {
            return plain;
        }

        var match = Written().Match(text.ToUpperInvariant());
        if (!match.Success)
        {
            return null;
        }

        var digits = match.Groups["year"].Value;
        var part = match.Groups["part"] is { Success: true } found ? found.Value[0] - '0' : 0;
        var kind = match.Groups["kind"].Value;
        var months = match.Groups["report"] is { Success: true } report ? MonthsOfReport(report.Value) : match.Groups["months"].Value;
        var id = months.Length > 0 ? MonthsOf(months, YearOf(digits)) : kind.Length == 0 ? YearOf(digits) : $"{part}{kind}{YearOf(digits)}";
        return Core.Time.Period.TryParse(id, out var period) ? period : null;
    }

    // Figures of the first three, six or twelve months are those of a period; of nine they are those up to the end of a month.
    private static string MonthsOf(string months, string year) => months switch
    {
        "3" => "1Q" + year,
        "6" => "1H" + year,
        "12" => year,
        _ => $"{year}-{months.PadLeft(2, '0')}",
    };

    private static string MonthsOfReport(string report) => report[0] switch
    {
        '一' => "3",
        '三' => "9",
        _ => "6",
    };

    private static Frequency LengthOf(string words) => words.ToUpperInvariant() switch
    {
        "YEAR" or "12 MONTHS" or "TWELVE MONTHS" => Frequency.Year,
        "6 MONTHS" or "SIX MONTHS" or "HALF YEAR" or "HALF-YEAR" => Frequency.Half,
        _ => Frequency.Quarter,
    };

    private static string YearOf(string digits) =>
        digits.Length == 2 && Core.Time.Period.TryShortYear(digits, out var year) ? year.ToString(CultureInfo.InvariantCulture) : digits;

    private static (DateOnly Day, bool IsMonth)? DayOf(string text)
    {
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || Slashed(text, out day))
        {
            return (day, false);
        }

        return DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? (new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)), true) : null;
    }

    // 12/31/2023 and 31/12/2023 are the same day for certain; 3/4/2023 could be two.
    private static bool Slashed(string text, out DateOnly day)
    {
        var isFirst = DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        var isSecond = DateOnly.TryParseExact(text, ["d/M/yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var other);
        day = isFirst ? day : other;
        return isFirst != isSecond || (isFirst && day == other);
    }

    [GeneratedRegex(@"(?<=.{3}\d)(?: ?(?:[aA]|(?<estimate>[eEfF]))| (?:Actual|Act|(?<estimate>Est|Estimate|Forecast))\.?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Stage();

    [GeneratedRegex(
        """
        ^(?:
          (?:FY|CY)?[ ']?(?<year>\d{4})(?:年|年报|年年报|年度|年度报告|年年度报告)?
        | (?<year>\d{4})年?(?<report>一季报|一季度报告|半年报|半年度报告|中报|三季报|三季度报告)
        | (?:FY|CY)[ ']?(?<year>\d{2})
        | (?<part>\d)(?<kind>[HQ])[ '-]?(?:FY)?(?<year>\d{4}|\d{2})
        | (?<kind>[HQ])(?<part>\d)[ '-]*(?:FY)?(?<year>\d{4}|\d{2})
        | (?:FY)?(?<year>\d{4})[ -]?(?:(?<kind>[HQ])(?<part>\d)|(?<part>\d)(?<kind>[HQ]))
        | (?<months>\d{1,2})M[ '-]?(?<year>\d{4}|\d{2})
        )$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(
        @"^(?:for the )?(?<length>year|half[ -]year|quarter|(?:12|twelve|6|six|3|three) months) end(?:ed|ing) (?<day>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(
        @"^(?:(?:FY|CY)?[ ']?(?:19|20|21)\d\d(?!\d)|(?:LTM|TTM|YTD)\b|\d{1,2}[HQM][ '-]?\d\d|[HQ]\d\b"
            + @"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|(?:FY|CY)[ ']?\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeTime();
}
