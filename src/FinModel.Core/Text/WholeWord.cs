namespace FinModel.Core.Text;

/// <summary>A word found in text where it stands by itself and is no part of a longer one. Chinese has no spaces between words: what is no letter of
/// English is found anywhere.</summary>
public static class WholeWord
{
    /// <summary>The first place of a word, or a phrase, at <paramref name="start"/> or behind, whatever its case; -1 where there is none.</summary>
    public static int Find(string text, string word, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(word);
        var place = text.IndexOf(word, start, StringComparison.OrdinalIgnoreCase);
        while (place >= 0 && (IsJoined(text, place) || IsJoined(text, place + word.Length)))
        {
            place = text.IndexOf(word, place + 1, StringComparison.OrdinalIgnoreCase);
        }

        return place;
    }

    // Whether a word goes on across a place.
    private static bool IsJoined(string text, int place) =>
        place > 0 && place < text.Length && char.IsAsciiLetter(text[place - 1]) && char.IsAsciiLetter(text[place]);
}
