using FinModel.Core.Text;

namespace FinModel.Language.Lexing;

/// <summary>A word, number, text or symbol of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Text">Its characters; for a text, what the quotes hold.</param>
/// <param name="IsGlued">Whether no space stands before it.</param>
/// <param name="StartsRow">Whether it is the first on a physical row (other than the first) of its logical line.</param>
public readonly record struct Token(TokenKind Kind, SourceSpan Span, string Text, bool IsGlued, bool StartsRow)
{
    /// <summary>Whether it is this symbol.</summary>
    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    /// <summary>Whether it is this word.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;
}
