namespace FinModel.Language.Lexing;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A name or a word: letters, digits, underscores.</summary>
    Word,

    /// <summary>A number with whatever letters or percent sign are glued to it: <c>12.5</c>, <c>44%</c>, <c>2024E</c>, <c>1H24</c>.</summary>
    Number,

    /// <summary>A day, <c>2025-01-24</c>: four digits, two and two, without spaces.</summary>
    Date,

    /// <summary>Text in double quotes.</summary>
    Text,

    /// <summary>An operator or a bracket.</summary>
    Symbol,

    /// <summary>A character that means nothing; reported already, so that a line is read up to it and no further.</summary>
    Strange,

    /// <summary>The end of the logical line.</summary>
    End,
}
