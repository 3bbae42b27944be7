using System.Globalization;
using System.Text.RegularExpressions;

namespace FinModel.Tests.SenseTimeForecast.ByHand;

/// <summary>
/// The drivers, opening balances and parameters that were found behind the published forecast (<c>tests/cases/sensetime/base_case.csv</c>), which is
/// not a file that the model reads; with changes on top.
/// </summary>
internal sealed partial class ReportDrivers
{
    private static readonly IReadOnlyList<string[]> Rows =
        [.. Repository.Read("tests", "cases", "sensetime", "base_case.csv").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(Cells)];

    private readonly Dictionary<(string, int), double> _values = [];

    public ReportDrivers()
    {
        foreach (var row in Rows)
        {
            for (var column = 3; column < 7; column++)
            {
                if (row[column].Length > 0)
                {
                    _values[(row[0], 2020 + column)] = Number(row[column]);
                }
            }
        }
    }

    /// <summary>The drivers of a year, by name; the column of 2023 holds opening balances and what does not change.</summary>
    public double this[string id, int year]
    {
        get => _values.TryGetValue((id, year), out var value) ? value : _values[(id, 2023)];
        set => _values[(id, year)] = value;
    }

    /// <summary>Whether the report gives the driver.</summary>
    public bool Has(string id) => _values.Keys.Any(k => k.Item1 == id);

    private static string[] Cells(string row) =>
        [.. Cell().Matches(row).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value)];

    // 44%, 239.82/6332.81, 11.9x, 506.1279
    private static double Number(string text) => text.Split('/') switch
    {
        [var above, var below] => Number(above) / Number(below),
        _ when text.EndsWith('%') => Number(text[..^1]) / 100,
        _ => double.Parse(text.TrimEnd('x'), NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("(^|,)(\"(?<quoted>[^\"]*)\"|(?<plain>[^,]*))", RegexOptions.ExplicitCapture)]
    private static partial Regex Cell();
}
