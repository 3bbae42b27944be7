using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Language.Lexing;

/// <summary>Cuts a source into logical lines of tokens. Never fails: what cannot be a token is a diagnostic and is passed over.</summary>
public sealed class Lexer
{
    private const int MostStrange = 12;

    private const string DateForm = "0000-00-00";

    private static readonly string[] Symbols =
        ["..", "<>", "<=", ">=", "+=", "-=", "*=", "+", "-", "*", "/", "^", "(", ")", "[", "]", ",", ".", "@", "=", "<", ">", ":", "%"];

    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Diagnostic> _diagnostics;
    private readonly List<SourceLine> _lines = [];
    private readonly List<Token> _tokens = [];
    private readonly List<string> _comments = [];
    private int _position;
    private int _depth;
    private int _indent;
    private bool _startsRow;
    private bool _blankBefore;
    private bool _hasList;
    private int _strange;

    private Lexer(SourceText source, List<Diagnostic> diagnostics)
    {
        _source = source;
        _text = source.Content;
        _diagnostics = diagnostics;
    }

    /// <summary>All logical lines of a source, comment lines among them.</summary>
    public static IReadOnlyList<SourceLine> Read(SourceText source, List<Diagnostic> diagnostics)
    {
        var lexer = new Lexer(source, diagnostics);
        while (lexer._position < lexer._text.Length)
        {
            lexer.ReadRow();
        }

        lexer.EndLine();
        return lexer._lines;
    }

    private void ReadRow()
    {
        var start = _position;
        SkipSpaces();
        var isBlank = _position >= _text.Length || _text[_position] is '\r' or '\n';
        if (_depth > 0 && !isBlank && !Continues(_position - start))
        {
            EndLine();
        }

        if (isBlank && _depth == 0)
        {
            _blankBefore = true;
        }

        if (_depth == 0)
        {
            _indent = _position - start;
        }

        _startsRow = _tokens.Count > 0;
        while (_position < _text.Length && _text[_position] is not '\n')
        {
            ReadToken();
        }

        _position++;
        if (_depth == 0 && !isBlank)
        {
            EndLine();
        }
    }

    // While a bracket is open the rows below belong to the line, if they stand deeper or close it: a bracket that is never closed loses its own line only.
    private bool Continues(int indent) => indent > _indent || _text[_position] is ')' or ']' or '#';

    private void EndLine()
    {
        if (_tokens.Count == 0 && _comments.Count == 0)
        {
            return;
        }

        var end = _tokens.Count > 0 ? _tokens[^1].Span.End : Math.Min(_position, _text.Length);
        var close = new Token(TokenKind.End, new SourceSpan(_source, end, 0), "", false, false);
        _lines.Add(new SourceLine(_indent, [.. _tokens, close], [.. _comments], _blankBefore));
        _tokens.Clear();
        _comments.Clear();
        _blankBefore = false;
        _hasList = false;
        _depth = 0;
        _strange = 0;
    }

    private void SkipSpaces()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\uFEFF' or '\u3000')
        {
            _position++;
        }
    }

    private void ReadToken()
    {
        var before = _position;
        SkipSpaces();
        var glued = before == _position && _tokens.Count > 0 && !_startsRow;
        if (_position >= _text.Length || _text[_position] is '\n' or '\r')
        {
            _position += _position < _text.Length && _text[_position] == '\r' ? 1 : 0;
            return;
        }

        var start = _position;
        var c = _text[start];
        switch (c)
        {
            case '#':
                SkipWhile(ch => ch is not '\n');
                _comments.Add(_text[(start + 1).._position].Trim());
                break;
            case '"':
                ReadText(start, glued);
                break;
            case '“' or '”' or '„' or '＂':
                ReportStrange(SyntaxDiagnostics.WideCharacter(new SourceSpan(_source, start, 1), "\""));
                ReadText(start, glued);
                break;
            case >= '0' and <= '9':
                ReadNumber(start, glued);
                break;
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                SkipWhile(IsWordPart);
                Add(TokenKind.Word, start, _text[start.._position], glued);
                break;
            case >= '\u0080' when char.IsLetter(c) && IsBeforeValue():
                SkipWhile(char.IsLetterOrDigit);
                Add(TokenKind.Word, start, _text[start.._position], glued);
                break;
            default:
                ReadSymbol(start, glued);
                break;
        }
    }

    // Names are plain letters; the words of values, such as 是 or 买入, are whatever a label says.
    private bool IsBeforeValue() => _tokens.Count > 0 && (_tokens[^1].IsSymbol("=") || _tokens[^1].IsWord("value") || IsList(_tokens[^1])
        || (_tokens[^1].IsSymbol(",") && _hasList));

    // The distributions that are lists of values.
    private static bool IsList(Token token) => token.IsWord("discrete") || token.IsWord("empirical");

    private void ReadNumber(int start, bool glued)
    {
        if (IsDate())
        {
            _position += DateForm.Length;
            Add(TokenKind.Date, start, _text[start.._position], glued);
            return;
        }

        SkipWhile(char.IsAsciiDigit);
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            _position++;
            SkipWhile(char.IsAsciiDigit);
        }

        var signed = Peek(1) is '-' or '+' ? 2 : 1;
        if (Peek(0) is 'e' or 'E' && char.IsAsciiDigit(Peek(signed)))
        {
            _position += signed;
            SkipWhile(char.IsAsciiDigit);
        }

        SkipWhile(IsWordPart);
        _position += Peek(0) == '%' ? 1 : 0;
        Add(TokenKind.Number, start, _text[start.._position], glued);
    }

    private bool IsDate()
    {
        for (var i = 0; i < DateForm.Length; i++)
        {
            if (DateForm[i] == '-' ? Peek(i) != '-' : !char.IsAsciiDigit(Peek(i)))
            {
                return false;
            }
        }

        return !IsWordPart(Peek(DateForm.Length));
    }

    private void ReadText(int start, bool glued)
    {
        var content = new System.Text.StringBuilder();
        _position++;
        while (!ClosesText(_text[start]) && Peek(0) is not ('\n' or '\0'))
        {
            _position += Peek(0) == '\\' && Peek(1) is '"' or '\\' ? 1 : 0;
            content.Append(_text[_position++]);
        }

        if (ClosesText(_text[start]))
        {
            _position++;
        }
        else
        {
            _diagnostics.Add(SyntaxDiagnostics.UnclosedText(new SourceSpan(_source, start, _position - start)));
        }

        Add(TokenKind.Text, start, content.ToString().TrimEnd('\r'), glued);
    }

    // A text begun with a quote of a word processor may end with one.
    private bool ClosesText(char opening) => Peek(0) == '"' || (opening != '"' && Peek(0) is '“' or '”' or '„' or '＂');

    private void ReadSymbol(int start, bool glued)
    {
        var symbol = Array.Find(Symbols, s => string.CompareOrdinal(_text, start, s, 0, s.Length) == 0);
        if (symbol is null && WideCharacters.PlainOf(_text[start]) is { } plain)
        {
            // What was meant is clear, so the rest of the line is read as if it stood there.
            _position++;
            ReportStrange(SyntaxDiagnostics.WideCharacter(new SourceSpan(_source, start, 1), plain));
            AddSymbol(start, plain, glued);
            return;
        }

        if (symbol is null)
        {
            _position += char.IsHighSurrogate(_text[start]) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
            ReportStrange(SyntaxDiagnostics.StrangeCharacter(new SourceSpan(_source, start, _position - start)));
            Add(TokenKind.Strange, start, _text[start.._position], glued);
            return;
        }

        _position += symbol.Length;
        AddSymbol(start, symbol, glued);
    }

    // A line that is all wrong, such as one of another kind of file, is told of by its first few.
    private void ReportStrange(Diagnostic diagnostic)
    {
        if (_strange++ < MostStrange)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    private void AddSymbol(int start, string symbol, bool glued)
    {
        _depth += symbol is "(" or "[" ? 1 : symbol is ")" or "]" ? -1 : 0;
        _depth = Math.Max(_depth, 0);
        Add(TokenKind.Symbol, start, symbol, glued);
    }

    private void Add(TokenKind kind, int start, string text, bool glued)
    {
        _tokens.Add(new Token(kind, new SourceSpan(_source, start, _position - start), text, glued, _startsRow));
        _hasList |= IsList(_tokens[^1]);
        _startsRow = false;
    }

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void SkipWhile(Func<char, bool> belongs)
    {
        while (_position < _text.Length && belongs(_text[_position]))
        {
            _position++;
        }
    }

    private static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
