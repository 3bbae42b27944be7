namespace FinModel.Core.Diagnostics;

/// <summary>The language that phrases are written in.</summary>
public sealed class English : ILanguage
{
    private English()
    {
    }

    /// <summary>English.</summary>
    public static ILanguage Language { get; } = new English();

    /// <inheritdoc/>
    public string Comma => ", ";

    /// <inheritdoc/>
    public string? Say(string template, IReadOnlyList<string> texts) => null;
}
