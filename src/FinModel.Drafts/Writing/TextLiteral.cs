namespace FinModel.Drafts.Writing;

/// <summary>Texts as a model's source has them.</summary>
internal static class TextLiteral
{
    /// <summary>A text in quotes.</summary>
    public static string Of(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
