using System.Globalization;
using FinModel.Cli.Series;
using FinModel.Compiler.Plans;

namespace FinModel.Cli.Rendering;

/// <summary>Values for other programs: one row for each line or member, one column for each period, unrounded.</summary>
internal static class CsvWriter
{
    /// <summary>Rows of text as CSV.</summary>
    public static void Table(IEnumerable<IReadOnlyList<string>> rows, TextWriter output)
    {
        foreach (var row in rows)
        {
            output.WriteLine(string.Join(',', row.Select(Quote)));
        }
    }

    public static void Write(IReadOnlyList<string> periods, IEnumerable<LineSeries> lines, Plan plan, Words words, TextWriter output)
    {
        Table([["id", "member", "label", "statement", "unit", "kind", "all", .. periods]], output);
        Table(lines.Select(line => Row(line, periods, plan, words)), output);
    }

    /// <summary>A number for a program, or nothing.</summary>
    public static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A value of a line for a program: a number, a day or a band's name; nothing where there is none.</summary>
    public static string Value(double? value, PlanLine line) =>
        value is { } number && double.IsFinite(number) ? NumberText.Word(number, line) ?? Number(number + 0.0) : "";

    private static IReadOnlyList<string> Row(LineSeries series, IReadOnlyList<string> periods, Plan plan, Words words)
    {
        var line = series.Line;
        string Value(string key) => CsvWriter.Value(series.Values.FirstOrDefault(v => v.Key == key)?.Value, line);
        return
        [
            line.Name, series.Member?.Name ?? "", Text(JsonLine.Label(series, words)), line.Statement ?? "", UnitText.Stable(line, series.Member, plan),
            JsonLine.Kind(line), Value("all"), .. periods.Select(Value),
        ];
    }

    /// <summary>Text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Text(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
