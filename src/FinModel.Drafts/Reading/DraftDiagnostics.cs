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
        "FM8079", null, $"`{file}` has facts of {taxonomy} and none of us-gaap", "facts of 20-F and 40-F filers are read where they report under US GAAP; take the statements as CSV or as a workbook, `--from statements.xlsx --layout ifrs-hk`");

    public static Diagnostic NothingPlaced(string layout) => Diagnostic.Error(
        "FM8096", null, $"no row was found that is a line of `{layout}`",
        "name another layout with `--layout`, or see whether the rows carry the names of accounts");

    public static Diagnostic UnsureHeading(SourceSpan at, string row) => Diagnostic.Error(
        "FM8092", at, $"the row `{row}` may be a heading of years, or figures that look like years",
        "write years of a heading as `2023A` or `2023-12-31`, figures as `2,023` or `2023.00`");

    public static Diagnostic PeriodTwice(SourceSpan at, string heading) => Diagnostic.Error(
        "FM8093", at, $"`{heading}` stands twice in one heading", "leave out the columns that are not the company's, such as those of the parent alone");
}
