namespace FinModel.Language.Lexing;

/// <summary>Characters that a Chinese keyboard or a word processor makes of those of the language.</summary>
internal static class WideCharacters
{
    private const string Wide = "（）［］【】，．＋－−–＊×／÷＾＝＜＞≤≥≠：＠％";

    private static readonly string[] Plain =
        ["(", ")", "[", "]", "[", "]", ",", ".", "+", "-", "-", "-", "*", "*", "/", "/", "^", "=", "<", ">", "<=", ">=", "<>", ":", "@", "%"];

    /// <summary>What was meant, or null.</summary>
    public static string? PlainOf(char wide) =>
        wide is >= '０' and <= '９' ? ((char)(wide - '０' + '0')).ToString() : Wide.IndexOf(wide, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : null;
}
