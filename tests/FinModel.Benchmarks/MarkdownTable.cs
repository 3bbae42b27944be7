using System.Globalization;
using System.Text;

namespace FinModel.Benchmarks;

/// <summary>Measurements for people.</summary>
internal static class MarkdownTable
{
    public static string Of(IEnumerable<Measurement> measurements)
    {
        var table = new StringBuilder("| what | median | memory | reference, in the same run | median | ratio |\n| --- | ---: | ---: | --- | ---: | ---: |\n");
        foreach (var m in measurements)
        {
            table.Append(CultureInfo.InvariantCulture,
                $"| {m.What} | {Time(m.Median)} | {Memory(m.Memory)} | {m.Reference} | {Time(m.ReferenceMedian)} | {m.Ratio:0.0} |\n");
        }

        return table.ToString();
    }

    private static string Time(TimeSpan time) => time.TotalMicroseconds switch
    {
        < 1 => Text(time.TotalNanoseconds, "ns"),
        < 1_000 => Text(time.TotalMicroseconds, "µs"),
        < 1_000_000 => Text(time.TotalMilliseconds, "ms"),
        _ => Text(time.TotalSeconds, "s"),
    };

    private static string Memory(long? bytes) => bytes switch
    {
        null => "",
        < 1_000_000 => Text(bytes.Value / 1e3, "kB"),
        _ => Text(bytes.Value / 1e6, "MB"),
    };

    private static string Text(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(value < 10 ? Math.Round(value, 2) : value < 100 ? Math.Round(value, 1) : Math.Round(value))} {unit}");
}
