using FinModel.Language.Lexing;

namespace FinModel.Language.Formatting;

/// <summary>Finds the remarks in the source between tokens: there is nothing else there but spaces.</summary>
internal static class Remarks
{
    /// <summary>The remark behind the last token of a line, or the whole of a line that is nothing else; empty when there is none.</summary>
    public static string Trailing(SourceLine line)
    {
        var end = line.Tokens[^1].Span;
        var content = end.Source.Content;
        return line.IsComment ? Cut(LastRow(content.AsSpan(0, end.Start))) : Cut(FirstRow(content.AsSpan(end.Start)));
    }

    /// <summary>The remarks between two tokens, row by row: the first stands behind the left token, the others have rows of their own.</summary>
    public static string[] Between(Token left, Token right) =>
        [.. left.Span.Source.Content[left.Span.End..right.Span.Start].Split('\n').Select(row => Cut(row))];

    private static string Cut(ReadOnlySpan<char> row)
    {
        var sign = row.IndexOf('#');
        return sign < 0 ? "" : row[sign..].TrimEnd().ToString();
    }

    private static ReadOnlySpan<char> FirstRow(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end < 0 ? text : text[..end];
    }

    private static ReadOnlySpan<char> LastRow(ReadOnlySpan<char> text)
    {
        text = text.EndsWith("\n") ? text[..^1] : text;
        return text[(text.LastIndexOf('\n') + 1)..];
    }
}
