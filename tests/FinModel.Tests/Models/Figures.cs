using System.Globalization;

namespace FinModel.Tests.Models;

/// <summary>History and drivers of an invented model, read by a few lines that share nothing with the engine.</summary>
internal sealed class Figures
{
    private const string All = "all";

    private readonly Dictionary<(string Id, string Period), double> _values;

    private Figures(Dictionary<(string Id, string Period), double> values) => _values = values;

    /// <summary>A figure of a period; where there is none, of all periods; where there is none, of all members.</summary>
    public double this[string id, string period] =>
        _values.TryGetValue((id, period), out var value) || _values.TryGetValue((id, All), out value)
            ? value
            : this[id[..id.IndexOf('.', StringComparison.Ordinal)], period];

    /// <summary>Figures that somebody else has read, by id and period; the period <c>all</c> stands for every one.</summary>
    public static Figures Of(IEnumerable<KeyValuePair<(string Id, string Period), double>> values) => new(new(values));

    /// <summary>Whether there is such a figure, for the period or for all.</summary>
    public bool Has(string id, string period) => _values.ContainsKey((id, period)) || _values.ContainsKey((id, All));

    /// <param name="model">The folder under <c>tests/models</c>.</param>
    /// <param name="million">What a million is in the model's scale.</param>
    public static Figures Read(string model, double million)
    {
        var values = new Dictionary<(string, string), double>();
        foreach (var file in new[] { "history.csv", "inputs.csv" })
        {
            var rows = File.ReadLines(Repository.At("tests", "models", model, "data", file)).Select(line => line.Split(',')).ToList();
            foreach (var row in rows.Skip(1))
            {
                for (var i = 1; i < row.Length; i++)
                {
                    if (Number(row[i]) is { } number)
                    {
                        values[(row[0], rows[0][i].TrimEnd('A', 'E'))] = row[1].EndsWith("million", StringComparison.Ordinal) ? number * million : number;
                    }
                }
            }
        }

        return new Figures(values);
    }

    /// <summary>The same with some changed.</summary>
    public Figures With(params IEnumerable<(string Id, string Period, Func<double, double> Change)> changes)
    {
        var copy = new Figures(new(_values));
        foreach (var (id, period, change) in changes)
        {
            copy._values[(id, period)] = change(copy[id, period]);
        }

        return copy;
    }

    private static double? Number(string text)
    {
        var isPercent = text.EndsWith('%');
        return !double.TryParse(text.TrimEnd('%', 'x'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? null
            : isPercent ? number / 100 : number;
    }
}
