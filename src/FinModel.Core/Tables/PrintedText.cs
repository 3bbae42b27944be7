using System.Text;

namespace FinModel.Core.Tables;

/// <summary>What a keyboard, a word processor or a typesetter makes of the characters of numbers, back to the plain ones.</summary>
public static class PrintedText
{
    private const string Wide = "（）．，％＋－−–＃／倍＝＜＞＠：";

    private const string Narrow = "().,%+---#/x=<>@:";

    /// <summary>The text in plain characters, without spaces around it.</summary>
    public static string Plain(string text) => Ascii.IsValid(text) ? text.Trim() : string.Create(text.Length, text, Plain).Trim();

    private static void Plain(Span<char> plain, string text)
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = Plain(text[i]);
        }
    }

    private static char Plain(char c) => c is >= '０' and <= '９' ? (char)(c - '０' + '0')
        : c is >= 'Ａ' and <= 'Ｚ' ? (char)(c - 'Ａ' + 'A')
        : char.IsWhiteSpace(c) ? ' '
        : Wide.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Narrow[at] : c;
}
