using FinModel.Language.Lexing;

namespace FinModel.Language.Formatting;

/// <summary>Cuts a clause into the cells that stand under each other in its block: names, labels, the scope of a rule, the line of a printed row.</summary>
internal static class CellSplitter
{
    /// <summary>The cells of a line; a line that is not part of a table has one.</summary>
    public static List<string> Split(SourceLine line, int depth, string owner)
    {
        var cells = new List<string>();
        var from = 0;
        foreach (var cut in depth == 0 ? RuleBeside(line.Tokens) : Cuts(line.Tokens, owner))
        {
            cells.Add(TokenPrinter.Print([.. line.Tokens.Skip(from).Take(cut - from)], depth));
            from = cut;
        }

        cells.Add(TokenPrinter.Print([.. line.Tokens.Skip(from).SkipLast(1)], depth));
        return cells;
    }

    // The lines that a rule is for, and the rule when it stands beside them.
    private static IEnumerable<int> RuleBeside(IReadOnlyList<Token> tokens)
    {
        var start =
            tokens[0].IsWord("rule") || tokens[0].IsWord("replace")
                ? Enumerable.Range(1, tokens.Count - 1).FirstOrDefault(i => tokens[i].IsSymbol("=") || IsRule(tokens[i]))
                : 0;
        return start > 0 ? [start] : [];
    }

    private static IEnumerable<int> Cuts(IReadOnlyList<Token> tokens, string owner) => owner switch
    {
        "dimension" or "bands" => Members(tokens),
        "table" => tokens[0].Kind == TokenKind.Text ? First(tokens, RowNames(tokens)) : [],
        "line" or "input" or "rule" or "replace" => IsRule(tokens[0]) ? First(tokens, ScopeLength(tokens)) : [],
        "over" => First(tokens, 1),
        _ => owner.StartsWith('"') ? First(tokens, 1) : [],
    };

    // The name, each label, and what follows the labels.
    private static IEnumerable<int> Members(IReadOnlyList<Token> tokens)
    {
        for (var i = 1; i < tokens.Count - 1; i++)
        {
            yield return i;
            if (tokens[i].Kind != TokenKind.Text)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<int> First(IReadOnlyList<Token> tokens, int length) => length < tokens.Count - 1 ? [length] : [];

    // Rows that are added up stand together.
    private static int RowNames(IReadOnlyList<Token> tokens)
    {
        var length = 1;
        while (length + 1 < tokens.Count && tokens[length].Kind == TokenKind.Symbol && tokens[length + 1].Kind == TokenKind.Text)
        {
            length += 2;
        }

        return length;
    }

    private static bool IsRule(Token first) => first.Kind == TokenKind.Number || first.IsWord("actual") || first.IsWord("estimate");

    private static int ScopeLength(IReadOnlyList<Token> tokens)
    {
        var length = tokens[0].Kind == TokenKind.Number ? PeriodEnd(tokens, 0) : 1;
        return tokens[length].IsSymbol("..") ? PeriodEnd(tokens, length + 1) : length;
    }

    // A month is a year, a hyphen and a number that touch.
    private static int PeriodEnd(IReadOnlyList<Token> tokens, int start) =>
        start + 2 < tokens.Count && tokens[start + 1].IsSymbol("-") && tokens[start + 1].IsGlued && tokens[start + 2].Kind == TokenKind.Number
            && tokens[start + 2].IsGlued
            ? start + 3
            : Math.Min(start + 1, tokens.Count - 1);
}
