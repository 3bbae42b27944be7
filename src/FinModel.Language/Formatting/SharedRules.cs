namespace FinModel.Language.Formatting;

/// <summary>Blocks of rules that follow each other and say the same of other lines become one: <c>replace a, b, c</c>.</summary>
internal static class SharedRules
{
    /// <summary>The lines, with such blocks put together. A remark keeps its block as it is.</summary>
    public static List<LineLayout> PutTogether(List<LineLayout> layouts)
    {
        var kept = new List<List<LineLayout>>();
        foreach (var block in Blocks(layouts))
        {
            if (kept.Count > 0 && SayTheSame(kept[^1], block))
            {
                kept[^1][0].AddTargets(block[0]);
                continue;
            }

            kept.Add(block);
        }

        return [.. kept.SelectMany(b => b)];
    }

    private static IEnumerable<List<LineLayout>> Blocks(List<LineLayout> layouts)
    {
        var block = new List<LineLayout>();
        foreach (var layout in layouts)
        {
            if (layout.Depth == 0 && block.Count > 0)
            {
                yield return block;
                block = [];
            }

            block.Add(layout);
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }

    private static bool SayTheSame(List<LineLayout> one, List<LineLayout> other) =>
        one[0].Keyword is "rule" or "replace" && one[0].Keyword == other[0].Keyword && one.Count > 1
        && one.Concat(other).All(l => !l.Line.IsComment && l.Line.Comments.Count == 0)
        && IsOnlyNames(one[0]) && IsOnlyNames(other[0])
        && one.Skip(1).Select(Text).SequenceEqual(other.Skip(1).Select(Text), StringComparer.Ordinal);

    // One with a rule beside its names says more than they do.
    private static bool IsOnlyNames(LineLayout head) =>
        head.Line.Tokens.Skip(1).SkipLast(1).All(t => t.Kind == Lexing.TokenKind.Word || t.IsSymbol(",") || t.IsSymbol("."))
        && !head.Line.Tokens.Any(t => t.IsWord("actual") || t.IsWord("estimate"));

    private static string Text(LineLayout layout) => $"{layout.Depth} {string.Join(' ', layout.Cells)}";
}
