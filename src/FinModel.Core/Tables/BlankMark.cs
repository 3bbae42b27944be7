namespace FinModel.Core.Tables;

/// <summary>How tables print that there is no figure. <c>nil</c> is none of them: it may mean nought; <c>NaN</c> and <c>null</c> are what a program
/// leaves where something went wrong.</summary>
public static class BlankMark
{
    private const string Dashes = "-—―";

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "n.a.", "n.a", "n/a", "na", "#n/a", "none", "n.m.", "n.m", "nm", "不适用", "不適用",
    };

    /// <summary>Whether a cell's text says that there is no figure: nothing, dashes, or a word such as <c>n.a.</c></summary>
    public static bool Is(string text)
    {
        var plain = PrintedText.Plain(text);
        return plain.All(c => Dashes.Contains(c, StringComparison.Ordinal)) || Words.Contains(plain);
    }
}
