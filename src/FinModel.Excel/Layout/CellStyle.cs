namespace FinModel.Excel.Layout;

/// <summary>The role of a cell's text, which decides its colour and weight.</summary>
internal enum Ink
{
    Plain,
    Input,
    Link,
    Identifier,
    Note,
    Heading,
    Header,
    Title,
    Bold,
    Failed,
    Hyperlink,

    /// <summary>The title of a part of a sheet.</summary>
    Block,

    /// <summary>The heading of one column of a grid.</summary>
    Column,
}

/// <summary>What lies behind a cell.</summary>
internal enum Ground
{
    None,
    Estimate,
    Assumption,
    Header,
    Block,
}

/// <summary>The line around a cell.</summary>
internal enum Rule
{
    None,
    Subtotal,
    Total,
    Left,
    SubtotalLeft,
    TotalLeft,
}

/// <summary>How a cell looks.</summary>
internal readonly record struct CellStyle(Ink Ink, string Format = "General", Ground Ground = Ground.None, Rule Rule = Rule.None, int Indent = 0,
    bool IsRight = false, bool IsWrapped = false)
{
    public static CellStyle Plain { get; } = new(Ink.Plain);

    public static CellStyle Identifier { get; } = new(Ink.Identifier);

    public static CellStyle Note { get; } = new(Ink.Note);

    public static CellStyle Wrapped { get; } = new(Ink.Note, IsWrapped: true);

    // Spelled out, as every cell is looked up by its style, and what is generated asks a comparer for each enumeration.
    public bool Equals(CellStyle other) =>
        Ink == other.Ink && Ground == other.Ground && Rule == other.Rule && Indent == other.Indent && IsRight == other.IsRight
        && IsWrapped == other.IsWrapped && Format == other.Format;

    public override int GetHashCode() => Format.GetHashCode(StringComparison.Ordinal) + ((int)Ink << 12) + ((int)Ground << 9) + ((int)Rule << 6) + Indent;
}
