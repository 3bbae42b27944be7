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

    /// <summary>How many months end on <see cref="Day"/>, where the heading counts them: <c>1-9月</c>, <c>nine months ended 30 September 2023</c>.</summary>
    public int? Months { get; private init; }

    /// <summary>Whether it says that it is a calendar year, which no year of a company is whose years end otherwise: <c>CY24</c>.</summary>
    public bool IsCalendarYear { get; private init; }

    private static readonly string[] Days =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-MM-dd HH:mm:ss",
        "d-MMM-yyyy", "d-MMM-yy", "d MMM yyyy", "d MMM yy", "MMM d, yyyy", "MMM-d-yyyy", "d MMMM yyyy", "MMMM d, yyyy",
    ];

    // Two digits are the years that the language says they are.
    private static readonly CultureInfo TwoDigits = new("") { DateTimeFormat = { Calendar = new GregorianCalendar { TwoDigitYearMax = 2069 } } };

    private static readonly string[] MonthForms =
    [
        "yyyy-M", "yyyy/M", "yyyy.M", "yyyy年M月", "M/yyyy", "M-yyyy",
        "MMM-yy", "MMM yy", @"MMM\'yy", "MMM-yyyy", "MMM yyyy", "MMMM yyyy",
    ];

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

        if (OfLength(text) is { } known)
        {
            return known;
        }

        // What stands behind a period says whether it is over; behind anything else it is part of a name.
        return Stage().Match(text) is { Success: true } stage && Of(stage.Groups["body"].Value) is { } staged
            ? staged with { IsEstimate = !stage.Groups["actual"].Success }
            : Of(text) ?? (LooksLikeTime().IsMatch(text) ? new HeadingText(null, null, false, null) : null);
    }

    private static HeadingText? Of(string text)
    {
        if (PeriodOf(text) is { } period)
        {
            return new HeadingText(period, null, false, null)
            {
                IsToDate = period.Frequency == Frequency.Month,
                IsCalendarYear = text.StartsWith("CY", StringComparison.OrdinalIgnoreCase),
            };
        }

        return DayOf(text) is var (day, isMonth) ? new HeadingText(null, day, isMonth, null) : null;
    }

    /// <summary>The day that a text is, and not the month or the period that it stands for; null where it is none for certain.</summary>
    public static DateOnly? DayIn(string text) => DayOf(ChineseDigits.Plain(text)) is (var day, false) ? day : null;

    // What says how long the time is that ends on a day or with a month. Months that are named are those of the calendar.
    private static HeadingText? OfLength(string text)
    {
        if (MonthsOfYear().Match(text) is { Success: true } counted)
        {
            var count = int.Parse(counted.Groups["last"].Value, CultureInfo.InvariantCulture);
            return count is 3 or 6 or 9 or 12 && DayOf(counted.Groups["year"].Value + "-" + counted.Groups["last"].Value) is var (end, _)
                ? Ending(end, count) : null;
        }

        return (Ended().Match(text) is { Success: true } english ? english : EndedInChinese().Match(text)) is { Success: true } ended
            && DayOf(ended.Groups["day"].Value) is var (day, _) ? Ending(day, MonthsIn(ended.Groups["length"].Value)) : null;
    }

    private static HeadingText Ending(DateOnly day, int months) => new(null, day, false, null)
    {
        Length = months == 9 ? null : (Frequency)months,
        Months = months,
        IsToDate = months is 6 or 9,
    };

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
        var part = match.Groups["part"] is { Success: true } found ? PartOf(found.Value[0]) : 0;
        var kind = match.Groups["kind"].Value is { Length: > 0 } letter ? KindOf(letter) : "";
        var months = match.Groups["report"] is { Success: true } report ? MonthsOfReport(report.Value) : match.Groups["months"].Value;
        var id = months.Length > 0 ? MonthsOf(months, YearOf(digits)) : kind.Length == 0 ? YearOf(digits) : $"{part}{kind}{YearOf(digits)}";
        return Core.Time.Period.TryParse(id, out var period) ? period : null;
    }

    private static int PartOf(char part) => part switch
    {
        '上' or '一' => 1,
        '下' or '二' => 2,
        '三' => 3,
        '四' => 4,
        _ => part - '0',
    };

    private static string KindOf(string kind) => kind switch
    {
        "季" => "Q",
        "半年" => "H",
        _ => kind,
    };

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
        '三' or '前' => "9",
        _ => "6",
    };

    private static int MonthsIn(string words) => words.ToUpperInvariant() switch
    {
        "YEAR" or "12 MONTHS" or "TWELVE MONTHS" or "年度" or "财政年度" or "財政年度" => 12,
        "9 MONTHS" or "NINE MONTHS" => 9,
        "6 MONTHS" or "SIX MONTHS" or "HALF YEAR" or "HALF-YEAR" => 6,
        ['十' or '1', ..] => 12,
        ['九' or '9', ..] => 9,
        ['六' or '6', ..] => 6,
        _ => 3,
    };

    private static string YearOf(string digits) =>
        digits.Length == 2 && Core.Time.Period.TryShortYear(digits, out var year) ? year.ToString(CultureInfo.InvariantCulture) : digits;

    private static (DateOnly Day, bool IsMonth)? DayOf(string text)
    {
        if (DateOnly.TryParseExact(text, Days, TwoDigits, DateTimeStyles.None, out var day) || Slashed(text, out day))
        {
            return (day, false);
        }

        return DateOnly.TryParseExact(text, MonthForms, TwoDigits, DateTimeStyles.None, out var month)
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

    [GeneratedRegex(
        """
        ^(?:
          (?:FY|CY)?[ ']?(?<year>\d{4})\ ?(?:FY|年|年报|年年报|年度|年度报告|年年度报告|年末|年底)?
        | (?<year>\d{4})\ ?年?(?<report>一季报|一季度报告|半年报|半年度报告|中报|三季报|三季度报告|前三季度?)
        | (?:FY|CY)[ ']?(?<year>\d{2})
        | (?<part>\d)(?<kind>[HQ])[ '-]?(?:FY)?(?<year>\d{4}|\d{2})
        | (?<kind>[HQ])(?<part>\d)[ '-]*(?:FY)?(?<year>\d{4}|\d{2})
        | (?:FY)?(?<year>\d{4}|\d{2})年?[ -]?(?:(?<kind>[HQ])(?<part>\d)|(?<part>\d)(?<kind>[HQ]))
        | (?<year>\d{4}|\d{2})\ ?年?\ ?(?:第?(?<part>[一二三四1-4])(?<kind>季)度?|(?<part>[上下])(?<kind>半年)度?)
        | (?<months>\d{1,2})M[ '-]?(?<year>\d{4}|\d{2})
        | (?<year>\d{4})[ -]?(?<months>\d{1,2})M
        )$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(
        @"^(?:for the )?(?<length>year|half[ -]year|quarter|(?:12|twelve|9|nine|6|six|3|three) months)"
            + @"(?:\s+end(?:ed|ing)|(?<= months))\s+(?<day>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(
        "^截[至止](?<day>[0-9]+年[0-9]+月[0-9]+日)止?的?(?<length>(?:财政|財政)?年度|(?:十二|12|[九六三963])[个個]月)$", RegexOptions.CultureInvariant)]
    private static partial Regex EndedInChinese();

    [GeneratedRegex(@"^(?<year>\d{4})年?\ ?0?1月?[-~～—至](?<last>\d{1,2})月$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthsOfYear();

    [GeneratedRegex(
        @"^(?<body>.*[\d年度季末底])\ ?(?:(?<actual>A)|[EFP]|\((?<actual>A)\)|\([EFP]\)"
            + @"|\(?(?:(?<actual>实际|實際|act(?:ual|\.)?)|预测|預測|预计|預計|est(?:imate|\.)?|forecast)\)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stage();

    [GeneratedRegex(
        @"^(?:(?:FY|CY)?[ ']?(?:19|20|21)\d\d(?!\d)|(?:LTM|TTM|YTD)\b|\d{1,2}[HQM][ '-]?\d\d|[HQ]\d\b"
            + @"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|(?:FY|CY)[ ']?\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeTime();
}
