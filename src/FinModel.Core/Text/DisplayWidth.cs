using System.Text;

namespace FinModel.Core.Text;

/// <summary>How many columns text takes in a terminal or an editor: two for Chinese, Japanese and Korean characters, none for marks that combine.
/// What is shown as a dot takes one.</summary>
public static class DisplayWidth
{
    // First and last code point of what is two columns wide (Unicode's East Asian Wide and Fullwidth), in order.
    private static readonly int[] Wide =
    [
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3,
        0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD,
    ];

    private static readonly int[] None = [0x0300, 0x036F, 0x200B, 0x200D, 0xFE00, 0xFE0F];

    /// <summary>The columns of a text on one row.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>The text cut to so many columns, with an ellipsis where something was cut.</summary>
    public static string Elide(string text, int columns)
    {
        if (Of(text) <= columns)
        {
            return text;
        }

        var width = 0;
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
            if (width > columns - 1)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return columns < 1 ? "" : text[..length].TrimEnd() + "…";
    }

    private static int Of(Rune rune) =>
        rune.Value < 0x300 || (rune.IsBmp && HarmlessText.IsCommand((char)rune.Value)) ? 1 : IsIn(None, rune.Value) ? 0 : IsIn(Wide, rune.Value) ? 2 : 1;

    private static bool IsIn(int[] ranges, int value)
    {
        for (var i = 0; i < ranges.Length && ranges[i] <= value; i += 2)
        {
            if (value <= ranges[i + 1])
            {
                return true;
            }
        }

        return false;
    }
}
