using FinModel.Language.Lexing;

namespace FinModel.Language.Formatting;

/// <summary>Whether a space stands between two tokens. Where touching has a meaning (units, months, names with hyphens) the author's choice stays.</summary>
internal static class Spacing
{
    // Behind these words a sign belongs to what follows it.
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "actual", "estimate", "and", "or", "not", "within", "above", "from", "where",
    };

    // Behind these, at the start of a line; elsewhere they are names.
    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal) { "value", "show" };

    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal) { "+", "-", "*", "/", "^" };
    private static readonly HashSet<string> Relations = new(StringComparer.Ordinal) { "=", "<>", "<", "<=", ">", ">=", "+=", "-=", "*=", ":" };

    public static bool IsOpening(Token token) => token.IsSymbol("(") || token.IsSymbol("[");

    public static bool IsClosing(Token token) => token.IsSymbol(")") || token.IsSymbol("]");

    /// <summary>Whether a space belongs before the token at this place.</summary>
    public static bool IsApart(IReadOnlyList<Token> tokens, int i)
    {
        var (left, right) = (tokens[i - 1], tokens[i]);
        if (IsOpening(left) || IsClosing(right) || right.IsSymbol(",") || IsJoint(left) || IsJoint(right) || (right.IsSymbol("[") && IsOperand(tokens, i - 1)))
        {
            return false;
        }

        return left.IsSymbol(",") || IsRelation(left) || IsRelation(right) || Around(tokens, i);
    }

    // The two sides of an operator agree; where both touch, they go on touching.
    private static bool Around(IReadOnlyList<Token> tokens, int i)
    {
        if (IsOperator(tokens[i]))
        {
            return !IsBinary(tokens, i) ? !tokens[i].IsGlued : !IsTight(tokens, i);
        }

        return IsOperator(tokens[i - 1]) ? IsBinary(tokens, i - 1) && !IsTight(tokens, i - 1) : !tokens[i].IsGlued;
    }

    // Units, months and names of libraries are written without spaces.
    private static bool IsTight(IReadOnlyList<Token> tokens, int i)
    {
        if (i + 1 >= tokens.Count || !tokens[i].IsGlued || !tokens[i + 1].IsGlued || tokens[i - 1].Kind != tokens[i + 1].Kind
            || tokens[i + 1].Kind == TokenKind.Text)
        {
            return false;
        }

        return tokens[i + 1].Kind == TokenKind.Word ? tokens[i].Text is "-" or "/" or "*" : tokens[i].Text == "-";
    }

    private static bool IsBinary(IReadOnlyList<Token> tokens, int i) => i > 0 && IsOperand(tokens, i - 1);

    private static bool IsOperand(IReadOnlyList<Token> tokens, int i) => tokens[i].Kind switch
    {
        TokenKind.Word => !Openers.Contains(tokens[i].Text) && !(i == 0 && Heads.Contains(tokens[i].Text)),
        TokenKind.Number or TokenKind.Date or TokenKind.Text => true,
        TokenKind.Symbol => IsClosing(tokens[i]),
        _ => false,
    };

    private static bool IsJoint(Token token) => token.IsSymbol("..") || token.IsSymbol("@") || token.IsSymbol(".");

    private static bool IsOperator(Token token) => token.Kind == TokenKind.Symbol && Operators.Contains(token.Text);

    private static bool IsRelation(Token token) => token.Kind == TokenKind.Symbol && Relations.Contains(token.Text);
}
