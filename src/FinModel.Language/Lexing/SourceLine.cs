using FinModel.Core.Text;

namespace FinModel.Language.Lexing;

/// <summary>A logical line: the tokens of one or, while a bracket is open, several rows.</summary>
/// <param name="Indent">The column of the first token, from 0.</param>
/// <param name="Tokens">The tokens, closed by one of kind <see cref="TokenKind.End"/>.</param>
/// <param name="Comments">The comments on it, without the sign, in order.</param>
/// <param name="BlankBefore">Whether an empty row stands before it.</param>
public sealed record SourceLine(int Indent, IReadOnlyList<Token> Tokens, IReadOnlyList<string> Comments, bool BlankBefore)
{
    /// <summary>Whether it holds nothing but a comment.</summary>
    public bool IsComment => Tokens.Count == 1;

    /// <summary>From the first to the last token.</summary>
    public SourceSpan Span => Tokens[0].Span.To(Tokens[^1].Span);
}
