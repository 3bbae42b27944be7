using System.Text;
using FinModel.Language.Lexing;

namespace FinModel.Language.Formatting;

/// <summary>Prints tokens with the spaces that belong between them; rows that the author broke inside brackets stay broken.</summary>
internal static class TokenPrinter
{
    /// <summary>The tokens of a cell, on a line of the given depth.</summary>
    public static string Print(IReadOnlyList<Token> tokens, int depth)
    {
        var text = new StringBuilder();
        var brackets = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            brackets -= Spacing.IsClosing(token) ? 1 : 0;
            if (i > 0)
            {
                Separate(text, tokens, i, depth + Math.Max(brackets, 0));
            }

            brackets += Spacing.IsOpening(token) ? 1 : 0;
            text.Append(token.Span.Text.TrimEnd('\r'));
        }

        return text.ToString();
    }

    private static void Separate(StringBuilder text, IReadOnlyList<Token> tokens, int i, int depth)
    {
        if (!tokens[i].StartsRow)
        {
            text.Append(Spacing.IsApart(tokens, i) ? " " : "");
            return;
        }

        var remarks = Remarks.Between(tokens[i - 1], tokens[i]);
        text.Append(remarks[0].Length > 0 ? "  " + remarks[0] : "");
        foreach (var remark in remarks.Skip(1).Where(r => r.Length > 0))
        {
            text.Append('\n').Append(' ', depth * 2).Append(remark);
        }

        text.Append('\n').Append(' ', depth * 2);
    }
}
