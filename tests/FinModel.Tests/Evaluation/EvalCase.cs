using System.Globalization;
using System.Text.RegularExpressions;
using FinModel.Core.Time;

namespace FinModel.Tests.Evaluation;

/// <summary>
/// <c>expression ⇒ value</c>, perhaps in a period of its own: <c>revenue[-1] @2025</c>, <c>segment_revenue * 2 @2025.cloud</c>,
/// <c>revenue[2024] @all</c> (a constant).
/// What may stand on the right: a number in the model's unit (<c>12.5 CNY</c>), a day (<c>2025-01-24</c>), <c>true</c>, <c>false</c>,
/// <c>band buy</c>, <c>blank CNY</c>,
/// <c>fault division by zero</c>, <c>fault of broken@2024</c> (which spreads here), <c>error FM4002 CNY</c>.
/// </summary>
/// <param name="Place">File and line.</param>
/// <param name="Number">Its place in the file.</param>
/// <param name="Expression">The left side.</param>
/// <param name="Period">The period's id, <c>all</c>, or null for the first estimate.</param>
/// <param name="Member">The member, when it is about one.</param>
/// <param name="Kind">What is expected.</param>
/// <param name="Text">The right side, without the word that says its kind.</param>
internal sealed partial record EvalCase(string Place, int Number, string Expression, string? Period, string? Member, ExpectedKind Kind, string Text)
{
    /// <summary>The line that computes it.</summary>
    public string LineName => $"case_{Number}";

    public bool IsConstant => Period == "all";

    /// <summary>The number expected; 1 for true.</summary>
    public double Value => Kind switch
    {
        ExpectedKind.True => 1,
        ExpectedKind.Number when IsDate(out var day) => day,
        ExpectedKind.Number => double.Parse(Text.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => 0,
    };

    /// <summary>The unit behind the number, or behind the word in its place.</summary>
    public string Unit =>
        Kind is ExpectedKind.Number && IsDate(out _)
            ? "date"
            : Kind is ExpectedKind.Number or ExpectedKind.Blank or ExpectedKind.Error && Text.Split(' ', 2) is [_, var unit] ? unit : "number";

    /// <summary>The code of the error expected.</summary>
    public string Code => Text.Split(' ')[0];

    public static EvalCase Parse(string line, string place, int number)
    {
        var match = Shape().Match(line);
        match.Success.Should().BeTrue("{0} should be a case: expression, period, arrow, value", place);
        var (kind, text) = Expected(match.Groups["expected"].Value);
        return new EvalCase(place, number, match.Groups["expression"].Value, Optional(match, "period"), Optional(match, "member"), kind, text);
    }

    private static (ExpectedKind Kind, string Text) Expected(string text) => text.Split(' ', 2) switch
    {
        ["true"] => (ExpectedKind.True, ""),
        ["false"] => (ExpectedKind.False, ""),
        ["blank", ..] => (ExpectedKind.Blank, text),
        ["band", var band] => (ExpectedKind.Band, band),
        ["error", var code] => (ExpectedKind.Error, code),
        ["fault", var rest] when rest.StartsWith("of ", StringComparison.Ordinal) => (ExpectedKind.SpreadFault, rest[3..]),
        ["fault", var reason] => (ExpectedKind.Fault, reason),
        _ => (ExpectedKind.Number, text),
    };

    private bool IsDate(out double day) => CalendarDate.TryParse(Text, out day);

    private static string? Optional(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? value : null;

    [GeneratedRegex(@"^(?<expression>.+?)( @(?<period>[^\s.]+)(\.(?<member>\w+))?)?\s+⇒\s+(?<expected>.+?)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
