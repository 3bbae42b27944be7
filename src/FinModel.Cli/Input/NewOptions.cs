using System.CommandLine;
using System.Globalization;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Drafts;
using FinModel.Drafts.Reading;

namespace FinModel.Cli.Input;

/// <summary>The options of <c>new</c>.</summary>
internal sealed class NewOptions
{
    /// <summary>The layout where none is named.</summary>
    public const string UsualLayout = "a-share";

    private const string Single = "single";
    private const string ToDate = "to-date";
    private const string Point = "point";
    private const string Comma = "comma";

    public Option<string> Layout { get; } =
        new("--layout") { Description = "whose statements: a-share, ifrs-hk, us-gaap; left out, what fits them best", HelpName = "LAYOUT" };

    public Option<string> Currency { get; } =
        Checked("--currency", "CODE", "the reporting currency", code => CodeOf(code) is not null,
            "a currency is a code of three letters: CNY");

    public Option<string> Years { get; } =
        Checked("--years", "FIRST..LAST", "the first and the last year", text => Range(text) is not null, "two years: 2022..2027");

    public Option<bool> Quarters { get; } = new("--quarters") { Description = "calculate in quarters, with the years beside them" };

    public Option<string> Flows { get; } =
        Checked("--flows", $"{Single}|{ToDate}", "whether quarters count by themselves or from the beginning of the year, where the figures do not say it",
            text => text is Single or ToDate, $"{Single} or {ToDate}");

    public Option<string> Decimal { get; } =
        Checked("--decimal", $"{Point}|{Comma}", "what stands before decimals, where the figures do not say it", text => text is Point or Comma,
            $"{Point} or {Comma}");

    public Option<string> YearEnd { get; } =
        Checked("--year-end", "MONTH-DAY", "the day on which years end", text => Day(text) is not null, "a month and a day: 9-30");

    public Option<string> Price { get; } =
        Checked("--price", "PRICE", "what a share costs, for a target price on sales", text => PriceOf(text) is not null, "a number above zero: 12.50");

    public DraftOptions Read(ParseResult parsed, string name) => new(name, parsed.GetValue(Layout) ?? UsualLayout)
    {
        IsLayoutOpen = parsed.GetValue(Layout) is null,
        Currency = CodeOf(parsed.GetValue(Currency) ?? ""),
        Years = Range(parsed.GetValue(Years) ?? ""),
        HasQuarters = parsed.GetValue(Quarters),
        IsToDate = parsed.GetValue(Flows) is { } flows ? flows == ToDate : null,
        HasDecimalCommas = parsed.GetValue(Decimal) is { } mark ? mark == Comma : null,
        Price = PriceOf(parsed.GetValue(Price) ?? ""),
        FiscalYear = Day(parsed.GetValue(YearEnd) ?? ""),
    };

    // As statements name it, RMB or 人民币, or its code, in whatever letters.
    private static string? CodeOf(string text) =>
        StatementWords.Currency(text) ?? (text.Length == 3 && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null);

    private static (int, int)? Range(string text) =>
        text.Split("..") is [var first, var last] && Year(first) is { } from && Year(last) is { } to && from < to && to - from <= 50 ? (from, to) : null;

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1950 and < 2150 ? year : null;

    private static double? PriceOf(string text) =>
        PrintedNumber.TryParse(text, out var number) && number.Suffix.Length == 0 && number.Digits > 0 ? number.Digits : null;

    private static FiscalYear? Day(string text) =>
        DateOnly.TryParseExact("2001-" + text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new FiscalYear(day.Month, day.Day)
            : null;

    private static Option<string> Checked(string name, string help, string description, Func<string, bool> isRight, string what)
    {
        var option = new Option<string>(name) { Description = description, HelpName = help };
        option.Validators.Add(found =>
        {
            if (found.Tokens is [var token] && !isRight(token.Value))
            {
                found.AddError($"`{token.Value}` is no value of {name}: {what}");
            }
        });
        return option;
    }
}
