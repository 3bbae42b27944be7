namespace FinModel.Language.Syntax;

/// <summary>The English and the Chinese label; either may be missing.</summary>
public sealed record LabelSyntax(string? English, string? Chinese)
{
    /// <summary>No label at all.</summary>
    public static LabelSyntax None { get; } = new(null, null);
}
