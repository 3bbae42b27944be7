using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Units;

namespace FinModel.Compiler.Tables.Cells;

/// <summary>What touches the digits of a cell and says in what they are: <c>$4,605</c>, <c>46.05亿元</c>, <c>1,234万股</c>.</summary>
/// <param name="Units">The units that it can mean, by their names; none where it does not say.</param>
/// <param name="Scale">In how many it counts, or null.</param>
internal sealed record CellMarks(IReadOnlyList<string> Units, double? Scale)
{
    // A sign of several currencies means the one that the row is in.
    private static readonly (string Sign, string[] Units)[] Fronts =
    [
        ("US$", ["USD"]), ("HK$", ["HKD"]), ("RMB", ["CNY"]), ("人民币", ["CNY"]), ("NT$", ["TWD"]), ("A$", ["AUD"]), ("C$", ["CAD"]), ("S$", ["SGD"]),
        ("$", ["USD", "HKD", "TWD", "AUD", "CAD", "SGD", "NZD", "MXN"]), ("¥", ["CNY", "JPY"]), ("￥", ["CNY", "JPY"]), ("€", ["EUR"]), ("£", ["GBP"]),
        ("₩", ["KRW"]), ("₹", ["INR"]),
    ];

    private static readonly (string Word, string[] Units)[] Ends =
        [("人民币", ["CNY"]), ("港元", ["HKD"]), ("美元", ["USD"]), ("日元", ["JPY"]), ("欧元", ["EUR"]), ("元", ["CNY"]), ("股", ["shares"]), ("天", ["days"])];

    private static readonly string[] Scales = ["万亿", "萬億", "十亿", "百万", "百萬", "千万", "万", "萬", "亿", "億", "千"];

    /// <summary>The digits without their marks, and the marks; null where there are none.</summary>
    public static (string Digits, CellMarks Marks)? Read(string text)
    {
        var plain = PrintedText.Plain(text);
        var isBracketed = plain is ['(', .., ')'];
        var body = isBracketed ? plain[1..^1] : plain;
        var sign = body is ['-' or '+', ..] ? body[..1] : "";
        body = body[sign.Length..];
        var front = Array.Find(Fronts, f => body.StartsWith(f.Sign, StringComparison.Ordinal));
        body = front.Sign is null ? body : body[front.Sign.Length..].TrimStart();
        var end = Array.Find(Ends, e => body.EndsWith(e.Word, StringComparison.Ordinal));
        body = end.Word is null ? body : body[..^end.Word.Length].TrimEnd();
        var scale = Array.Find(Scales, s => body.EndsWith(s, StringComparison.Ordinal));
        body = scale is null ? body : body[..^scale.Length].TrimEnd();
        if (sign.Length == 0 && !isBracketed && body is ['(', .., ')'])
        {
            (isBracketed, body) = (true, body[1..^1]);
        }

        // Two marks that say different things are read as none, so that the cell is refused.
        var units =
            front.Units is not null && end.Units is not null
                ? front.Units.Intersect(end.Units, StringComparer.Ordinal).ToArray()
                : front.Units ?? end.Units ?? [];
        var isContradiction = units.Length == 0 && front.Units is not null && end.Units is not null;
        return (front.Sign is null && end.Word is null && scale is null) || isContradiction || body.Length == 0 || !char.IsAsciiDigit(body[0]) ? null
            : (isBracketed ? $"({sign}{body})" : sign + body, new CellMarks(units, scale is null ? null : ScaleWords.Factor(scale)));
    }

    /// <summary>Why a line cannot be in that, or null.</summary>
    public Diagnostic? Problem(LineSymbol line, Unit unit, TableCell cell) =>
        (Units.Count > 0 && !Units.Any(u => unit.ExponentOf(u) > 0)) || (Scale is not null && Core.Units.Scale.PowerIn(unit) == 0)
            ? DataDiagnostics.WrongUnit(cell.Span, line.Name, unit, $"{cell.Typed}") : null;

    /// <summary>What one of the digits is worth in a unit, where the marks say it.</summary>
    public double? FactorIn(Unit unit, double modelScale) => Scale is { } scale ? Math.Pow(scale / modelScale, Core.Units.Scale.PowerIn(unit)) : null;
}
