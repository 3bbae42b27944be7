using System.Globalization;
using System.Text;

namespace FinModel.Tests.Properties;

/// <summary>A random small model as text, and every value of it worked out naively: one after the other, as the formulas stand there.</summary>
internal sealed class RandomModel
{
    private const int FirstEstimate = 2024;

    private readonly Dictionary<string, (Piece Actual, Piece Estimate, double Share)> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, int, int), double> _known = [];
    private readonly Dictionary<(string Line, int Member), double> _inputs;

    public RandomModel(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("model test\ntimeline years 2022A 2023A 2024E 2025E\ncurrency CNY\ndimension part\n  a \"A\"\n  b \"B\"\n  c \"C\"\n");
        List<string> plain = ["k"];
        List<string> membered = ["g"];
        double Given() => random.Next(-20, 21) / 4.0;
        _inputs = new() { [("k", -1)] = Given(), [("g", 0)] = Given() };
        _inputs[("g", 1)] = _inputs[("g", 2)] = _inputs[("g", 0)];
        Write(text, "k", "", _inputs[("k", -1)]);
        Write(text, "g", " over part", _inputs[("g", 0)]);
        for (var i = 0; i < 8; i++)
        {
            var hasMembers = random.Next(3) == 0;
            var name = $"x{i}";
            var looksBack = random.Next(2) == 0;
            var isCircle = !hasMembers && random.Next(6) == 0;
            var actual = new RandomPieces(random, plain, membered, false).Number(i % 4, hasMembers);
            var estimate = looksBack || isCircle ? new RandomPieces(random, plain, membered, looksBack).Number(i % 4, hasMembers) : actual;
            _lines[name] = (actual, estimate, isCircle ? 0.25 : 0);
            text.Append(CultureInfo.InvariantCulture, $"line {name}{(hasMembers ? " over part" : "")} : ratio number\n  actual {actual.Text}\n  estimate {estimate.Text}{(isCircle ? $" + 0.25 * {name}" : "")}\n");
            text.Append(isCircle ? $"circle {name}\n" : "");
            (hasMembers ? membered : plain).Add(name);
        }

        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>The value of a line for a member (−1: none) in a year.</summary>
    public double Value(string line, int year, int member)
    {
        if (!_lines.TryGetValue(line, out var rule))
        {
            return year < FirstEstimate ? 1 : _inputs[(line, member)];
        }

        if (!_known.TryGetValue((line, year, member), out var value))
        {
            var formula = year < FirstEstimate ? rule.Actual : rule.Estimate;
            value = formula.Value(new Place(year, member, Value));
            _known[(line, year, member)] = value = year < FirstEstimate ? value : value / (1 - rule.Share);
        }

        return value;
    }

    private static void Write(StringBuilder text, string name, string over, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"input {name}{over} : ratio number\n  actual 1\n  value {value} source \"test\"\n");
}
