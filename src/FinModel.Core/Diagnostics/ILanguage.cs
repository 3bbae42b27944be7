namespace FinModel.Core.Diagnostics;

/// <summary>A language that the program speaks.</summary>
public interface ILanguage
{
    /// <summary>What stands between the items of a list.</summary>
    string Comma { get; }

    /// <summary>What stands for an English template, with the same holes in whatever order; null where there is nothing.</summary>
    string? Find(string template);
}
