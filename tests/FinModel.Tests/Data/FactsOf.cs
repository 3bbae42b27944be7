using System.Globalization;
using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Data.Facts;

namespace FinModel.Tests.Data;

/// <summary>An invented filer's company facts, a line a fact: <c>NetIncomeLoss USD 2023-10-01..2024-09-28 100 10-K 2024-11-01</c>; a balance has its
/// day alone. The filing's year and quarter are nonsense on purpose.</summary>
internal static class FactsOf
{
    public static FiledFigures Read(string lines, List<Diagnostic> diagnostics, FiscalYear? year = null) =>
        FiledFigures.Read(Encoding.UTF8.GetBytes(Json(lines)), "facts.json", year, diagnostics)!;

    public static string Json(string lines)
    {
        var facts = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split(' ')).ToList();
        var tags =
            facts.GroupBy(f => f[0])
                .Select(tag =>
                    $"\"{tag.Key}\": {{\"label\": \"{tag.Key}\", \"units\": {{{string.Join(", ", tag.GroupBy(f => f[1]).Select(Unit))}}}}}");
        return $"{{\"cik\": 1, \"entityName\": \"Brackwater\", \"facts\": {{\"us-gaap\": {{{string.Join(", ", tags)}}}}}}}";
    }

    private static string Unit(IGrouping<string, string[]> unit) => $"\"{unit.Key}\": [{string.Join(", ", unit.Select(Fact))}]";

    private static string Fact(string[] f)
    {
        var days = f[2].Split("..");
        var start = days.Length == 2 ? $"\"start\": \"{days[0]}\", " : "";
        var number = f.Length > 6 ? f[6] : f[5].Replace("-", "", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture,
            $"{{{start}\"end\": \"{days[^1]}\", \"val\": {f[3]}, \"accn\": \"{number}\", "
                + $"\"fy\": 1999, \"fp\": \"Q3\", \"form\": \"{f[4]}\", \"filed\": \"{f[5]}\"}}");
    }
}
