using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Data.Workbooks;

/// <summary>What can be wrong with a sheet that is read as a table.</summary>
internal static class WorkbookDiagnostics
{
    public static Diagnostic NoSheet(string file, string? sheet, IReadOnlyList<string> sheets) => Diagnostic.Error(
        "FM5095", null, sheet is null
            ? (Phrase)$"`{file}` has several sheets, or none with anything on it"
            : $"`{file}` has no sheet `{sheet}`",
        [.. sheet is null ? [] : Suggestions.Hint(sheet, sheets), $"say which behind its name, `sheet \"…\"`: {Listed(sheets)}"]);

    public static Diagnostic NotASheet(string file) => Diagnostic.Error(
        "FM6094", null, $"`{file}` is no workbook, so it has no sheets", "take `sheet` away, or name an .xlsx file");

    public static Diagnostic NoValue(SourceSpan span, string formula) => Diagnostic.Error(
        "FM5096", span with { Length = 0 }, $"this cell holds the formula ={formula} and no value: nothing has computed it",
        "open and save the file in a spreadsheet");

    public static Diagnostic UnclearScale(SourceSpan span, string number, string format) => Diagnostic.Error(
        "FM5062", span, $"this cell holds {number}, and its number format shows it divided or with a word for its size: `{format}`",
        "write the figure as it is meant, in the unit of its table, under a plain number format");

    public static Diagnostic MergedFigure(SourceSpan span, string range) => Diagnostic.Warning(
        "FM5063", span, $"{range} are one merged cell: its figure counts for the first, and the others are blank",
        "take the cells apart, and write the figure where it belongs");

    public static Diagnostic HiddenFigures(SourceSpan span, string sheet, IReadOnlyList<string> cells) => Diagnostic.Warning(
        "FM5094", span, $"figures of '{sheet}' are hidden by their number format, and read like the others: {Listed(cells)}", "show them, or take them away");

    public static Diagnostic Hidden(SourceSpan span, string sheet, IReadOnlyList<string> hidden) => Diagnostic.Warning(
        "FM5094", span, $"rows or columns of '{sheet}' are hidden, and read like the others: {Listed(hidden)}", "show them, or take them away");

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Take(8).Select(n => $"`{n}`"));
}
