using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>
/// Reads the tokens of one logical line. After the first error it stands at the end and stays silent, so a parser simply goes on
/// and hands back what it has: one line, one syntax error, and the next line starts afresh.
/// </summary>
internal sealed class LineCursor(SourceLine line, List<Diagnostic> diagnostics)
{
    private readonly IReadOnlyList<Token> _tokens = ReadablePart(line.Tokens);
    private int _index;

    public bool HasFailed { get; private set; }

    public Token Current => _tokens[_index];

    public Token Next => _tokens[Math.Min(_index + 1, _tokens.Count - 1)];

    private bool IsCut => _tokens.Count < line.Tokens.Count;

    public bool AtEnd => Current.Kind == TokenKind.End;

    public SourceSpan LineSpan => line.Span;

    public Token Take()
    {
        var token = Current;
        _index = Math.Min(_index + 1, _tokens.Count - 1);
        return token;
    }

    public bool Accept(string text)
    {
        var matches = Current.IsSymbol(text) || Current.IsWord(text);
        if (matches)
        {
            Take();
        }

        return matches;
    }

    public void Expect(string text, params Phrase[] hints)
    {
        if (!Accept(text))
        {
            Fail($"`{text}`", hints);
        }
    }

    public Identifier Name(Phrase? what = null)
    {
        if (Current.Kind == TokenKind.Word)
        {
            return Identify(Take());
        }

        Fail(what ?? "a name");
        return Identify(Current);
    }

    /// <summary>What stands between commas, at least one.</summary>
    public List<T> List<T>(Func<LineCursor, T> item)
    {
        var items = new List<T> { item(this) };
        while (Accept(","))
        {
            items.Add(item(this));
        }

        return items;
    }

    public Identifier? NameAfter(string word) => Accept(word) ? Name() : null;

    public Identifier Text(Phrase what)
    {
        if (Current.Kind == TokenKind.Text)
        {
            return Identify(Take());
        }

        Fail(what);
        return Identify(Current);
    }

    public string? OptionalText() => Current.Kind == TokenKind.Text ? Take().Text : null;

    public string? TextAfter(string word) => Accept(word) ? Text("a text in quotes").Name : null;

    public LabelSyntax Label() => new(OptionalText(), OptionalText());

    /// <summary>Reports what was expected here, once for the line.</summary>
    public void Fail(Phrase expected, params Phrase[] hints)
    {
        var found = AtEnd ? (Phrase)"the end of the line" : $"`{Current.Span.Text}`";
        Fail(SyntaxDiagnostics.Expected(Current.Span, expected, found, hints));
    }

    public void Fail(Diagnostic diagnostic)
    {
        if (!HasFailed && !(AtEnd && IsCut))
        {
            diagnostics.Add(diagnostic);
        }

        HasFailed = true;
        _index = _tokens.Count - 1;
    }

    /// <summary>Reports what is left over on the line.</summary>
    public void End()
    {
        HasFailed |= IsCut;
        if (!AtEnd)
        {
            var isThousands = Current.IsSymbol(",") && Current.IsGlued && Next is { Kind: TokenKind.Number, IsGlued: true, Text.Length: 3 };
            Fail(isThousands ? SyntaxDiagnostics.ThousandsComma(Current.Span) : SyntaxDiagnostics.Leftover(Current.Span, Current.Span.Text));
        }
    }

    // What stands behind a character that means nothing is not read; that character has been reported.
    private static IReadOnlyList<Token> ReadablePart(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Strange)
            {
                return [.. tokens.Take(i), new Token(TokenKind.End, tokens[i].Span with { Length = 0 }, "", false, false)];
            }
        }

        return tokens;
    }

    private static Identifier Identify(Token token) => new(token.Text, token.Span);
}
