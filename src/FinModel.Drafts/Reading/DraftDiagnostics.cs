using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Drafts.Reading;

/// <summary>What can be wrong with statements of which a model is to be made.</summary>
internal static class DraftDiagnostics
{
    public static Diagnostic NoStatement(string file) => Diagnostic.Warning(
        "FM8094", null, $"no statement was found in `{file}`",
        "a table of statements has a row of periods (`2023A`, `2024-12-31`) over its figures, or a column of them beside");

    public static Diagnostic NoLayout(string layout, IEnumerable<string> layouts) => Diagnostic.Error(
        "FM8095", null, $"there is no layout `{layout}` with a dictionary of accounts",
        [.. Suggestions.Hint(layout, layouts), $"there are {layouts.Select(l => $"`{l}`").ToList()}"]);

    public static Diagnostic OtherCurrency(string asked, string printed) => Diagnostic.Error(
        "FM8097", null, $"the figures are in {printed}, and --currency says {asked}", "leave --currency out: no figure is converted by it");

    public static Diagnostic UnknownUnit(SourceSpan at, string unit) => Diagnostic.Error(
        "FM8077", at, $"`{unit}` is no unit that is known", "write the currency and the scale, `RMB million`, `万元`, `HK$'000`");

    public static Diagnostic UnsureCurrency(string sign) => Diagnostic.Error(
        "FM8078", null, $"`{sign}` is the sign of several currencies", "say which one with `--currency`: `--currency HKD`");

    public static Diagnostic OtherAccounts(string file, string taxonomy) => Diagnostic.Error(
        "FM8079", null, $"`{file}` has facts of {taxonomy} and none of us-gaap",
        "facts of 20-F and 40-F filers are read where they report under US GAAP; "
            + "take the statements as CSV or as a workbook, `--from statements.xlsx --layout ifrs-hk`");

    public static Diagnostic NothingPlaced(string layout) => Diagnostic.Error(
        "FM8096", null, $"no row was found that is a line of `{layout}`",
        "name another layout with `--layout`, or see whether the rows carry the names of accounts");

    public static Diagnostic UnsureHeading(SourceSpan at, string row) => Diagnostic.Error(
        "FM8092", at, $"the row `{row}` may be a heading of years, or figures that look like years",
        "write years of a heading as `2023A` or `2023-12-31`, figures as `2,023` or `2023.00`");

    public static Diagnostic UnreadBeside(SourceSpan at, string text, string row) => Diagnostic.Warning(
        "FM8074", at, $"`{text}` is not a number, in the row `{row}`, which is no line", "figures look like 1,266 or (1,266) or -12.4% or 0.07");

    public static Diagnostic PercentAmongAmounts(SourceSpan at, string text, string row) => Diagnostic.Error(
        "FM8098", at, $"`{text}` is a percentage, and other figures of the row `{row}` are none",
        "write the row's own figure there, and percentages in a row of theirs");

    public static Diagnostic EitherMark(SourceSpan at, string text) => Diagnostic.Error(
        "FM5074", at, $"`{text}` may have a point before its decimals, or one that groups thousands: nothing in the file says which",
        "say `--decimal point` or `--decimal comma`");

    public static Diagnostic OtherFiler(string file, Phrase kind, string tag, string layout) => Diagnostic.Error(
        "FM6092", null, $"`{file}` has the facts of {kind}: `{tag}` is a large part of its balance sheet, and layout {layout} has no lines for it",
        "write its statements as tables of your own beside a model of your own lines");

    public static Diagnostic PerhapsToDate(SourceSpan at, string row, string first, string last) => Diagnostic.Error(
        "FM8075", at, $"the quarters may be those of the year to date: `{row}` goes from {first} to {last} within a year, and so does every other flow",
        "say `--flows to-date` where each figure counts from the beginning of its year", "say `--flows single` where each is that of its quarter alone");

    public static Diagnostic NoIncome(string first) => Diagnostic.Error(
        "FM8076", null, $"there is no income statement: no row with figures is called like `{first}`, from which the estimates go on",
        "give its file to `--from` as well, or call the row as filings do");

    public static Diagnostic Lacks(IEnumerable<string> periods) => Diagnostic.Error(
        "FM8076", null, $"the income statement lacks {periods}, and an estimate goes on from the same period of the year before",
        "give them as well, or leave out `--quarters` for a model of years");

    public static Diagnostic EndsBefore(SourceSpan? at, Phrase statement, string? end, string last) => Diagnostic.Error(
        "FM8076", at,
        end is null
            ? (Phrase)$"{statement} begins behind {last}, the last reported period"
            : $"{statement} ends in {end}, and the last reported period is {last}",
        $"give its {last} as well, or end with what is there by `--years`", $"a forecast is headed `{last}E`");

    public static Diagnostic Gap(string before, string behind, IEnumerable<string> missing) => Diagnostic.Error(
        "FM8089", null, $"{before} is followed by {behind}: {missing} not given, and a balance goes on from the period before",
        "give the missing figures as well, or begin behind the gap by `--years`");

    public static Diagnostic PeriodTwice(SourceSpan at, string heading) => Diagnostic.Error(
        "FM8093", at, $"`{heading}` stands twice in one heading", "leave out the columns that are not the company's, such as those of the parent alone");
}
