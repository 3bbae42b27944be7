namespace FinModel.Core.Diagnostics;

/// <summary>A language that the program speaks.</summary>
public interface ILanguage
{
    /// <summary>What stands between the items of a list.</summary>
    string Comma { get; }

    /// <summary>What is said where an English template is filled with texts; null where the language has no words for it.</summary>
    string? Say(string template, IReadOnlyList<string> texts);
}
