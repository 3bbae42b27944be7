using System.Text;

namespace FinModel.Core.Text;

/// <summary>
/// Text as it may be shown: what a terminal or a reader's eye would obey rather than show is a dot. A label is whoever's wrote the model, a source whoever's
/// wrote the CSV, and neither may move the cursor, name the window or turn the direction of a row.
/// </summary>
public static class HarmlessText
{
    /// <summary>What stands for a character that is not shown.</summary>
    public const char Dot = '·';

    /// <summary>The text; rows stay rows.</summary>
    public static string Of(string text) => Replace(text, keepsRows: true);

    /// <summary>The text on one row.</summary>
    public static string Line(string text) => Replace(text, keepsRows: false);

    /// <summary>Whether a character commands rather than says: control characters, marks of direction, separators of rows and what is no character at
    /// all.</summary>
    public static bool IsCommand(char character) => character switch
    {
        < ' ' or (>= '\u007f' and <= '\u009f') => true,
        < '\u061c' => false,
        '\u061c' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or '\ufeff' => true,
        (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or (>= '\ufdd0' and <= '\ufdef') or (>= '\ufff0' and <= '\ufffb') => true,
        _ => false,
    };

    private static string Replace(string text, bool keepsRows)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (first < 0)
        {
            return text;
        }

        StringBuilder? shown = null;
        for (var i = first; i < text.Length; i++)
        {
            var character = text[i];
            var by = character is '\t' || (!keepsRows && character is '\n' or '\r') ? ' ' : character == '\n' || !IsCommand(character) ? character : Dot;
            if (by != character)
            {
                shown ??= new StringBuilder(text);
                shown[i] = by;
            }
        }

        return shown?.ToString() ?? text;
    }
}
