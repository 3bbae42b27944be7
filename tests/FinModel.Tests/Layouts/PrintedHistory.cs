using System.Globalization;
using FinModel.Tests.Models;

namespace FinModel.Tests.Layouts;

/// <summary>
/// What the files of an invented company print, read by a few lines that share nothing with the engine: ids in rows, years whose fourth quarter is
/// left over, Chinese
/// statements of the year to date.
/// </summary>
internal static class PrintedHistory
{
    private static readonly string[] Balances = ["balance.csv"];

    /// <summary>The history and the drivers of a company under <c>tests/models</c>.</summary>
    public static Figures Of(string model)
    {
        var values = new Dictionary<(string, string), double>();
        foreach (var path in Directory.GetFiles(Repository.At("tests", "models", model, "data"), "*.csv").Order(StringComparer.Ordinal))
        {
            var rows = File.ReadLines(path).Select(line => line.Split(',')).ToList();
            foreach (var row in rows.Skip(1))
            {
                Read(Path.GetFileName(path), rows[0], row, values);
            }
        }

        FillFourthQuarters(values);
        return Figures.Of(values);
    }

    private static void Read(string file, string[] heading, string[] row, Dictionary<(string, string), double> values)
    {
        var (id, sign) = ChineseNames.Of.TryGetValue(row[0], out var known) ? known : (row[0], 1);
        var before = 0.0;
        for (var i = 1; i < row.Length; i++)
        {
            if (Number(row[i]) is not { } number)
            {
                continue;
            }

            var (period, isFirst) = PeriodOf(heading[i]);
            var isToDate = heading[i].EndsWith('报') && !Balances.Contains(file);
            values[(id, period)] = sign * (isToDate && !isFirst ? number - before : number);
            before = number;
        }
    }

    private static (string Period, bool IsFirst) PeriodOf(string heading)
    {
        foreach (var (word, quarter) in new[] { ("一季报", 1), ("中报", 2), ("三季报", 3), ("年报", 4) })
        {
            if (heading.EndsWith(word, StringComparison.Ordinal))
            {
                return ($"{quarter}Q{heading[2..4]}", quarter == 1);
            }
        }

        return (heading.TrimEnd('A', 'E'), true);
    }

    // A flow of the year less those of three quarters; a balance is the year's, and what has nothing before it is one.
    private static void FillFourthQuarters(Dictionary<(string Id, string Period), double> values)
    {
        foreach (var ((id, year), whole) in values.Where(v => v.Key.Period.Length == 4 && v.Key.Period.StartsWith("20", StringComparison.Ordinal)).ToList())
        {
            var parts = Enumerable.Range(1, 3).Select(q => (id, $"{q}Q{year[2..]}")).ToList();
            if (parts.TrueForAll(values.ContainsKey))
            {
                values[(id, $"4Q{year[2..]}")] = values.ContainsKey((id, "4Q22")) ? whole : whole - parts.Sum(p => values[p]);
            }
        }
    }

    private static double? Number(string text)
    {
        if (text == "on")
        {
            return 1;
        }

        var isPercent = text.EndsWith('%');
        return !double.TryParse(text.TrimEnd('%', 'x'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? null
            : isPercent ? number / 100 : number;
    }
}
