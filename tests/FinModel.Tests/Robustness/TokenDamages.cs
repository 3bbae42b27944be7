using System.Text;
using System.Text.RegularExpressions;

namespace FinModel.Tests.Robustness;

/// <summary>What typing and pasting do to a file: the words are good, and stand where they should not.</summary>
internal static partial class TokenDamages
{
    private static readonly string[] Numbers =
    [
        "1e400", "-1e400", "1e308", "1e-400", "0", "-1", "2147483648", "-2147483648", "9223372036854775808", "1e400%", "0x10", "1.2.3", "٣",
        new('9', 400), "0." + new string('0', 400) + "1", new string('9', 400) + "." + new string('9', 400) + "x",
    ];

    private static readonly string[] Signs =
        ["\"", "\"\"", "\\", ",", "(", ")", "[", "]", "[-1]", "[-9999]", "[0..9999]", "@", "=", "..", ".", ":", "%", "-", "^", "#", "/", "<>", "（", "“", "−",
            "\u00A0", "\u202E"];

    public static IReadOnlyList<Damage> All { get; } =
    [
        Of("a token removed", (_, _, _) => ""),
        Of("a token doubled", (token, _, _) => $"{token} {token}"),
        Of("a token of another place", (_, other, _) => other),
        Of("two tokens run together", (token, other, _) => token + other),
        Of("a huge number", (_, _, chance) => Numbers[chance.Next(Numbers.Length)]),
        Of("a sign put in", (token, _, chance) => chance.Next(2) == 0 ? Signs[chance.Next(Signs.Length)] + token : token + Signs[chance.Next(Signs.Length)]),
        Of("a sign instead", (_, _, chance) => Signs[chance.Next(Signs.Length)]),
        Of("a huge name", (token, _, chance) => token + new string((char)('a' + chance.Next(26)), chance.Next(1, 30_000))),
        Of("brackets in brackets", (token, _, chance) => Nested("(", token, ")", chance)),
        Of("brackets never closed", (token, _, chance) => Nested(chance.Next(2) == 0 ? "(" : "[", token, "", chance)),
        Of("functions in functions", (token, _, chance) => Nested("sum(abs(", token, "))", chance)),
        Of("signs before signs", (token, _, chance) => Nested(chance.Next(2) == 0 ? "-" : "not ", token, "", chance)),
        Of("shifts of shifts", (token, _, chance) => Nested("", token, "[-1]", chance)),
        Of("operators without end", (token, _, chance) => Nested("", token, " + 1", chance)),
        new("two tokens swapped", Swap),
        new("many tokens swapped", (file, chance) => Enumerable.Range(0, 20).Aggregate(file, (swapped, _) => Swap(swapped, chance))),
    ];

    private static Damage Of(string name, Func<string, string, Random, string> change) => new(name, (file, chance) =>
    {
        var text = Encoding.UTF8.GetString(file);
        var tokens = Token().Matches(text);
        var (at, other) = (tokens[chance.Next(tokens.Count)], tokens[chance.Next(tokens.Count)]);
        return Encoding.UTF8.GetBytes(text[..at.Index] + change(at.Value, other.Value, chance) + text[(at.Index + at.Length)..]);
    });

    private static byte[] Swap(byte[] file, Random chance)
    {
        var text = Encoding.UTF8.GetString(file);
        var tokens = Token().Matches(text);
        var (one, two) = (tokens[chance.Next(tokens.Count)], tokens[chance.Next(tokens.Count)]);
        var (first, last) = one.Index <= two.Index ? (one, two) : (two, one);
        return first == last
            ? file
            : Encoding.UTF8.GetBytes(
                text[..first.Index] + last.Value + text[(first.Index + first.Length)..last.Index] + first.Value + text[(last.Index + last.Length)..]);
    }

    private static string Nested(string before, string token, string behind, Random chance)
    {
        var depth = (int)Math.Pow(10, chance.NextDouble() * 4);
        return string.Concat(Enumerable.Repeat(before, depth)) + token + string.Concat(Enumerable.Repeat(behind, depth));
    }

    [GeneratedRegex("""[A-Za-z_][A-Za-z_0-9]*|[0-9][0-9.,]*[%a-z]*|"[^"\n]*"|[^\sA-Za-z0-9"]""")]
    private static partial Regex Token();
}
